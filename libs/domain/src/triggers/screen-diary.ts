import { reactionKernels } from '../challenge/reaction-kernel';
import { buildCandidate, countCandidate, isCountedEnough, usableRows, type Candidate } from './candidate';
import { checkDiary, type Diary, type ScreenOptions, type TriggerResult } from './diary';
import { falseDiscoveryRates } from './false-discovery';
import { testBench, testCandidates, type CandidateTest, type TestBench } from './permutation-test';

/** Settings of the analysis method, sections 4 and 6. */
export const screenDefaults: ScreenOptions = {
  kernel: reactionKernels.skin,
  permutations: 999,
  seed: 12345,
  falseDiscoveryRate: 0.1,
  smallestEffect: 4,
  fewestRows: 28,
  smallestComplete: 0.8,
  fewestExposed: 8,
  fewestUnexposed: 8,
  fewestRuns: 6,
  mostSuspects: 5,
};

type Tested = CandidateTest & { q: number };

/**
 * Looks through a diary for foods after which the line was worse than expected (analysis method, section 6). It orders
 * tests and never convicts: foods travel together, and days differ in more than food.
 * @param settings - what differs from {@link screenDefaults}
 * @returns a result for each candidate, in the order given; too little data is "insufficient", never "no sign"
 * @throws RangeError when rows of the diary differ in length or hold what is no number, or a setting is none
 */
export function screenDiary(diary: Diary, settings: Partial<ScreenOptions> = {}): TriggerResult[] {
  checkDiary(diary);
  const options = { ...screenDefaults, ...settings };
  if (options.kernel.length === 0 || !options.kernel.every((share) => share >= 0 && share < Infinity)) {
    throw new RangeError('A kernel has shares, none negative');
  }
  const rows = usableRows(diary, options.kernel);
  const ids = Object.keys(diary.exposures);
  const counts = new Map(ids.map((id) => [id, countCandidate(diary.exposures[id] ?? [], diary.complete)]));
  const isFull = rows.length >= options.fewestRows && completeShare(diary) >= options.smallestComplete;
  const candidates = ids
    .filter((id) => isFull && isCountedEnough(counts.get(id) ?? { exposed: 0, unexposed: 0, runs: 0 }, options))
    .map((id) => buildCandidate(id, { diary, rows, kernel: options.kernel }));
  const tested = searchSuspects(testBench(diary, rows, options.kernel), candidates, options);
  return ids.map((id) => {
    const head = { id, rows: rows.length, ...(counts.get(id) ?? { exposed: 0, unexposed: 0, runs: 0 }) };
    return { ...head, ...(tested.get(id) ?? notLookedAt) };
  });
}

/** Candidates in the order to test them: strongest sign of the first round first; those not looked at come last. */
export function testOrder(results: readonly TriggerResult[]): string[] {
  const strength = (result: TriggerResult) => result.firstT ?? -Infinity;
  return [...results].sort((a, b) => (strength(a) === strength(b) ? 0 : strength(b) - strength(a))).map(({ id }) => id);
}

type Estimates = Omit<TriggerResult, 'id' | 'rows' | 'exposed' | 'unexposed' | 'runs'>;

const nothing = { effect: null, se: null, low: null, high: null, p: null, q: null, firstT: null };
const notLookedAt: Estimates = { verdict: 'insufficient', ...nothing };

function completeShare({ complete }: Diary): number {
  return complete.length === 0 ? 0 : complete.filter(Boolean).length / complete.length;
}

/** Takes the strongest suspect into the regression and looks again, until none is left. */
function searchSuspects(
  bench: TestBench,
  candidates: readonly Candidate[],
  options: ScreenOptions,
): Map<string, Estimates> {
  const suspects: Candidate[] = [];
  const latest = new Map<string, Tested>();
  let first = new Map<string, Tested>();
  for (let step = 0; step <= options.mostSuspects; step++) {
    const open = candidates.filter((candidate) => !suspects.includes(candidate));
    const round = testRound(bench, open, { adjustFor: suspects, options });
    if (step === 0) first = new Map(round.map((test) => [test.id, test]));
    for (const test of round) latest.set(test.id, test);
    const strongest = round.filter((test) => passes(test, options)).sort((a, b) => b.t - a.t)[0];
    const next = open.find((candidate) => candidate.id === strongest?.id);
    if (next === undefined || step === options.mostSuspects) break;
    suspects.push(next);
  }
  for (const suspect of suspects) {
    const others = suspects.filter((other) => other !== suspect);
    const [again] = testCandidates(bench, [suspect], { adjustFor: others, options });
    const before = latest.get(suspect.id);
    if (again && before) latest.set(suspect.id, { ...again, q: before.q });
  }
  return new Map(
    candidates.flatMap((candidate): [string, Estimates][] => {
      const [test, opening] = [latest.get(candidate.id), first.get(candidate.id)];
      if (!test || !opening) return [];
      const wasSeen = passes(opening, options) ? 'explained-by-others' : 'no-sign';
      return [[candidate.id, estimates(test, opening, suspects.includes(candidate) ? 'suspect' : wasSeen)]];
    }),
  );
}

function testRound(
  bench: TestBench,
  candidates: readonly Candidate[],
  how: Parameters<typeof testCandidates>[2],
): Tested[] {
  const tests = testCandidates(bench, candidates, how);
  const rates = falseDiscoveryRates(tests);
  return tests.map((test, at) => ({ ...test, q: rates[at] ?? 1 }));
}

function passes(test: Tested, options: ScreenOptions): boolean {
  return test.q <= options.falseDiscoveryRate && test.effect >= options.smallestEffect;
}

function estimates(test: Tested, first: Tested, verdict: TriggerResult['verdict']): Estimates {
  const { effect, se, p, q } = test;
  return { verdict, effect, se, p, q, low: effect - 1.96 * se, high: effect + 1.96 * se, firstT: first.t };
}
