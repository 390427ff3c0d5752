import { mean, roundHalfUp } from '../statistics/moments';
import type { NickelLoad } from './nickel-load';

/** How a day's load stands to the client's limit. */
export type NickelVerdict = 'above' | 'near' | 'within' | 'incomplete';

/** Usual limit of an adult: 15 points, about 150 micrograms a day. Source: Mislankar and Zirwas 2013. */
export const adultNickelLimit = { micrograms: 150, points: 15 } as const;

/** The share of the eaten weight (percent) that must be known before a day can be called within the limit. */
const enoughCoverage = 80;

/**
 * A day's load against a limit. Too little known is "incomplete", never "within".
 * @param limit - micrograms a day, above 0
 * @throws RangeError when the limit is no amount
 */
export function nickelVerdict(load: NickelLoad, limit: number = adultNickelLimit.micrograms): NickelVerdict {
  if (!(limit > 0)) throw new RangeError(`Not a limit: ${limit}`);
  if (load.micrograms > limit) return 'above';
  if (load.coveragePercent < enoughCoverage) return 'incomplete';
  return load.p95 > limit ? 'near' : 'within';
}

/**
 * Mean load of the days known well enough; the others are left out, not averaged in.
 * @returns micrograms (one decimal) and the number of days; null without such a day
 */
export function meanNickelLoad(days: readonly NickelLoad[]): { micrograms: number; days: number } | null {
  const complete = days.filter((day) => day.coveragePercent >= enoughCoverage);
  if (complete.length === 0) return null;
  return { micrograms: roundHalfUp(mean(complete.map((day) => day.micrograms)), 1), days: complete.length };
}
