import { mean } from '../statistics/moments';

/**
 * Test of pairs of weeks in which the order eat / avoid was drawn by lot (analysis method, section 10).
 * @param differences - per pair, mean while eating minus mean while avoiding; 1 to 20 pairs
 * @returns mean difference, and the share of sign patterns with a mean at least as large
 * @throws RangeError with no pair, more than 20, or a value that is not finite
 */
export function randomisedPairs(differences: readonly number[]): { effect: number; p: number } {
  const n = differences.length;
  if (n < 1 || n > 20) throw new RangeError(`1 to 20 pairs, not ${n}`);
  if (!differences.every(Number.isFinite)) throw new RangeError('Differences must be finite numbers');
  const effect = mean(differences);
  let atLeast = 0;
  for (let pattern = 0; pattern < 2 ** n; pattern++) {
    const sum = differences.reduce((total, value, at) => total + ((pattern >> at) & 1 ? -value : value), 0);
    if (sum / n >= effect - 1e-12) atLeast++;
  }
  return { effect, p: atLeast / 2 ** n };
}
