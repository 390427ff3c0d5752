import type { FormItem } from '../model/form';
import { accept, refuse, type ValueCheck } from './problem';

/** Checks a number, day or time against the bounds of its question; days and times as far as both sides go. */
export function inBounds({ minValue, maxValue }: FormItem, value: number | string): ValueCheck {
  const isNumber = typeof value === 'number';
  if (minValue !== undefined && isBelow(value, minValue))
    return refuse(`Please answer with ${minValue} or ${isNumber ? 'more' : 'later'}.`, 'too-small');
  if (maxValue !== undefined && isBelow(maxValue, value))
    return refuse(`Please answer with ${maxValue} or ${isNumber ? 'less' : 'earlier'}.`, 'too-large');
  return accept(value);
}

function isBelow(low: number | string, high: number | string): boolean {
  if (typeof low === 'string' && typeof high === 'string') return low.slice(0, high.length) < high.slice(0, low.length);
  return typeof low === typeof high && low < high;
}
