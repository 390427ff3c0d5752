import { drawGaussian, type UniformSource } from './seeded-random';

/** How a simulated skin behaves from day to day and after a dose. Points are of a 0-100 index, higher is worse. */
export interface SkinSpec {
  /** Carry-over of yesterday's noise, 0 to below 1. */
  phi: number;
  /** Spread of each day's fresh noise, points. */
  innovationSd: number;
  /** Middle of the line, points. */
  base: number;
  /** Chance that one dose of a harmful food leads to a reaction. */
  reactionProbability: number;
  /** Chance of the reaction starting 0, 1, 2, ... days after the dose. */
  lagProbabilities: readonly number[];
  /** Share of a reaction left the day after. */
  reactionDecay: number;
  /** Chance that a day is not rated. */
  outcomeMissing: number;
}

/** Delay in days that a uniform draw stands for; a draw past the last share means the last delay. */
export function lagOf(lagProbabilities: readonly number[], draw: number): number {
  let reached = 0;
  for (const [lag, share] of lagProbabilities.entries()) {
    reached += share;
    if (draw < reached) return lag;
  }
  return lagProbabilities.length - 1;
}

/** Day-to-day noise without any reaction, points: an AR(1) series in its steady state. */
export function drawNoise(spec: Pick<SkinSpec, 'phi' | 'innovationSd'>, days: number, next: UniformSource): number[] {
  const noise: number[] = [];
  for (let day = 0; day < days; day++) {
    const fresh = drawGaussian(next) * spec.innovationSd;
    noise.push(day === 0 ? fresh / Math.sqrt(1 - spec.phi ** 2) : spec.phi * (noise[day - 1] ?? 0) + fresh);
  }
  return noise;
}

/**
 * The skin itself: base, drift, reactions that fade, and noise, kept within 0-100.
 * @param onset - points of new reaction per day
 * @param drift - points added on each day on top of the base
 */
export function skinLine(
  spec: SkinSpec,
  {
    noise,
    onset,
    drift = () => 0,
  }: { noise: readonly number[]; onset: readonly number[]; drift?: (day: number) => number },
): number[] {
  let reaction = 0;
  return noise.map((wobble, day) => {
    reaction = spec.reactionDecay * reaction + (onset[day] ?? 0);
    return Math.min(100, Math.max(0, spec.base + drift(day) + reaction + wobble));
  });
}

/** What the client writes down: one decimal, null on days that were not rated. */
export function observed(line: readonly number[], isMissing: readonly boolean[]): (number | null)[] {
  return line.map((value, day) => (isMissing[day] ? null : Math.round(value * 10) / 10));
}

/** One draw a day: which days are not rated. */
export function drawMissing(days: number, chance: number, next: UniformSource): boolean[] {
  return Array.from({ length: days }, () => next() < chance);
}
