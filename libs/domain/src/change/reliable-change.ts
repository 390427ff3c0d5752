/** Whether a change of a questionnaire is larger than its measurement error. */
export interface ReliableChange {
  /** before - after: positive is better where higher is worse. */
  change: number;
  /** Change in standard errors of a difference. */
  index: number;
  /** True when the index is 1.96 or more either way. */
  reliable: boolean;
  /** Smallest change of one person that is more than measurement error, points. */
  smallestDetectable: number;
}

/**
 * Reliable change index of one person. Source: Jacobson and Truax 1991.
 * @param instrument - published standard deviation (points, above 0) and reliability (0 to below 1)
 * @throws RangeError when these cannot be
 */
export function reliableChange(
  before: number,
  after: number,
  instrument: { sd: number; reliability: number },
): ReliableChange {
  const { sd, reliability } = instrument;
  if (!(sd > 0 && reliability >= 0 && reliability < 1)) throw new RangeError('No standard deviation or reliability');
  if (!Number.isFinite(before - after)) throw new RangeError('Scores must be finite numbers');
  const errorOfDifference = Math.SQRT2 * sd * Math.sqrt(1 - reliability);
  const index = (before - after) / errorOfDifference;
  const smallestDetectable = 1.96 * errorOfDifference;
  return { change: before - after, index, reliable: Math.abs(index) >= 1.96, smallestDetectable };
}
