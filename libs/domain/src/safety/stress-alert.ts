/**
 * Whether weekly stress ratings (1-5) should be raised with the client: 4 or 5 in the last two weeks or more running.
 * Source: Arapovic-Johansson 2017.
 * @param weeks - oldest first, null where not answered
 * @throws RangeError when a rating is not 1 to 5
 */
export function isStressToRaise(weeks: readonly (number | null)[]): boolean {
  if (weeks.some((value) => value !== null && !(value >= 1 && value <= 5)))
    throw new RangeError('Stress is rated 1 to 5');
  return weeks.length >= 2 && weeks.slice(-2).every((value) => value !== null && value >= 4);
}
