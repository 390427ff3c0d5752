import type { ChangeThreshold, Instrument } from '@skinroot/reference';
import { roundHalfUp } from '../statistics/moments';

/** Change of one instrument between two scores. */
export interface InstrumentChangeResult {
  /** start - now: positive is better. Null for instruments whose values are categories. */
  change: number | null;
  /** The same as a share of the start, whole percent; null when the start is 0. */
  percent: number | null;
  direction: 'better' | 'worse' | 'same' | null;
  /** Whether the published smallest difference that matters is reached; null when none is published. */
  matters: boolean | null;
  /** Words from the instrument's own table, or null when it has none for this change. */
  label: string | null;
}

/**
 * Compares two scores of an instrument by its published thresholds.
 * @throws RangeError when a score lies outside the instrument's range
 */
export function instrumentChange(instrument: Instrument, start: number, now: number): InstrumentChangeResult {
  const { min, max, direction } = instrument.range;
  if (![start, now].every((score) => score >= min && score <= max)) {
    throw new RangeError(`${instrument.id}: ${start} and ${now} must lie within ${min} and ${max}`);
  }
  if (direction === 'category' || instrument.change.unit === 'category') {
    return { change: null, percent: null, direction: null, matters: null, label: null };
  }
  const change = roundHalfUp(start - now, 4);
  const percent = start === 0 ? null : roundHalfUp((100 * (start - now)) / start);
  const size = sizeOf(instrument, change, start);
  const mid = size === null ? null : midOf(instrument);
  return {
    change,
    percent,
    direction: change > 0 ? 'better' : change < 0 ? 'worse' : 'same',
    matters: mid === null || size === null ? null : Math.abs(size) >= mid,
    label: size === null ? null : labelOf(instrument.change.thresholds, size, mid),
  };
}

/** Just the words for a change, or null (see {@link instrumentChange}). */
export function changeLabel(instrument: Instrument, start: number, now: number): string | null {
  return instrumentChange(instrument, start, now).label;
}

/** The change in the unit of the thresholds, or null where they are about something else (one item of a diary). */
function sizeOf(instrument: Instrument, change: number, start: number): number | null {
  if (instrument.change.unit === 'percent') return start === 0 ? null : (100 * change) / start;
  return instrument.change.unit.startsWith('percent of the') ? null : change;
}

function midOf({ change }: Instrument): number | null {
  return change.unit === 'percent' ? (change.percentMid ?? null) : change.mid;
}

/** Improvement takes the most demanding threshold that holds; for worsening the tables have words only below the first. */
function labelOf(thresholds: readonly ChangeThreshold[], size: number, mid: number | null): string | null {
  const holds = ({ gte, lt }: ChangeThreshold, value: number) =>
    value >= (gte ?? -Infinity) && value < (lt ?? Infinity);
  if (size >= 0) return thresholds.findLast((threshold) => holds(threshold, size))?.label ?? null;
  const asError = thresholds.find((threshold) => threshold.gte === undefined && holds(threshold, -size));
  if (asError) return asError.label;
  if (mid === null) return 'worse';
  return -size >= mid
    ? 'worse by at least the difference that matters'
    : 'worse, by less than the difference that matters';
}
