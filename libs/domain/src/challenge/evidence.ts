import { normalCdf, scaledNormalTail } from '../statistics/distributions';

/** An effect with its variance. */
export interface EffectEstimate {
  effect: number;
  variance: number;
}

/** Judged chance that a food matters before any test (analysis method, section 9); shown next to each result. */
export const priors = { diarySuspect: 0.3, suspectedByPerson: 0.15, otherwise: 0.05 } as const;

/** Scale of a harmful effect, points. */
export const harmScale = 15;

/**
 * Several tests of one food in one number, weighted by their precision.
 * @throws RangeError without a test, or when a variance is not above 0
 */
export function pool(estimates: readonly EffectEstimate[]): EffectEstimate {
  if (estimates.length === 0) throw new RangeError('Nothing to pool');
  if (!estimates.every(({ effect, variance }) => Number.isFinite(effect) && variance > 0 && variance < Infinity)) {
    throw new RangeError('Estimates need finite effects and variances above 0');
  }
  const precision = estimates.reduce((sum, { variance }) => sum + 1 / variance, 0);
  const weighted = estimates.reduce((sum, { effect, variance }) => sum + effect / variance, 0);
  return { effect: weighted / precision, variance: 1 / precision };
}

/**
 * How much likelier the result is when the food does harm (half-normal, scale `tau` points) than when it does nothing.
 * Source: one-sided after Wakefield 2009.
 * @throws RangeError when the variance or `tau` is not above 0
 */
export function bayesFactor({ effect, variance }: EffectEstimate, tau: number = harmScale): number {
  if (!(variance > 0 && tau > 0 && Number.isFinite(effect))) throw new RangeError('No estimate to weigh');
  const harm = tau ** 2;
  const share = harm / (variance + harm);
  const u = (effect / Math.sqrt(variance)) * Math.sqrt(share);
  const scaled = u < 0 ? scaledNormalTail(-u) : Math.exp(u ** 2 / 2) * normalCdf(u);
  return 2 * Math.sqrt(1 - share) * scaled;
}

/**
 * Chance that the food matters, after the tests.
 * @param prior - chance before, between 0 and 1, both excluded
 * @throws RangeError when the prior is no such chance or the factor negative
 */
export function posterior(prior: number, factor: number): number {
  if (!(prior > 0 && prior < 1 && factor >= 0)) throw new RangeError(`No chance to update: ${prior} by ${factor}`);
  return factor === Infinity ? 1 : (prior * factor) / (1 - prior + prior * factor);
}

/** True when two tests of one food differ by more than chance explains. */
export function areInconsistent(estimates: readonly EffectEstimate[]): boolean {
  return estimates.some((one, at) =>
    estimates
      .slice(at + 1)
      .some((other) => Math.abs(one.effect - other.effect) > 1.96 * Math.sqrt(one.variance + other.variance)),
  );
}
