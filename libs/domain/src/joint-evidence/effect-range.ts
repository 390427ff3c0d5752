import { effects, effectStep } from './effect-grid';

/** Where an effect most likely lies, points per large dose. */
export interface EffectRange {
  /** Median. */
  effect: number;
  /** Central 95 %. */
  low: number;
  high: number;
}

/**
 * Effects beyond 40 points either way are rare: without this a test that saw little would range over the whole grid. It
 * favours neither harm nor good, and moves a range by little once a test saw something.
 */
const rangeScale = 20;

/** Points the curve is read at between two effects of the grid, and the log below which it counts as nothing. */
const slices = 5;
const nothing = -700;

/**
 * Range of an effect from its log-likelihood at each effect of the grid (any constant may be left out).
 * @throws RangeError when the curve does not fit the grid or is nowhere finite
 */
export function effectRange(logLikelihood: readonly number[]): EffectRange {
  const heights = heightsOf(logLikelihood);
  return { effect: quantile(heights, 0.5), low: quantile(heights, 0.025), high: quantile(heights, 0.975) };
}

/**
 * Whether the days speak for "worse" by themselves: 95 % of the curve lies above no effect, as in a one-sided test.
 * @throws RangeError as {@link effectRange}
 */
export function isWorseByItself(logLikelihood: readonly number[]): boolean {
  return quantile(heightsOf(logLikelihood), 0.05) > 0;
}

function heightsOf(logLikelihood: readonly number[]): number[] {
  const logs = effects.map((effect, at) => (logLikelihood[at] ?? NaN) - effect ** 2 / (2 * rangeScale ** 2));
  const top = Math.max(...logs);
  if (!Number.isFinite(top)) throw new RangeError('No likelihood to read a range from');
  return finer(logs.map((log) => Math.max(nothing, log - top))).map(Math.exp);
}

/** The curve between its points by Bessel's formula, which is exact for a parabola: a normal likelihood stays one. */
function finer(logs: readonly number[]): number[] {
  const at = (place: number) => logs[Math.min(logs.length - 1, Math.max(0, place))] ?? nothing;
  const bend = (place: number) => {
    const inner = Math.min(logs.length - 2, Math.max(1, place));
    return at(inner - 1) - 2 * at(inner) + at(inner + 1);
  };
  return Array.from({ length: (logs.length - 1) * slices + 1 }, (_, fine) => {
    const place = Math.floor(fine / slices);
    const part = fine / slices - place;
    const straight = at(place) * (1 - part) + at(place + 1) * part;
    return straight - (part * (1 - part) * (bend(place) + bend(place + 1))) / 4;
  });
}

/** Where the finer curve has gathered a share of its area. */
function quantile(heights: readonly number[], share: number): number {
  const areas = heights.slice(1).map((height, at) => (height + (heights[at] ?? 0)) / 2);
  let left = share * areas.reduce((sum, area) => sum + area, 0);
  for (const [at, area] of areas.entries()) {
    if (left <= area && area > 0) return (effects[0] ?? 0) + ((at + left / area) * effectStep) / slices;
    left -= area;
  }
  return Math.max(...effects);
}
