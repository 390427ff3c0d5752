import type { ScoreExpression } from '@skinroot/reference';

/** Item id -> value; absent or null is unanswered. */
export type InstrumentAnswers = Readonly<Record<string, number | null | undefined>>;

/**
 * Value of a scoring tree. `mean` leaves unanswered items out; `sum` and `mul` count them as 0, which the missing
 * rule of an instrument must have allowed before.
 * @returns null when nothing the tree asks for was answered
 */
export function evaluateExpression(node: ScoreExpression, answers: InstrumentAnswers): number | null {
  if (typeof node === 'number') return node;
  if ('item' in node) return answers[node.item] ?? null;
  const values = node.args.map((arg) => evaluateExpression(arg, answers));
  if (node.op === 'mean') {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  }
  const [first = 0, ...rest] = values.map((value) => value ?? 0);
  if (node.op === 'sum') return rest.reduce((sum, value) => sum + value, first);
  if (node.op === 'mul') return rest.reduce((product, value) => product * value, first);
  return rest.reduce((quotient, value) => quotient / value, first);
}
