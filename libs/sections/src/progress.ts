import {
  type Answers,
  evaluate,
  type Form,
  type FormState,
  isQuestion,
  type ItemState,
  type ItemType,
  statesInOrder,
  topStates,
} from '@skinroot/forms';
import { type Section, sectionsOf } from './sections';

/** How far one section is. Counts are of visible questions, each occurrence by itself. */
export type SectionProgress = {
  /** The address of the section. */
  readonly linkId: string;
  readonly title: string;
  readonly total: number;
  readonly answered: number;
  readonly required: number;
  readonly requiredAnswered: number;
  readonly errors: number;
  /** Nothing required is open, nothing is wrong, and (where nothing is required) something is answered. */
  readonly done: boolean;
};

/** How far a form is. */
export type FormProgress = {
  /** Sections with something to show now, in order. */
  readonly sections: readonly SectionProgress[];
  readonly total: number;
  readonly answered: number;
  /** 0-100, whole: of the required questions, or of all where none is required. 100 only when nothing is open. */
  readonly percent: number;
  /** Rough time that the open questions take, in seconds. */
  readonly secondsLeft: number;
};

const SECONDS: Partial<Record<ItemType, number>> = {
  boolean: 5,
  choice: 7,
  'open-choice': 10,
  integer: 7,
  decimal: 8,
  date: 10,
  text: 40,
  string: 15,
  attachment: 40,
};
const OTHER_SECONDS = 12;

/** Counts what is answered and what is open, by section. */
export function progress(form: Form, answers: Answers, state: FormState = evaluate(form, answers)): FormProgress {
  const sections: SectionProgress[] = [];
  let secondsLeft = 0;
  for (const section of sectionsOf(form)) {
    if (!isShown(state, section)) continue;
    const questions = visibleQuestions(state, section.items);
    sections.push(count(section, questions));
    for (const { answered, item } of questions) if (!answered) secondsLeft += SECONDS[item.type] ?? OTHER_SECONDS;
  }
  const sum = (key: 'total' | 'answered' | 'required' | 'requiredAnswered') =>
    sections.reduce((so, section) => so + section[key], 0);
  const [total, answered, required] = [sum('total'), sum('answered'), sum('required')];
  const percent = required > 0 ? share(sum('requiredAnswered'), required) : share(answered, total);
  return { sections, total, answered, percent, secondsLeft };
}

/** Something of it is there to see; a group without items, or with words of its own, is that itself. */
function isShown(state: FormState, { groups, items }: Section): boolean {
  const group = groups.at(-1);
  const tells = group && (items.length === 0 || group.help || group.legal) ? [group] : [];
  return topStates(state, [...items, ...tells]).some(({ visible }) => visible);
}

function visibleQuestions(state: FormState, items: Section['items']): readonly ItemState[] {
  return statesInOrder(state, topStates(state, items)).filter(
    ({ visible, computed, item }) => visible && !computed && !item.readOnly && isQuestion(item),
  );
}

function count({ linkId, title }: Section, questions: readonly ItemState[]): SectionProgress {
  const tally = (test: (question: ItemState) => boolean) => questions.filter(test).length;
  const total = questions.length;
  const required = tally((question) => question.required);
  const requiredAnswered = tally((question) => question.required && question.answered);
  const answered = tally((question) => question.answered);
  const errors = tally((question) => question.errors.length > 0);
  const isOpen = requiredAnswered < required || errors > 0 || (required === 0 && answered === 0 && total > 0);
  return { linkId, title, total, answered, required, requiredAnswered, errors, done: !isOpen };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((100 * part) / whole);
}
