import { isSameUnit, isSameValue } from '../answers/same-value';
import type { Condition } from '../model/form';
import type { AnswerValue, Coding, Quantity } from '../model/value';

/**
 * Whether a condition holds for the answers of its question. Without an answer every condition is false, except
 * `exists = false`. With several answers one that fits is enough; `!=` asks that none is equal (FHIR R4).
 */
export function conditionHolds({ operator, answer: wanted }: Condition, values: readonly AnswerValue[]): boolean {
  if (operator === 'exists') return values.length > 0 === wanted;
  if (values.length === 0) return false;
  if (operator === '=') return values.some((value) => isEqual(value, wanted));
  if (operator === '!=') return !values.some((value) => isEqual(value, wanted));
  return values.some((value) => {
    const order = compare(value, wanted);
    if (order === undefined) return false;
    if (order === 0) return operator.endsWith('=');
    return operator.startsWith('>') ? order > 0 : order < 0;
  });
}

/** Equality across the spellings that forms mix: plain text or a number equals a coding with that code or those words; dates compare as far as both go. */
function isEqual(value: AnswerValue, wanted: AnswerValue): boolean {
  if (typeof value === 'string' && typeof wanted === 'string')
    return value === wanted || (isDateLike(value) && compareDates(value, wanted) === 0);
  if (isCoding(wanted) && typeof value !== 'object') return matchesCoding(wanted, value);
  if (isCoding(value) && typeof wanted !== 'object') return matchesCoding(value, wanted);
  return isSameValue(value, wanted);
}

/** Below zero, zero or above; undefined when the two cannot be ordered. */
function compare(value: AnswerValue, wanted: AnswerValue): number | undefined {
  if (typeof wanted === 'number' && isCoding(value)) return Number(value.code) - wanted;
  if (typeof value === 'number' && typeof wanted === 'number') return value - wanted;
  if (typeof value === 'string' && typeof wanted === 'string')
    return isDateLike(value) ? compareDates(value, wanted) : compareTexts(value, wanted);
  if (!isQuantity(value)) return undefined;
  const other: Quantity | undefined =
    typeof wanted === 'number' ? { value: wanted } : isQuantity(wanted) ? wanted : undefined;
  if (value.value === undefined || other?.value === undefined) return undefined;
  const hasUnit = other.unit !== undefined || other.code !== undefined;
  return hasUnit && !isSameUnit(value, other) ? undefined : value.value - other.value;
}

const INSTANT = /T.*(Z|[+-]\d\d:\d\d)$/;

function compareDates(a: string, b: string): number {
  if (INSTANT.test(a) && INSTANT.test(b)) return Date.parse(a) - Date.parse(b);
  const length = Math.min(a.length, b.length, 19);
  return compareTexts(a.slice(0, length), b.slice(0, length));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isDateLike(text: string): boolean {
  return /^\d{4}(-\d\d|$)/.test(text) || /^\d\d:\d\d/.test(text);
}

function isCoding(value: AnswerValue): value is Coding {
  return (
    typeof value === 'object' && !('value' in value) && !('id' in value) && ('code' in value || 'display' in value)
  );
}

function isQuantity(value: AnswerValue): value is Quantity {
  return typeof value === 'object' && 'value' in value;
}

function matchesCoding({ code, display }: Coding, value: boolean | number | string): boolean {
  const plain = String(value).trim().toLowerCase();
  return code?.toLowerCase() === plain || display?.trim().toLowerCase() === plain;
}
