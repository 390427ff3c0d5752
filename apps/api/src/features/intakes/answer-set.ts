import {
  type AnswerValue,
  answerText,
  type FormItem,
  type FormState,
  isQuestion,
  occurrenceText,
  sectionsOf,
  statesInOrder,
} from '@skinroot/forms';

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
  return sectionsOf(form).flatMap(({ first, items }): AnswerSection[] => {
    const tops = new Set(items.map(({ linkId }) => linkId));
    const own = asked.filter(({ item }) => tops.has(form.places.get(item.linkId)?.section?.item.linkId ?? item.linkId));
    if (own.length === 0) return [];
    const rows = own.map(({ item, path, indexes, values, answered }): AnswerRow => ({
      path,
      item,
      text: item.text,
      entry: occurrenceText(form, { item, indexes }),
      answer: answerText(form, item.linkId, { values }),
      values,
      parts: values.map((value) => answerText(form, item.linkId, { values: [value] })),
      isAnswered: answered,
    }));
    return [{ linkId: first.linkId, title: first.type === 'group' && first.text ? first.text : form.title, rows }];
  });
}

export const rowsOf = (sections: readonly AnswerSection[]): AnswerRow[] => sections.flatMap(({ rows }) => rows);

/** A question with the entry it stands in, for lists that are not in the form's order. */
export const fullText = ({ entry, text }: Pick<AnswerRow, 'entry' | 'text'>): string =>
  entry === '' ? text : `${entry}: ${text}`;
