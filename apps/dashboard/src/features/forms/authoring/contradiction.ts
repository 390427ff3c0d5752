import { answerOf, codingsOf, type ConditionAnswer } from './conditions';
import { textOf, type Item, type When } from './questionnaire';

/** Two conditions of the list that can never both hold, in words; undefined when every pair can. */
export function contradiction(
  conditions: readonly When[],
  targetOf: (linkId: string) => Item | undefined,
): string | undefined {
  for (const [index, a] of conditions.entries())
    for (const b of conditions.slice(index + 1)) {
      const target = a.question === b.question ? targetOf(a.question) : undefined;
      if (target && excludes(a, b, target))
        return `“${textOf(target)}” cannot be both ${inWords(a, target)} and ${inWords(b, target)}`;
    }
  return undefined;
}

function excludes(a: When, b: When, target: Item): boolean {
  const isUnanswered = (when: When) => when.operator === 'exists' && answerOf(when) === false;
  // Every other condition needs an answer.
  if (isUnanswered(a) !== isUnanswered(b)) return true;
  if (a.operator === 'exists' || b.operator === 'exists') return false;
  const [left, right] = [answerOf(a), answerOf(b)];
  if (left === undefined || right === undefined) return false;
  if (a.operator === '=' && b.operator === '=') return left !== right && !target.repeats;
  if (a.operator === '=' && b.operator === '!=') return left === right;
  if (a.operator === '!=' && b.operator === '=') return left === right;
  if (target.repeats) return false;
  return neverInRange(a, left, b, right);
}

/** With one answer: no number, date or text lies in both ranges. */
function neverInRange(a: When, left: ConditionAnswer, b: When, right: ConditionAnswer): boolean {
  if (typeof left !== typeof right || typeof left === 'boolean') return false;
  const low = [a, b].flatMap((when, at) => lowOf(when, at === 0 ? left : right));
  const high = [a, b].flatMap((when, at) => highOf(when, at === 0 ? left : right));
  return low.some((from) =>
    high.some((to) => from.value > to.value || (from.value === to.value && !(from.isIn && to.isIn))),
  );
}

interface Edge {
  value: ConditionAnswer;
  isIn: boolean;
}

function lowOf({ operator }: When, value: ConditionAnswer): Edge[] {
  if (operator === '>' || operator === '>=') return [{ value, isIn: operator === '>=' }];
  return operator === '=' ? [{ value, isIn: true }] : [];
}

function highOf({ operator }: When, value: ConditionAnswer): Edge[] {
  if (operator === '<' || operator === '<=') return [{ value, isIn: operator === '<=' }];
  return operator === '=' ? [{ value, isIn: true }] : [];
}

function inWords(when: When, target: Item): string {
  const answer = answerOf(when);
  if (when.operator === 'exists') return answer === false ? 'not answered' : 'answered';
  const words =
    typeof answer === 'boolean'
      ? answer
        ? 'yes'
        : 'no'
      : (codingsOf(target).find(({ code }) => code === String(answer))?.display ?? String(answer ?? ''));
  const before = { '=': '', '!=': 'not ', '>': 'more than ', '>=': 'at least ', '<': 'less than ', '<=': 'at most ' }[
    when.operator
  ];
  return `${before}“${words}”`;
}
