/**
 * Upper tail of the standard normal beyond `z` >= 0, times exp(z²/2), so that far tails do not vanish.
 * Source: Abramowitz and Stegun 7.1.26 for the error function, right to about 1e-7.
 */
export function scaledNormalTail(z: number): number {
  const t = 1 / (1 + (0.3275911 * z) / Math.SQRT2);
  return (t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))) / 2;
}

/** Standard normal distribution function, right to about 1e-7. */
export function normalCdf(z: number): number {
  if (z === 0) return 0.5;
  const tail = scaledNormalTail(Math.abs(z)) * Math.exp((-z * z) / 2);
  return z < 0 ? tail : 1 - tail;
}

/** Two-sided 95 % points of Student's t by degrees of freedom. */
const studentTable: readonly (readonly [number, number])[] = [
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [6, 2.447],
  [7, 2.365],
  [8, 2.306],
  [9, 2.262],
  [10, 2.228],
  [12, 2.179],
  [15, 2.131],
  [20, 2.086],
  [30, 2.042],
  [60, 2.0],
];

/** t(0.975) of the next lower tabulated degrees of freedom: ranges come out a little wide rather than narrow. */
export function studentCritical(degreesOfFreedom: number): number {
  let critical = 12.706;
  for (const [df, value] of studentTable) if (df <= degreesOfFreedom) critical = value;
  return critical;
}

/**
 * Wilson's 95 % range of a share.
 * @param count - how often, 0 to `total`
 * @returns shares between 0 and 1; 0 and 1 when there was nothing to count
 * @throws RangeError when the counts make no share
 */
export function wilsonRange(count: number, total: number): { low: number; high: number } {
  if (!(count >= 0 && total >= count)) throw new RangeError(`No share: ${count} of ${total}`);
  if (total === 0) return { low: 0, high: 1 };
  const z2 = 1.96 ** 2;
  const share = count / total;
  const centre = share + z2 / (2 * total);
  const half = 1.96 * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  const scale = 1 + z2 / total;
  return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}
