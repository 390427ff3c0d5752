import type { AnswerValue, Coding, FormItem, Option } from '@skinroot/forms';

/** A coded answer, as opposed to a plain value. */
export function isCoding(value: AnswerValue): value is Coding {
  return typeof value === 'object' && ('code' in value || 'display' in value) && !('contentType' in value);
}

/** A key that is the same for the same answer: system and code of a coding, otherwise the value itself. */
export function answerKey(value: AnswerValue): string {
  if (!isCoding(value)) return JSON.stringify(value);
  return value.code === undefined ? `"${value.display ?? ''}"` : `${value.system ?? ''}|${value.code}`;
}

/** Whether a saved answer is this option; a coding without a system matches by code alone. */
function isOption(option: Option, value: AnswerValue): boolean {
  if (!isCoding(option.value) || !isCoding(value)) return answerKey(option.value) === answerKey(value);
  const sameSystem =
    option.value.system === undefined || value.system === undefined || option.value.system === value.system;
  return (
    sameSystem &&
    option.value.code === value.code &&
    (value.code !== undefined || option.value.display === value.display)
  );
}

/** Options that stand alone: marked so by the author, or coded `none` in a question with several answers. */
export function standsAlone(option: Option): boolean {
  return option.exclusive === true || (isCoding(option.value) && option.value.code === 'none');
}

/** Splits saved answers into listed options (by key) and free text. */
export function splitAnswers(
  item: FormItem,
  values: readonly AnswerValue[],
): { keys: string[]; free: AnswerValue | undefined } {
  const keys: string[] = [];
  let free: AnswerValue | undefined;
  for (const value of values) {
    const option = item.options.find((candidate) => isOption(candidate, value));
    if (option) keys.push(answerKey(option.value));
    else free = value;
  }
  return { keys, free };
}
