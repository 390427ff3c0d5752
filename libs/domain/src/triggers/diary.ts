import type { DailyLine } from '../challenge/reaction-kernel';

/** A client's free diary: an observation that ranks suspects and proves nothing. All rows have one place a day. */
export interface Diary {
  /** Skin or gut index, 0-100; null where missing or disturbed (illness, travel, cortisone). */
  line: DailyLine;
  /** The client declared the food diary of the day complete. */
  complete: readonly boolean[];
  /** Candidate id -> eaten (1) or not (0) each day. */
  exposures: Readonly<Record<string, readonly number[]>>;
  /** Further columns without gaps: new treatment, phase, stress, sleep. */
  covariates?: readonly (readonly number[])[];
}

/** Settings of the screen; the defaults are those of the analysis method, sections 4 and 6. */
export interface ScreenOptions {
  kernel: readonly number[];
  permutations: number;
  seed: number;
  /** Largest false discovery rate of a suspect. */
  falseDiscoveryRate: number;
  /** Smallest effect of a suspect, points. */
  smallestEffect: number;
  fewestRows: number;
  /** Smallest share of complete diary days. */
  smallestComplete: number;
  fewestExposed: number;
  fewestUnexposed: number;
  fewestRuns: number;
  mostSuspects: number;
}

export type TriggerVerdict = 'suspect' | 'explained-by-others' | 'no-sign' | 'insufficient';

/** What the diary says of one candidate; estimates are null when there is too little to look at. */
export interface TriggerResult {
  id: string;
  verdict: TriggerVerdict;
  /** Usable rows of the line, eating days, other days and separate occasions on complete days. */
  rows: number;
  exposed: number;
  unexposed: number;
  runs: number;
  /** Points of extra worsening per eating day, summed over the window; overstated when the delay is not the kernel's. */
  effect: number | null;
  se: number | null;
  /** 95 % range of the effect. */
  low: number | null;
  high: number | null;
  /** One-sided permutation p, and the false discovery rate at which it would pass. */
  p: number | null;
  q: number | null;
  /** Effect in standard errors in the first round: orders the tests. */
  firstT: number | null;
}

/** @throws RangeError when rows differ in length or hold what is no number */
export function checkDiary({ line, complete, exposures, covariates = [] }: Diary): void {
  const days = line.length;
  const rows = [complete, ...Object.values(exposures), ...covariates];
  if (rows.some((row) => row.length !== days)) throw new RangeError('Every row of a diary has one place a day');
  if (line.some((value) => value !== null && !Number.isFinite(value))) throw new RangeError('The line must be finite');
  if (covariates.some((row) => !row.every(Number.isFinite))) throw new RangeError('Covariates have no gaps');
  if (Object.values(exposures).some((row) => row.some((value) => value !== 0 && value !== 1))) {
    throw new RangeError('Exposures are 0 or 1');
  }
}
