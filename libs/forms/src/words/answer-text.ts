import { findOption } from '../check/check-choice';
import type { Form, FormItem } from '../model/form';
import type { AnswerValue } from '../model/value';
import { wordsOf } from '../read/fhir-value';

/** The few words of our own that answers need; pass them in the reader's language. */
export type AnswerWords = { readonly yes: string; readonly no: string };

const ENGLISH: AnswerWords = { yes: 'Yes', no: 'No' };

/** An answer as a person would say it: several are joined by commas; '' when there is none. */
export function answerText(
  form: Form,
  linkId: string,
  { values, words = ENGLISH }: { values: readonly AnswerValue[]; words?: AnswerWords },
): string {
  const item = form.places.get(linkId)?.item;
  return values.map((value) => valueText(item, value, words)).join(', ');
}

/** The words of one option, for a value, a coding or just its code; the value itself when it is no option. */
export function optionText(form: Form, linkId: string, value: unknown): string {
  if (value === null || !/^(object|string|number)$/.test(typeof value)) return '';
  return valueText(form.places.get(linkId)?.item, value as AnswerValue, ENGLISH);
}

function valueText(item: FormItem | undefined, value: AnswerValue, words: AnswerWords): string {
  const option = item && findOption(item.options, value);
  if (option) return option.display;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return withUnit(String(value), item?.unit?.display ?? item?.unit?.code);
  if (typeof value === 'string') return item?.type === 'time' ? value.replace(/:00$/, '') : value;
  if ('id' in value) return value.name;
  if ('value' in value) return withUnit(`${value.comparator ?? ''}${value.value}`, value.unit ?? value.code);
  return wordsOf(value);
}

function withUnit(number: string, unit: string | undefined): string {
  return unit ? `${number} ${unit}` : number;
}
