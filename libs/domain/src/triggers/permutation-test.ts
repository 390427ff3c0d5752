import { seededUniform, shuffleInPlace } from '../statistics/random';
import type { Candidate } from './candidate';
import type { Diary, ScreenOptions } from './diary';
import { basisOf, dot, removeSpan, residualsOf, type Basis } from './regression';

const { max, sqrt } = Math;

/** What all tests of one diary share. */
export interface TestBench {
  /** The line on the usable rows, and the places of these rows. */
  values: Float64Array;
  rows: Int32Array;
  days: number;
  /** Columns that are always in the regression: level, time, yesterday, covariates. */
  columns: readonly Float64Array[];
  /** Places of incomplete diary days. */
  incomplete: Int32Array;
  kernel: readonly number[];
}

/** One candidate's estimate in one regression. */
export interface CandidateTest {
  id: string;
  effect: number;
  se: number;
  t: number;
  p: number;
}

/** Lays out the shared parts of a diary's tests. */
export function testBench(diary: Diary, rows: Int32Array, kernel: readonly number[]): TestBench {
  const column = (value: (t: number) => number) => Float64Array.from(rows, value);
  const at = (t: number) => diary.line[t] ?? 0;
  const base = [column(() => 1), column((t) => t / 28), column((t) => at(t - 1))];
  return {
    values: column(at),
    rows,
    days: diary.line.length,
    columns: [...base, ...(diary.covariates ?? []).map((row) => column((t) => row[t] ?? 0))],
    incomplete: Int32Array.from([...diary.complete.keys()].filter((day) => !diary.complete[day])),
    kernel,
  };
}

/**
 * Tests candidates in one regression with the same shuffles of its residuals (Freedman and Lane). Each shuffle is
 * reduced once to residuals and spread back over the days that may have caused them; a candidate then costs one sum over
 * its eating days.
 * @param adjustFor - candidates that are in the regression already
 */
export function testCandidates(
  bench: TestBench,
  candidates: readonly Candidate[],
  { adjustFor, options }: { adjustFor: readonly Candidate[]; options: Pick<ScreenOptions, 'permutations' | 'seed'> },
): CandidateTest[] {
  const basis = basisOf([...bench.columns, ...adjustFor.map((candidate) => candidate.window)]);
  const n = bench.rows.length;
  const freedom = n - basis.length - 1;
  const residuals = residualsOf(bench.values, basis);
  const spreads = candidates.map((candidate) => {
    const rest = residualsOf(candidate.window, basis);
    return { spread: dot(rest, rest), product: dot(rest, residuals) };
  });
  const total = dot(residuals, residuals);
  const observed = spreads.map(({ spread, product }) => statistic({ spread, product, total, freedom }));
  const hits = countHits(bench, candidates, { basis, residuals, spreads, freedom, observed, options });
  return candidates.map(({ id }, at) => {
    const isTestable = freedom > 0 && (spreads[at]?.spread ?? 0) >= 1e-6 * n;
    if (!isTestable) return { id, effect: 0, se: Infinity, t: 0, p: 1 };
    const { effect, se, t } = observed[at] ?? { effect: 0, se: Infinity, t: 0 };
    return { id, effect, se, t, p: (1 + (hits[at] ?? 0)) / (options.permutations + 1) };
  });
}

interface Sums {
  /** Squares of the candidate's residuals, its product with the line's, squares of the line's. */
  spread: number;
  product: number;
  total: number;
  freedom: number;
}

function statistic({ spread, product, total, freedom }: Sums): { effect: number; se: number; t: number } {
  const effect = product / spread;
  const se = sqrt(max(1e-12, total - effect * effect * spread) / freedom / spread);
  return { effect, se, t: effect / se };
}

interface Shuffling {
  basis: Basis;
  residuals: Float64Array;
  spreads: readonly { spread: number }[];
  freedom: number;
  observed: readonly { t: number }[];
  options: Pick<ScreenOptions, 'permutations' | 'seed'>;
}

function countHits(bench: TestBench, candidates: readonly Candidate[], shuffling: Shuffling): Int32Array {
  const { basis, spreads, freedom, observed, options } = shuffling;
  const hits = new Int32Array(candidates.length);
  const uniform = seededUniform(options.seed);
  const shuffled = shuffling.residuals.slice();
  const rest = new Float64Array(shuffled.length);
  const byDay = new Float64Array(bench.days);
  for (let round = 0; round < options.permutations; round++) {
    shuffleInPlace(shuffled, uniform);
    rest.set(shuffled);
    removeSpan(rest, basis);
    spreadBack(rest, byDay, bench);
    const total = dot(rest, rest);
    const incomplete = sumAt(byDay, bench.incomplete);
    for (let at = 0; at < candidates.length; at++) {
      const candidate = candidates[at];
      if (candidate === undefined) continue;
      const product = sumAt(byDay, candidate.eatenOn) + candidate.share * incomplete;
      const { t } = statistic({ spread: spreads[at]?.spread ?? 0, product, total, freedom });
      if (t >= (observed[at]?.t ?? 0) - 1e-12) hits[at] = (hits[at] ?? 0) + 1;
    }
  }
  return hits;
}

/** Per day, what eating on it would add up to: the kernel turned around. */
function spreadBack(rest: Float64Array, byDay: Float64Array, { rows, kernel }: TestBench): void {
  byDay.fill(0);
  for (let at = 0; at < rows.length; at++) {
    const day = rows[at] ?? 0;
    const value = rest[at] ?? 0;
    for (let lag = 0; lag < kernel.length; lag++)
      byDay[day - lag] = (byDay[day - lag] ?? 0) + (kernel[lag] ?? 0) * value;
  }
}

function sumAt(values: Float64Array, places: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at++) sum += values[places[at] ?? 0] ?? 0;
  return sum;
}
