import { mostOccurrences } from '../answers/occurrences';
import type { FormItem } from '../model/form';
import type { AnswerValue } from '../model/value';
import { checkValue } from './check-value';
import { refuse, type Problem } from './problem';

/** The values to store (an empty list: the answer is taken away), or why they are refused. */
export type AnswerCheck =
  { readonly ok: true; readonly value: readonly AnswerValue[] } | ({ readonly ok: false } & Problem);

/** Checks the values of a question by themselves. */
export function checkValues(item: FormItem, value: unknown): AnswerCheck {
  const given: readonly unknown[] = Array.isArray(value) ? value : isEmpty(value) ? [] : [value];
  const most = item.repeats ? mostOccurrences(item) : 1;
  if (given.length > most) return refuse(`Please give at most ${most} answer${most === 1 ? '' : 's'}.`, 'too-many');
  const values: AnswerValue[] = [];
  for (const entry of given) {
    const check = checkValue(item, entry);
    if (!check.ok) return check;
    values.push(check.value);
  }
  return { ok: true, value: values };
}

/** True for what takes an answer away: nothing, or empty text. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}
