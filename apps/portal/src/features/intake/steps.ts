import {
  checkSubmission,
  type Form,
  type FormState,
  initialAnswers,
  isQuestion,
  type ItemState,
  type Path,
  readPath,
  statesInOrder,
} from '@skinroot/forms';
import { bySection, progress, sectionOf } from '@skinroot/sections';
import { fieldId } from '@skinroot/ui';
import { go } from '../../shared/location';
import type { IntakeSession } from './intake-session';

export const reviewStep = '~review';
export const signStep = '~sign';

/** Questions a person can see now, each with its section. */
export function askedQuestions(state: FormState): readonly ItemState[] {
  return statesInOrder(state).filter(
    ({ item, visible, computed }) => visible && isQuestion(item) && !item.readOnly && !computed,
  );
}

/** Whether something was answered otherwise than the form itself brings it along. */
export function hasOwnAnswers(state: FormState): boolean {
  const brought = initialAnswers(state.form);
  return askedQuestions(state).some(
    ({ path, values, answered }) => answered && JSON.stringify(values) !== JSON.stringify(brought[path]),
  );
}

const linkIdAt = (form: Form, path: Path): string => readPath(form, path)?.place.item.linkId ?? path;

/** Things about questions by the address of their section. */
export function byAddress<Thing extends { path: Path }>(
  form: Form,
  things: readonly Thing[],
): ReadonlyMap<string, readonly Thing[]> {
  const sections = bySection(form, things, ({ path }) => linkIdAt(form, path));
  return new Map([...sections].map(([{ linkId }, own]) => [linkId, own]));
}

export interface OpenQuestion {
  path: Path;
  text: string;
  /** What is wrong with its answer, where it has one. */
  wrong?: string;
}

/** What still stands in the way: missing, wrong, or refused by the server. */
export function openQuestions({ store }: IntakeSession): readonly OpenQuestion[] {
  const state = store.state();
  const { missing, errors } = checkSubmission(state.form, state.answers, state);
  const ours: OpenQuestion[] = [
    ...missing,
    ...errors.map(({ path, text, message }) => ({ path, text, wrong: message })),
  ];
  const theirs = [...store.said()].filter(([path]) => !ours.some((open) => open.path === path));
  return [...ours, ...theirs.map(([path, text]) => ({ path, text }))];
}

/** Opens the section of a question and stands at it. */
export function goToQuestion(session: IntakeSession, path: Path): void {
  session.stand(path);
  const { form } = session.store;
  go('intake', sectionOf(form, linkIdAt(form, path))?.linkId ?? reviewStep);
}

/** Once a section is drawn: the question that somebody asked to stand at is in view and has the focus. */
export function standAtQuestion(session: IntakeSession): void {
  const path = session.standAt;
  session.stand(undefined);
  const field = path === undefined ? null : document.getElementById(fieldId(path));
  field?.focus({ preventScroll: true });
  (field?.closest('[data-field]') ?? field)?.scrollIntoView({ block: 'start' });
}

/** Where an interrupted intake goes on: at the first question without an answer, optional ones passed by do not count. */
export function resume(session: IntakeSession): void {
  const state = session.store.state();
  const [open] = openQuestions(session);
  if (open) return goToQuestion(session, open.path);
  const { sections } = progress(state.form, state.answers, state);
  const untouched = sections.find(({ answered, total }) => total > 0 && answered === 0);
  go('intake', untouched?.linkId ?? reviewStep);
}
