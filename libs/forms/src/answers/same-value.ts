import type { AnswerValue, Coding, Quantity } from '../model/value';

/** Whether two answers are the same: codings by code and, where both have one, system; amounts by value and unit. */
export function isSameValue(a: AnswerValue, b: AnswerValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if ('id' in a || 'id' in b) return 'id' in a && 'id' in b && a.id === b.id;
  if ('value' in a || 'value' in b) return isSameQuantity(a, b);
  return isSameCoding(a, b);
}

/** Whether two amounts are given in the same unit, as far as both say. */
export function isSameUnit(a: Quantity, b: Quantity): boolean {
  if (a.code !== undefined && b.code !== undefined)
    return a.code === b.code && (a.system ?? b.system) === (b.system ?? a.system);
  return (a.unit ?? a.code) === (b.unit ?? b.code);
}

function isSameQuantity(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && isSameUnit(a, b);
}

function isSameCoding(a: Coding, b: Coding): boolean {
  if (a.code === undefined || b.code === undefined) return a.code === b.code && a.display === b.display;
  return a.code === b.code && (a.system ?? b.system) === (b.system ?? a.system);
}
