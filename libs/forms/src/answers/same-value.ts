import type { AnswerValue, Coding, Quantity } from '../model/value';

/** Whether two answers are the same: codings by code and, where both have one, system; amounts by value and unit. */
export function isSameValue(a: AnswerValue, b: AnswerValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if ('id' in a || 'id' in b) return 'id' in a && 'id' in b && a.id === b.id;
  if ('value' in a || 'value' in b) return (a as Quantity).value === (b as Quantity).value && isSameUnit(a, b);
  return isSameCode(a, b) ?? (a.code === b.code && (a as Coding).display === (b as Coding).display);
}

/** Whether two amounts are given in the same unit, as far as both say. */
export function isSameUnit(a: Quantity, b: Quantity): boolean {
  return isSameCode(a, b) ?? (a.unit ?? a.code) === (b.unit ?? b.code);
}

/** Compares code and, where both have one, system; undefined when one of the two has no code. */
function isSameCode(a: Coding, b: Coding): boolean | undefined {
  if (a.code === undefined || b.code === undefined) return undefined;
  return a.code === b.code && (a.system ?? b.system) === (b.system ?? a.system);
}
