import {
  checkSubmission,
  type FormItem,
  type FormState,
  isQuestion,
  type ItemState,
  type Path,
  progress,
  sectionsOf,
  statesInOrder,
} from '@skinroot/forms';
import { fieldId } from '@skinroot/ui';
import { go } from '../../shared/location';
import type { IntakeSession } from './intake-session';

export const reviewStep = '~review';
export const signStep = '~sign';

export function sectionItems(state: FormState, linkId: string): readonly FormItem[] {
  const [first, ...others] = sectionsOf(state.form).find((section) => section.first.linkId === linkId)?.items ?? [];
  if (!first) return [];
  return first.type === 'group' && !first.repeats ? first.children : [first, ...others];
}

/** The group that a section is made of; its name is the title of the page. */
export function sectionGroup(state: FormState, linkId: string): FormItem | undefined {
  const item = state.form.places.get(linkId)?.item;
  return item?.type === 'group' && !item.repeats ? item : undefined;
}

/** Questions a person can see now, each with its section. */
export function askedQuestions(state: FormState): readonly ItemState[] {
  return statesInOrder(state).filter(
    ({ item, visible, computed }) => visible && isQuestion(item) && !item.readOnly && !computed,
  );
}

export function sectionOf(state: FormState, path: Path): string | undefined {
  const linkId = state.items.get(path)?.item.linkId ?? path;
  const top = state.form.places.get(linkId)?.section?.item ?? state.form.places.get(linkId)?.item;
  return sectionsOf(state.form).find(({ items }) => items.some((item) => item === top))?.first.linkId;
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
  go('intake', sectionOf(session.store.state(), path) ?? reviewStep);
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
