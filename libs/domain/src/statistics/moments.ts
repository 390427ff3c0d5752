/** Arithmetic mean. @throws RangeError when the list is empty */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('The mean of nothing');
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Sample variance (divided by n - 1). @throws RangeError with fewer than two values */
export function variance(values: readonly number[]): number {
  if (values.length < 2) throw new RangeError('The variance of fewer than two values');
  const centre = mean(values);
  let sum = 0;
  for (const value of values) sum += (value - centre) ** 2;
  return sum / (values.length - 1);
}

/** Smallest number not below `low` and not above `high`. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** What is there: the list without its missing days. */
export function present(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

/**
 * Rounds half away from zero, as scores and reports show it.
 * @param decimals - digits kept after the point
 */
export function roundHalfUp(value: number, decimals = 0): number {
  const power = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * power + 1e-9)) / power;
}
