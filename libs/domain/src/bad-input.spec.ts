import {
  buildFoodIndex,
  ingredientIndex,
  calmEnough,
  challengeEstimate,
  controlModel,
  foodFindings,
  nextTests,
  nickelLoad,
  parseIngredientList,
  phFinding,
  reactionCourses,
  readLabel,
  readTestsJointly,
  retime,
  schedulePhases,
  screenDiary,
  searchFoods,
  skinSettings,
  stopReason,
  testOrder,
  type Diary,
  type TestedFood,
} from '@skinroot/domain';
import { foodById, foods, hiddenNames, ingredients, messages, phBands } from '@skinroot/reference';

const tenYears = 3650;
const wave = (days: number, wrong?: number) =>
  Array.from({ length: days }, (_, day) => (day === 20 && wrong !== undefined ? wrong : 25 + ((day * 7) % 9)));
const places = (days: number) => Array.from({ length: Math.max(0, days - 1) }, (_, at) => at + 1);
const eaten = (days: number, food: number) =>
  Array.from({ length: days }, (_, day) => (((day * (food + 3)) >> 2) % 3 === 0 ? 1 : 0));
const diaryOf = (days: number, count: number, line: (number | null)[] = wave(days)): Diary => ({
  line,
  complete: wave(days).map(() => true),
  exposures: Object.fromEntries(Array.from({ length: count }, (_, food) => [`food-${food}`, eaten(days, food)])),
});
const quick = { permutations: 19, mostSuspects: 0 };
const tested = (start: number, doseFactors: number[] = [1, 1, 1]): TestedFood => ({
  foodId: `at-${start}`,
  name: 'Milk',
  suspectedBy: 'person',
  overruled: null,
  challenges: [{ start, doseFactors }],
});
const joint = (line: (number | null)[], start: number, { doses = [1, 1, 1], prior = 0.15 } = {}) =>
  readTestsJointly({ line, controlDays: places(28) }, [
    { foodId: 'a', prior, challenges: [{ start, doseFactors: doses }] },
  ]);
const model = { n: 20, phi: 0.5, intercept: 12, sd: 3, mean: 25 };
const phase = { id: 'a', name: 'A', startsOn: '2025-01-01', endsOn: '2025-01-14' };
const index = buildFoodIndex(foods);
const candidate = {
  foodId: 'a',
  name: 'A',
  chance: 0.15,
  pooled: null,
  challenges: 0,
  daysAvoided: 3,
  isBlocked: false,
};

describe("a caller's mistake is a RangeError", () => {
  it.each<[string, () => unknown]>([
    ['diary line NaN', () => screenDiary(diaryOf(60, 1, wave(60, NaN)), quick)],
    ['diary row too short', () => screenDiary({ ...diaryOf(60, 1), complete: [true] }, quick)],
    ['exposure of a half', () => screenDiary({ ...diaryOf(60, 0), exposures: { a: wave(60).map(() => 0.5) } }, quick)],
    ['permutations NaN', () => screenDiary(diaryOf(60, 1), { ...quick, permutations: NaN })],
    ['permutations negative', () => screenDiary(diaryOf(60, 1), { ...quick, permutations: -5 })],
    ['kernel NaN', () => screenDiary(diaryOf(60, 1), { ...quick, kernel: [NaN] })],
    ['kernel empty', () => screenDiary(diaryOf(60, 1), { ...quick, kernel: [] })],
    ['control line NaN', () => controlModel(wave(40, NaN), places(40))],
    ['negative dose', () => challengeEstimate(wave(60), { start: 30, doseFactors: [-1] }, { model })],
    ['test on no day', () => challengeEstimate(wave(60), { start: NaN, doseFactors: [1] }, { model })],
    ['test between days', () => challengeEstimate(wave(60), { start: 1.5, doseFactors: [1] }, { model })],
    ['spread NaN', () => nextTests([candidate], NaN)],
    ['chance NaN', () => nextTests([{ ...candidate, chance: NaN }], 3)],
    ['joint line NaN', () => joint(wave(60, NaN), 30)],
    ['joint line infinite', () => joint(wave(60, Infinity), 30)],
    ['joint prior 0', () => joint(wave(60), 30, { prior: 0 })],
    ['joint prior NaN', () => joint(wave(60), 30, { prior: NaN })],
    ['joint negative dose', () => joint(wave(60), 30, { doses: [-1, 1] })],
    ['joint start NaN', () => joint(wave(60), NaN)],
    ['joint start between days', () => joint(wave(60), 30.5)],
    ['courses of NaN', () => reactionCourses([NaN], { lagShares: [1], reactionChance: 1, decay: 0 }, 4)],
    ['settings of NaN', () => skinSettings(wave(60, NaN), places(60))],
    ['negative grams', () => nickelLoad([{ foodId: 'oats', grams: -1 }], foodById)],
    ['unknown food', () => nickelLoad([{ foodId: 'no-such', grams: 1 }], foodById)],
    ['pH NaN', () => phFinding({ value: NaN, origin: 'measured' }, phBands)],
    ['endless label', () => readLabel('a,'.repeat(9000), { index, hiddenNames, rules: [], until: null })],
    ['phase of NaN days', () => schedulePhases([{ id: 'a', days: NaN }], '2025-01-01')],
    ['no such day', () => schedulePhases([{ id: 'a', days: 1 }], '2025-02-30')],
    ['pause of NaN', () => retime({ phases: [phase], today: '2025-01-05' }, { kind: 'restart-washout', days: NaN })],
    [
      'unknown phase',
      () => retime({ phases: [phase], today: '2025-01-05' }, { kind: 'lengthen', phaseId: 'x', days: 1 }),
    ],
  ])('%s', (_name, call) => expect(call).toThrow(RangeError));
});

