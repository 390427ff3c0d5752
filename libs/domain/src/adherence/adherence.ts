import { wilsonRange } from '../statistics/distributions';

/** Whether the plan was kept on one day; unknown is never counted as kept. */
export type DayStatus = 'kept' | 'slip' | 'unknown';

/** How far a plan was kept, in days and whole percent. */
export interface Adherence {
  planned: number;
  kept: number;
  slip: number;
  unknown: number;
  /** Share of planned days that are known. */
  coveragePercent: number;
  /** Share of the known days that were kept; null when none is known. */
  adherencePercent: number | null;
  /** Wilson's 95 % range of the adherence. */
  lowPercent: number;
  highPercent: number;
  /** Longest row of kept days, and the row that ends the list. */
  longestRun: number;
  currentRun: number;
  /** Coverage of 70 % and adherence of 80 % or more: enough to judge the diet by. */
  evaluable: boolean;
}

/**
 * Adherence of a row of days, oldest first.
 * @returns counts, whole percents, Wilson's 95 % range and rows of kept days; an empty row covers 0 %
 */
export function adherence(statuses: readonly DayStatus[]): Adherence {
  const planned = statuses.length;
  const count = (wanted: DayStatus) => statuses.filter((status) => status === wanted).length;
  const [kept, slip] = [count('kept'), count('slip')];
  const known = kept + slip;
  const range = wilsonRange(kept, known);
  const coveragePercent = planned === 0 ? 0 : Math.round((100 * known) / planned);
  const adherencePercent = known === 0 ? null : Math.round((100 * kept) / known);
  return {
    planned,
    kept,
    slip,
    unknown: planned - known,
    coveragePercent,
    adherencePercent,
    lowPercent: Math.round(100 * range.low),
    highPercent: Math.round(100 * range.high),
    ...runsOfKept(statuses),
    evaluable: coveragePercent >= 70 && adherencePercent !== null && adherencePercent >= 80,
  };
}

function runsOfKept(statuses: readonly DayStatus[]) {
  let longestRun = 0;
  let currentRun = 0;
  for (const status of statuses) {
    currentRun = status === 'kept' ? currentRun + 1 : 0;
    longestRun = Math.max(longestRun, currentRun);
  }
  return { longestRun, currentRun };
}

/**
 * Share of a habit that was done, whole percent; more than planned on one day does not make up for another.
 * @param doneByDay - times done per day, null where the day is not known (left out)
 * @param planned - times planned per day, more than 0
 * @returns null when no day is known
 * @throws RangeError when `planned` is not above 0 or a count is negative
 */
export function habitAdherence(doneByDay: readonly (number | null)[], planned: number): number | null {
  if (!(planned > 0)) throw new RangeError(`Planned times must be above 0: ${planned}`);
  const known = doneByDay.filter((done) => done !== null);
  if (known.some((done) => !(done >= 0))) throw new RangeError('Times done cannot be negative');
  if (known.length === 0) return null;
  const shares = known.map((done) => Math.min(1, done / planned));
  return Math.round((100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length);
}
