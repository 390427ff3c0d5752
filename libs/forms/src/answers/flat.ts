import { checkValues } from '../check/check-values';
import { codeOf } from '../check/check-choice';
import { NO_SUCH_QUESTION, problemOf, type Problem } from '../check/problem';
import { evaluate } from '../evaluate/evaluate';
import type { Form, FormItem } from '../model/form';
import type { AnswerValue, Answers, Path } from '../model/value';
import { readPath } from './paths';
import { emptyAnswers } from './answers';

/** An answer in short: a choice as its code (or its text), an amount as its number, a file as its id. */
export type FlatValue = boolean | number | string;
/** Answers in short by path; questions that take several answers have a list. */
export type FlatAnswers = { readonly [path: Path]: FlatValue | readonly FlatValue[] | undefined };

/** Every enabled answer in short, for scoring and for reading; disabled ones do not count and are left out. */
export function flatAnswers(form: Form, answers: Answers): FlatAnswers {
  const flat = emptyAnswers() as Record<Path, FlatValue | readonly FlatValue[]>;
  for (const { path, item, values, enabled, answered } of evaluate(form, answers).items.values()) {
    if (!enabled || !answered) continue;
    const short = values.map(shorten);
    const [first] = short;
    if (item.repeats) flat[path] = short;
    else if (first !== undefined) flat[path] = first;
  }
  return flat;
}

/** Answers from their short form; `refused` lists what did not fit its question. */
export function answersFromFlat(
  form: Form,
  flat: Readonly<Record<Path, unknown>>,
): { readonly answers: Answers; readonly refused: readonly ({ readonly path: Path } & Problem)[] } {
  const answers = emptyAnswers() as Record<Path, readonly AnswerValue[]>;
  const refused: ({ readonly path: Path } & Problem)[] = [];
  for (const path of Object.keys(flat)) {
    const item: FormItem | undefined = readPath(form, path)?.place.item;
    const check = item ? checkValues(item, flat[path]) : NO_SUCH_QUESTION;
    if (!check.ok) refused.push({ path, ...problemOf(check) });
    else if (check.value.length > 0) answers[path] = check.value;
  }
  return { answers, refused };
}

function shorten(value: AnswerValue): FlatValue {
  if (typeof value !== 'object') return value;
  if ('id' in value) return value.id;
  if ('value' in value) return value.value ?? 0;
  return codeOf(value) ?? '';
}
