import fc from 'fast-check';
import {
  falseDiscoveryRates,
  reactionKernels,
  screenDefaults,
  screenDiary,
  seededUniform,
  shuffleInPlace,
  simulateDiary,
  testOrder,
  triggerWords,
  type Diary,
} from '@skinroot/domain';
import { diaryPresets, forbiddenWords, messages } from '@skinroot/reference';
import { vectors } from '../worked-vectors';

const clear = simulateDiary(diaryPresets.clear, vectors.diary.seed);
const quick = { permutations: 199 };

describe('vectors of the analysis method, section 15', () => {
  const results = screenDiary(clear, { permutations: 499 });
  it.each(vectors.diary.expected.map((row) => [row.id, row] as const))('%s', (id, { effect, se, ...exact }) => {
    const result = results.find((row) => row.id === id);
    expect(result).toMatchObject(exact);
    expect(Math.abs((result?.effect ?? 0) - effect)).toBeLessThanOrEqual(0.01);
    expect(Math.abs((result?.se ?? 0) - se)).toBeLessThanOrEqual(0.01);
  });
  it('false discovery rates', () => {
    const { p, q } = vectors.benjaminiHochberg;
    const rates = falseDiscoveryRates(Object.values(p).map((value) => ({ p: value })));
    Object.values(q).forEach((want, at) => expect(rates[at]).toBeCloseTo(want, 9));
  });
});

/** The screen's first round written plainly: every candidate shuffled and regressed for itself, to compare p values with. */
function plainPValues(diary: Diary, permutations: number): number[] {
  const kernel = reactionKernels.skin;
  const rows = diary.line
    .map((_, t) => t)
    .filter((t) => t >= 3 && diary.line[t] !== null && diary.line[t - 1] !== null);
  const columns = [rows.map(() => 1), rows.map((t) => t / 28), rows.map((t) => Number(diary.line[t - 1]))];
  const dot = (a: number[], b: number[]) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  const basis: number[][] = [];
  for (const column of columns) {
    const rest = basis.reduce((left, q) => left.map((value, at) => value - dot(left, q) * (q[at] ?? 0)), column);
    basis.push(rest.map((value) => value / Math.sqrt(dot(rest, rest))));
  }
  const residual = (row: number[]) =>
    basis.reduce((left, q) => {
      const part = dot(left, q);
      return left.map((value, at) => value - part * (q[at] ?? 0));
    }, row);
  return Object.values(diary.exposures).map((eaten) => {
    const known = eaten.filter((_, day) => diary.complete[day]);
    const share = known.reduce((sum, value) => sum + value, 0) / known.length;
    const at = (day: number) => (diary.complete[day] ? (eaten[day] ?? 0) : share);
    const x = residual(rows.map((t) => kernel.reduce((sum, weight, lag) => sum + weight * at(t - lag), 0)));
    const e = residual(rows.map((t) => Number(diary.line[t])));
    const t = (row: number[]) => {
      const b = dot(x, row) / dot(x, x);
      return b / Math.sqrt((dot(row, row) - b * b * dot(x, x)) / (rows.length - 4) / dot(x, x));
    };
    const [uniform, shuffled, observed] = [seededUniform(screenDefaults.seed), Float64Array.from(e), t(e)];
    let hits = 0;
    for (let k = 0; k < permutations; k++) {
      shuffleInPlace(shuffled, uniform);
      if (t(residual([...shuffled])) >= observed - 1e-12) hits++;
    }
    return (1 + hits) / (permutations + 1);
  });
}

