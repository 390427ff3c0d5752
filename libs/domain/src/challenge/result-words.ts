import type { AnalysisMessage } from '@skinroot/reference';

/** Words for results, by message id. */
export type ResultWords = readonly Pick<AnalysisMessage, 'id' | 'text'>[];

/**
 * A message with its numbers, rounded to whole points.
 * @throws RangeError when the message does not exist or a placeholder has no value
 */
export function resultWords(
  words: ResultWords,
  id: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const message = words.find((row) => row.id === id);
  if (message === undefined) throw new RangeError(`No message ${id}`);
  const singular = values.n === 1 ? message.text.replace('{n} tests', '{n} test') : message.text;
  return singular.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`${id} needs ${name}`);
    return typeof value === 'number' ? String(Math.round(value)) : value;
  });
}