describe('too little is said to be too little', () => {
  const missing = (days: number): null[] => Array.from({ length: days }, () => null);
  it.each<[string, () => unknown, unknown]>([
    [
      'an empty diary',
      () => screenDiary({ line: [], complete: [], exposures: { a: [] } }).map((row) => row.verdict),
      ['insufficient'],
    ],
    ['a diary without foods', () => screenDiary(diaryOf(60, 0)), []],
    [
      'a diary without ratings',
      () => screenDiary(diaryOf(60, 2, missing(60)), quick).map((row) => row.verdict),
      ['insufficient', 'insufficient'],
    ],
    ['no order of nothing', () => testOrder([]), []],
    ['a line without ratings', () => controlModel(missing(60), places(60)), null],
    ['no ground for a joint reading', () => joint(missing(60), 30), null],
    ['a test before the line', () => joint(wave(60), -400)?.map(({ tests, range }) => [tests, range]), [[0, null]]],
    ['a test after the line', () => joint(wave(60), 4000)?.map(({ tests, range }) => [tests, range]), [[0, null]]],
    [
      'findings of an empty line',
      () => foodFindings([tested(5)], { line: [], controlDays: [] }, messages).map((row) => row.verdict),
      ['not-tested'],
    ],
    ['calm of nothing', () => calmEnough([], null, false).reason, 'too-few-days'],
    ['no reason to stop', () => stopReason([], 25, {}), null],
    ['no tests', () => nextTests([], 3), []],
    ['nothing eaten', () => nickelLoad([], foodById).coveragePercent, 0],
    ['an empty list', () => parseIngredientList('', ingredientIndex(ingredients)), { found: [], unknown: [] }],
    ['an empty label', () => readLabel('', { index, hiddenNames, rules: [], until: null }).answer, 'ask'],
    ['an empty search', () => searchFoods(index, ''), []],
    ['no phases', () => schedulePhases([], '2025-01-01'), []],
  ])('%s', (_name, call, expected) => expect(call()).toEqual(expected));
});

describe('work grows with the size of what is given', () => {
  /** The list, counting how often a place is read. */
  function counted<T extends object>(list: T): { list: T; reads: () => number } {
    let count = 0;
    const watched = new Proxy(list, {
      get: (target, key, receiver) => (count++, Reflect.get(target, key, receiver) as unknown),
    });
    return { list: watched, reads: () => count };
  }
  const reads = <T extends object>(list: T, run: (watched: T) => unknown): number => {
    const watch = counted(list);
    run(watch.list);
    return watch.reads();
  };
  const isLinear = (work: (size: number) => number, size: number) => {
    const [half, whole] = [work(size / 2), work(size)];
    expect(half).toBeGreaterThan(0);
    expect(whole / half).toBeLessThan(2.2);
  };

  it('ten years of a diary', () =>
    isLinear((days) => reads(wave(days), (line) => screenDiary(diaryOf(days, 2, line), quick)), tenYears));
  it('500 foods of a diary', () =>
    isLinear((count) => {
      const diary = diaryOf(90, count);
      return reads(diary.exposures, (exposures) => screenDiary({ ...diary, exposures }, quick));
    }, 500));
  it('ten years of a line, read jointly', () =>
    isLinear(
      (days) => reads(wave(days), (line) => readTestsJointly({ line, controlDays: places(days) }, [])),
      tenYears,
    ));
  it('40 tested foods', () =>
    isLinear((count) => {
      const list = Array.from({ length: count }, (_, at) => tested(28 + 7 * at));
      return reads(wave(28 + 7 * count), (line) => foodFindings(list, { line, controlDays: places(28) }, messages));
    }, 40));
  it('500 foods of a day', () =>
    isLinear((count) => {
      let asked = 0;
      const portions = Array.from({ length: count }, () => ({ foodId: 'oats', grams: 10 }));
      nickelLoad(portions, (id) => (asked++, foodById(id)));
      return asked;
    }, 500));
  it('all names of foods', () =>
    isLinear((count) => reads(index.names.slice(0, count), (names) => searchFoods({ ...index, names }, 'mylk')), 800));
});
