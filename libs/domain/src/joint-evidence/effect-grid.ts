import { harmScale } from '../challenge/evidence';

/** Effects that are weighed, points per large dose; below 0 only so that a range can include "rather better". */
const step = 2.5;
const below = 10;
const above = 26;

/** Distance between neighbouring effects, points. */
export const effectStep = step;

/** The effects, rising: -25 to 65 points. */
export const effects: readonly number[] = Array.from({ length: below + above + 1 }, (_, at) => (at - below) * step);

/** Place of "no effect" in the grid. */
export const noEffectAt = below;

/**
 * Weights of a harmful effect's size, summing to 1: the density grows with the square of the effect and falls like a
 * normal's, with the root mean square of the method's half-normal (15 points). Tiny "harm" that no test could tell from
 * none gets little weight, so that tests can clear a food. Source: moment prior of Johnson and Rossell 2010.
 */
export const harmWeights: readonly number[] = (() => {
  const variance = harmScale ** 2 / 3;
  const density = effects.map((effect) => (effect > 0 ? effect ** 2 * Math.exp(-(effect ** 2) / (2 * variance)) : 0));
  const total = density.reduce((sum, weight) => sum + weight, 0);
  return density.map((weight) => weight / total);
})();
