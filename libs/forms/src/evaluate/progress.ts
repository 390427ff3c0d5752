import { isQuestion, type Form, type FormItem, type ItemType } from '../model/form';
import type { Answers } from '../model/value';
import { evaluate } from './evaluate';
import type { FormState, ItemState } from './form-state';
import { statesInOrder, topStates } from './walk';

/** How far one section is. Counts are of visible questions, each occurrence by itself. */
export type SectionProgress = {
  /** The top-level group, or the first of a run of top-level questions outside any group. */
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
  for (const { first, items } of sectionsOf(form)) {
    const questions = visibleQuestions(state, items);
    const hasContent = questions.length > 0 || topStates(state, items).some(({ visible }) => visible);
    if (!hasContent) continue;
    sections.push(count(first, questions, form));
    for (const { answered, item } of questions) if (!answered) secondsLeft += SECONDS[item.type] ?? OTHER_SECONDS;
  }
  const sum = (key: 'total' | 'answered' | 'required' | 'requiredAnswered') =>
    sections.reduce((so, section) => so + section[key], 0);
  const [total, answered, required] = [sum('total'), sum('answered'), sum('required')];
  const percent = required > 0 ? share(sum('requiredAnswered'), required) : share(answered, total);
  return { sections, total, answered, percent, secondsLeft };
}

/** Top-level groups each by themselves, and runs of other top-level items together. */
export function sectionsOf(form: Form): readonly { readonly first: FormItem; readonly items: readonly FormItem[] }[] {
  const sections: { first: FormItem; items: FormItem[] }[] = [];
  for (const item of form.items) {
    const last = sections.at(-1);
    if (item.type === 'group' || !last || last.first.type === 'group') sections.push({ first: item, items: [item] });
    else last.items.push(item);
  }
  return sections;
}

function visibleQuestions(state: FormState, items: readonly FormItem[]): readonly ItemState[] {
  return statesInOrder(state, topStates(state, items)).filter(
    ({ visible, computed, item }) => visible && !computed && !item.readOnly && isQuestion(item),
  );
}

function count(first: FormItem, questions: readonly ItemState[], form: Form): SectionProgress {
  const tally = (test: (question: ItemState) => boolean) => questions.filter(test).length;
  const total = questions.length;
  const required = tally((question) => question.required);
  const requiredAnswered = tally((question) => question.required && question.answered);
  const answered = tally((question) => question.answered);
  const errors = tally((question) => question.errors.length > 0);
  const isOpen = requiredAnswered < required || errors > 0 || (required === 0 && answered === 0 && total > 0);
  const title = (first.type === 'group' && first.text) || form.title;
  return { linkId: first.linkId, title, total, answered, required, requiredAnswered, errors, done: !isOpen };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((100 * part) / whole);
}
