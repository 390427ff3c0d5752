/** A daily line; null is missing, never zero. */
export type DailyLine = readonly (number | null)[];

/**
 * Share of a reaction that shows 0, 1, 2, ... days after eating (analysis method, section 3). A choice that fits
 * reports of late reactions, not a measured curve. Source: Breuer 2004, Kwon 2013 (skin), Whelan 2018 (gut).
 */
export const reactionKernels = { skin: [0.25, 0.4, 0.2, 0.15], gut: [0.6, 0.4] } as const;

/**
 * Expected reaction per day of a test, for an effect of one point per large dose.
 * @param doseFactors - each dose taken, as a share of the large one
 * @returns one weight a day, from the first dose on: six days for three doses and the skin kernel
 * @throws RangeError when a dose factor is negative or not a number
 */
export function challengeWeights(doseFactors: readonly number[], kernel: readonly number[]): number[] {
  if (!doseFactors.every((factor) => factor >= 0 && factor < Infinity))
    throw new RangeError('Doses cannot be negative');
  if (doseFactors.length === 0 || kernel.length === 0) return [];
  const days = doseFactors.length + kernel.length - 1;
  return Array.from({ length: days }, (_, day) =>
    doseFactors.reduce((sum, factor, dose) => sum + factor * (kernel[day - dose] ?? 0), 0),
  );
}
