import type { Diary, ScreenOptions } from './diary';

/** Counts of one candidate on complete diary days. */
export interface CandidateCounts {
  exposed: number;
  unexposed: number;
  /** Separate occasions: rows of eating days. */
  runs: number;
}

/** A candidate as the tests read it: sparse, so that sums over its days are cheap. */
export interface Candidate extends CandidateCounts {
  id: string;
  /** Places of eating days on complete days. */
  eatenOn: Int32Array;
  /** Share of complete days with the food; stands in for it on incomplete days. */
  share: number;
  /** Expected exposure of each usable row: the kernel over the days before. */
  window: Float64Array;
}

/** Places of the line that can be explained: rated, with a rated day before, and a whole window of days. */
export function usableRows({ line }: Diary, kernel: readonly number[]): Int32Array {
  const first = Math.max(1, kernel.length - 1);
  const places = [...line.keys()].filter((t) => t >= first && line[t] !== null && line[t - 1] !== null);
  return Int32Array.from(places);
}

/** Counts one food on the complete days of a diary. */
export function countCandidate(eaten: readonly number[], complete: readonly boolean[]): CandidateCounts {
  let [exposed, unexposed, runs, wasEaten] = [0, 0, 0, false];
  eaten.forEach((value, day) => {
    if (!complete[day]) return;
    if (value === 1) exposed++;
    else unexposed++;
    if (value === 1 && !wasEaten) runs++;
    wasEaten = value === 1;
  });
  return { exposed, unexposed, runs };
}

/** Whether a candidate was eaten and left out often enough to be looked at. */
export function isCountedEnough(counts: CandidateCounts, options: ScreenOptions): boolean {
  const { exposed, unexposed, runs } = counts;
  return exposed >= options.fewestExposed && unexposed >= options.fewestUnexposed && runs >= options.fewestRuns;
}

/** Prepares a candidate for the tests. */
export function buildCandidate(
  id: string,
  { diary, rows, kernel }: { diary: Diary; rows: Int32Array; kernel: readonly number[] },
): Candidate {
  const eaten = diary.exposures[id] ?? [];
  const counts = countCandidate(eaten, diary.complete);
  const share = counts.exposed / Math.max(1, counts.exposed + counts.unexposed);
  const value = (day: number) => (diary.complete[day] ? (eaten[day] ?? 0) : share);
  const window = Float64Array.from(rows, (t) => kernel.reduce((sum, weight, lag) => sum + weight * value(t - lag), 0));
  const eatenOn = Int32Array.from([...eaten.keys()].filter((day) => diary.complete[day] && eaten[day] === 1));
  return { id, ...counts, share, window, eatenOn };
}
