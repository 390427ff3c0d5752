import type { AnswerValue, Answers, Path } from '../model/value';

/** No answers at all. The record has no prototype, so that a linkId such as `constructor` is just a key. */
export function emptyAnswers(): Answers {
  return Object.create(null) as Answers;
}

/** The values at a path, an empty list when there are none. Safe for every linkId. */
export function valuesAt(answers: Answers, path: Path): readonly AnswerValue[] {
  return Object.hasOwn(answers, path) ? (answers[path] ?? NONE) : NONE;
}

/** A copy with the values at one path replaced; an empty list takes the answer away. */
export function setAnswer(answers: Answers, path: Path, values: readonly AnswerValue[]): Answers {
  const copy = copyOf(answers);
  if (values.length === 0) delete copy[path];
  else copy[path] = values;
  return copy;
}

/** A copy that may be written to, without prototype. */
export function copyOf(answers: Answers): Record<Path, readonly AnswerValue[]> {
  return Object.assign(emptyAnswers() as Record<Path, readonly AnswerValue[]>, answers);
}

const NONE: readonly AnswerValue[] = [];
