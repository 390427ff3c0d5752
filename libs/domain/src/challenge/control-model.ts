import { clamp, mean } from '../statistics/moments';
import type { DailyLine } from './reaction-kernel';

/** A client's own day-to-day variation while nothing is tested: y[t] = intercept + phi y[t-1] + noise. */
export interface ControlModel {
  /** Usable control days, 14 to 42. */
  n: number;
  /** Carry-over from yesterday, 0 to 0.9. */
  phi: number;
  intercept: number;
  /** Spread of the daily noise, points; at least 2. */
  sd: number;
  mean: number;
}

const fewestDays = 14;
const mostDays = 42;
const smallestSd = 2;

/**
 * Fits the control model to the last usable control days (analysis method, section 5). A day is usable when it and the
 * day before were rated.
 * @param line - daily index, null where missing
 * @param controlDays - places in `line`, rising, outside any test window
 * @returns null with fewer than 14 usable days
 * @throws RangeError when a value is not a finite number
 */
export function controlModel(line: DailyLine, controlDays: readonly number[]): ControlModel | null {
  const pairs = controlDays
    .flatMap((day) => {
      const [yesterday, today] = [line[day - 1] ?? null, line[day] ?? null];
      return yesterday === null || today === null ? [] : [{ yesterday, today }];
    })
    .slice(-mostDays);
  if (!pairs.every((pair) => Number.isFinite(pair.today + pair.yesterday)))
    throw new RangeError('The line must be finite');
  const n = pairs.length;
  if (n < fewestDays) return null;
  const meanX = mean(pairs.map((pair) => pair.yesterday));
  const meanY = mean(pairs.map((pair) => pair.today));
  const sum = (term: (pair: (typeof pairs)[number]) => number) => pairs.reduce((total, pair) => total + term(pair), 0);
  const spread = sum((pair) => (pair.yesterday - meanX) ** 2);
  const slope = spread > 0 ? sum((pair) => (pair.yesterday - meanX) * (pair.today - meanY)) / spread : 0;
  const phi = clamp(slope + (1 + 3 * slope) / n, 0, 0.9);
  const intercept = meanY - phi * meanX;
  const residual = sum((pair) => (pair.today - intercept - phi * pair.yesterday) ** 2);
  return { n, phi, intercept, sd: Math.max(smallestSd, Math.sqrt(residual / (n - 2))), mean: meanY };
}

/** The range in which about two days of three lie by themselves; one day outside it means nothing. */
export function calmRange(model: ControlModel): { low: number; high: number } {
  const half = model.sd / Math.sqrt(1 - model.phi ** 2);
  return { low: model.mean - half, high: model.mean + half };
}