describe('shared shuffles', () => {
  it.each([
    ['clear', clear],
    ['realistic, with gaps', simulateDiary(diaryPresets.realistic, 7)],
  ] as const)('give the same p values as plain ones: %s', (_name, diary) => {
    const results = screenDiary(diary, { permutations: 99, mostSuspects: 0 });
    expect(results.every((row) => row.verdict !== 'insufficient')).toBe(true);
    expect(results.map((row) => row.p)).toEqual(plainPValues(diary, 99));
  });
  it('180 days, 60 foods and 10,000 shuffles stay quick', () => {
    const preset = {
      ...diaryPresets.null,
      days: 180,
      candidates: Array.from({ length: 60 }, (_, at) => ({ id: `f${at}`, probability: 0.4, effect: 0 })),
    };
    const diary = simulateDiary(preset, 3);
    const started = performance.now();
    screenDiary(diary, { permutations: 10_000, mostSuspects: 0 });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('what cannot be judged is insufficient', () => {
  const verdicts = (diary: Diary) => new Set(screenDiary(diary, quick).map((row) => row.verdict));
  const cut = (days: number): Diary => ({
    line: clear.line.slice(0, days),
    complete: clear.complete.slice(0, days),
    exposures: Object.fromEntries(Object.entries(clear.exposures).map(([id, row]) => [id, row.slice(0, days)])),
  });
  it.each([
    ['28 days', cut(28)],
    ['all missing', { ...clear, line: clear.line.map(() => null) }],
    ['an incomplete diary', { ...clear, complete: clear.complete.map((_, day) => day % 10 < 7) }],
    ['every day', { ...clear, exposures: { a: clear.line.map(() => 1) } }],
    ['never', { ...clear, exposures: { a: clear.line.map(() => 0) } }],
    ['two long runs', { ...clear, exposures: { a: clear.line.map((_, day) => (day % 42 < 20 ? 1 : 0)) } }],
  ])('%s', (_name, diary) => {
    expect(verdicts(diary)).toEqual(new Set(['insufficient']));
    expect(screenDiary(diary, quick)[0]).toMatchObject({ effect: null, se: null, p: null, q: null });
  });
  it('an empty diary has no results', () => expect(screenDiary({ line: [], complete: [], exposures: {} })).toEqual([]));
  it('borders: 8 days with, 6 runs', () => {
    const eaten = (places: number[]) => clear.line.map((_, day) => (places.includes(day) ? 1 : 0));
    const verdict = (places: number[]) => screenDiary({ ...clear, exposures: { a: eaten(places) } }, quick)[0]?.verdict;
    expect(verdict([5, 6, 10, 11, 20, 30, 40, 50])).toBe('no-sign');
    expect(verdict([5, 6, 10, 20, 30, 40, 50])).toBe('insufficient');
    expect(verdict([5, 6, 7, 11, 12, 20, 30, 40])).toBe('insufficient');
  });
});

describe('bad diaries are refused', () => {
  it.each<[string, Partial<Diary>]>([
    ['rows of different length', { complete: [true] }],
    ['NaN in the line', { line: clear.line.map(() => NaN) }],
    ['half a meal', { exposures: { a: clear.line.map(() => 0.5) } }],
    ['a gap in a covariate', { covariates: [clear.line.map(() => NaN)] }],
    ['a short covariate', { covariates: [[1]] }],
  ])('%s', (_name, more) => expect(() => screenDiary({ ...clear, ...more }, quick)).toThrow(RangeError));
  it.each([[[{ p: -0.1 }]], [[{ p: 1.1 }]], [[{ p: NaN }]]])('rates refuse %p', (tests) =>
    expect(() => falseDiscoveryRates(tests)).toThrow(RangeError),
  );
});

describe('properties', () => {
  it('the order of the candidates changes no number', () => {
    const forth = screenDiary(clear, quick);
    const back = screenDiary(
      { ...clear, exposures: Object.fromEntries(Object.entries(clear.exposures).reverse()) },
      quick,
    );
    for (const row of forth) expect(back.find((other) => other.id === row.id)).toEqual(row);
  });
  it('adding the same to every day changes no effect', () => {
    const shifted = screenDiary(
      { ...clear, line: clear.line.map((value) => (value === null ? null : value + 7)) },
      quick,
    );
    screenDiary(clear, quick).forEach((row, at) => expect(shifted[at]?.effect).toBeCloseTo(row.effect ?? NaN, 6));
  });
  it('two foods always eaten together are never both suspects', () => {
    const eaten = clear.exposures['food-01'] ?? [];
    const results = screenDiary({ ...clear, exposures: { a: eaten, b: [...eaten] } }, quick);
    expect(results.map((row) => row.verdict).sort()).toEqual(['explained-by-others', 'suspect']);
  });
  it('rates are between p and 1 and keep the order of p', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), (ps) => {
        const rates = falseDiscoveryRates(ps.map((p) => ({ p })));
        ps.forEach((p, at) => {
          expect(rates[at]).toBeGreaterThanOrEqual(p - 1e-12);
          expect(rates[at]).toBeLessThanOrEqual(1);
          ps.forEach((other, place) => expect(other < p || (rates[place] ?? 0) >= (rates[at] ?? 0)).toBe(true));
        });
      }),
    );
  });
});

describe('testOrder', () => {
  it('puts the strongest sign first and what was not looked at last', () => {
    const results = screenDiary({ ...clear, exposures: { never: clear.line.map(() => 0), ...clear.exposures } }, quick);
    const order = testOrder(results);
    expect(new Set(order.slice(0, 2))).toEqual(new Set(['food-01', 'food-05']));
    expect(order.at(-1)).toBe('never');
  });
});

describe('triggerWords', () => {
  const context = { food: 'Milk', other: 'cheese', completeDays: 84, days: 84 };
  const [found] = screenDiary(clear, quick);
  const result = { ...(found as NonNullable<typeof found>) };
  const say = (more: Partial<typeof result>, where: Partial<typeof context> = {}) =>
    triggerWords({ ...result, ...more }, { ...context, ...where }, messages);
  const thin = { verdict: 'insufficient' as const, effect: null, se: null };
  it.each([
    [
      'a suspect',
      say({}),
      /^Days after Milk were worse than expected \(about 34 points, 95 % range 26 to 41\)\. This is a reason to test it, not a proof\.$/,
    ],
    ['explained', say({ verdict: 'explained-by-others' }), /^Milk went along with cheese;/],
    ['no sign', say({ verdict: 'no-sign', se: 4 }), /effects above about 10 points\.$/],
    ['few rows', say({ ...thin, rows: 20 }), /About 8 more complete days are needed\.$/],
    ['few complete days', say(thin, { completeDays: 60 }), /About 36 more complete days are needed\.$/],
    ['eaten always', say({ ...thin, unexposed: 2 }), /^You ate Milk nearly every day/],
    ['eaten rarely', say({ ...thin, exposed: 3 }), /^You ate Milk too seldom to judge\.$/],
  ])('%s', (_name, text, expected) => {
    expect(text).toMatch(expected);
    expect(forbiddenWords.filter((word) => text.toLowerCase().includes(word))).toEqual([]);
  });
});
