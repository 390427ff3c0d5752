import { clamp, mean, present, variance } from '../statistics/moments';
import { studentCritical } from '../statistics/distributions';

/** What two stretches of daily values say about each other. */
export type ChangeVerdict =
  'insufficient' | 'worse' | 'clear-improvement' | 'small-improvement' | 'possible-improvement' | 'no-clear-change';

/** Change of a daily index where higher is worse; all numbers are null when there are too few days. */
export interface PhaseChange {
  verdict: ChangeVerdict;
  /** Mean before minus mean after: positive is better; points of the index. */
  difference: number | null;
  /** 95 % range of the difference. */
  low: number | null;
  high: number | null;
  /** Day-to-day carry-over, 0 to 0.9, that narrows the number of independent days. */
  phi: number | null;
  /** The difference that would matter: a published one, or half the spread before. */
  reference: number | null;
  /** Share of day pairs in which the later day is better, ties half: 0.5 none, 1 complete. */
  nap: number | null;
  nBefore: number;
  nAfter: number;
}

type Daily = readonly (number | null)[];

/**
 * Compares the last days before a change with the last days of a phase (analysis method, section 8).
 * Says nothing about why: season, care and hope act at the same time.
 * @param before - daily values, oldest first, null where missing; 7 rated days or more are needed
 * @param after - likewise
 * @param mid - published smallest difference that matters, in points, or null
 * @throws RangeError when a value is not a finite number
 */
export function phaseChange(before: Daily, after: Daily, mid: number | null): PhaseChange {
  const [a, b] = [present(before), present(after)];
  if (![...a, ...b, mid ?? 0].every(Number.isFinite)) throw new RangeError('Daily values must be finite numbers');
  if (a.length < 7 || b.length < 7) return insufficient(a.length, b.length);
  const phi = carryOver([before, after]);
  const effective = (n: number) => Math.max(2, (n * (1 - phi)) / (1 + phi));
  const [nA, nB] = [effective(a.length), effective(b.length)];
  const difference = mean(a) - mean(b);
  const half = studentCritical(nA + nB - 2) * Math.sqrt(variance(a) / nA + variance(b) / nB);
  const reference = mid ?? Math.sqrt(variance(a)) / 2;
  const [low, high] = [difference - half, difference + half];
  const verdict = verdictOf({ difference, low, high, reference });
  return { verdict, difference, low, high, phi, reference, nap: nonOverlap(a, b), nBefore: a.length, nAfter: b.length };
}

function insufficient(nBefore: number, nAfter: number): PhaseChange {
  const unknown = { difference: null, low: null, high: null, phi: null, reference: null, nap: null };
  return { verdict: 'insufficient', ...unknown, nBefore, nAfter };
}

function verdictOf(change: { difference: number; low: number; high: number; reference: number }): ChangeVerdict {
  const matters = change.difference >= change.reference;
  if (change.high < 0) return 'worse';
  if (change.low > 0) return matters ? 'clear-improvement' : 'small-improvement';
  return matters ? 'possible-improvement' : 'no-clear-change';
}

/**
 * Lag-one autocorrelation of several stretches about their own means, corrected for their length, within 0 to 0.9.
 * Pairs with a missing day are left out. Source: Kendall 1954 for the correction.
 */
export function carryOver(stretches: readonly Daily[]): number {
  let products = 0;
  let squares = 0;
  let n = 0;
  for (const days of stretches) {
    const values = present(days);
    if (values.length === 0) continue;
    const centre = mean(values);
    n += values.length;
    for (const value of values) squares += (value - centre) ** 2;
    days.forEach((value, at) => {
      const yesterday = days[at - 1] ?? null;
      if (value !== null && yesterday !== null) products += (value - centre) * (yesterday - centre);
    });
  }
  const raw = squares > 0 ? products / squares : 0;
  return n === 0 ? 0 : clamp(raw + (1 + 4 * raw) / n, 0, 0.9);
}

/** Non-overlap of all pairs: share of pairs in which the later value is lower, ties half. Source: Parker 2009. */
export function nonOverlap(before: readonly number[], after: readonly number[]): number {
  if (before.length === 0 || after.length === 0) throw new RangeError('No pairs to compare');
  let better = 0;
  for (const a of before) for (const b of after) better += b < a ? 1 : b === a ? 0.5 : 0;
  return better / (before.length * after.length);
}
