import {
  type AnswerValue,
  answerText,
  type FormItem,
  type FormState,
  isQuestion,
  occurrenceText,
  statesInOrder,
} from '@skinroot/forms';
import { bySection } from '@skinroot/sections';

/** One question as it stood when the answers were given. */
export interface AnswerRow {
  path: string;
  item: FormItem;
  text: string;
  /** Which entry of repeating groups it stands in, "Product 2"; '' outside of any. */
  entry: string;
  /** In display words; '' when there is none. */
  answer: string;
  values: readonly AnswerValue[];
  /** Each value in display words. */
  parts: string[];
  isAnswered: boolean;
}

export interface AnswerSection {
  linkId: string;
  title: string;
  rows: AnswerRow[];
}

/**
 * The one account of what was asked and answered, in the form's order: screen, paper, table and comparison all read it.
 * Questions that did not apply are not part of it.
 */
export function answerSet(state: FormState): AnswerSection[] {
  const { form } = state;
  const asked = statesInOrder(state).filter(
    ({ item, visible, enabled, answered }) => isQuestion(item) && (visible || (enabled && answered)),
  );
  return [...bySection(form, asked, ({ item }) => item.linkId)].map(([{ linkId, title }, own]): AnswerSection => ({
    linkId,
    title,
    rows: own.map(({ item, path, indexes, values, answered }) => ({
      path,
      item,
      text: item.text,
      entry: occurrenceText(form, { item, indexes }),
      answer: answerText(form, item.linkId, { values }),
      values,
      parts: values.map((value) => answerText(form, item.linkId, { values: [value] })),
      isAnswered: answered,
    })),
  }));
}

export const rowsOf = (sections: readonly AnswerSection[]): AnswerRow[] => sections.flatMap(({ rows }) => rows);

/** A question with the entry it stands in, for lists that are not in the form's order. */
export const fullText = ({ entry, text }: Pick<AnswerRow, 'entry' | 'text'>): string =>
  entry === '' ? text : `${entry}: ${text}`;
