import {
  effectRange,
  effects,
  gaussianFrom,
  harmWeights,
  jointEvidence,
  reactionCourses,
  readTestsJointly,
  seededUniform,
  skinReactionHabit,
  skinSettings,
  testTable,
  weighed,
  type DailyLine,
} from '@skinroot/domain';
import fc from 'fast-check';
import { quietSteps, stepsInto } from './day-steps';

const calmDays = Array.from({ length: 27 }, (_, at) => at + 1);
const tests = [
  { foodId: 'milk', start: 28, doseFactors: [0.25, 0.5, 1] },
  { foodId: 'egg', start: 35, doseFactors: [0.25, 0.5, 1] },
  { foodId: 'milk', start: 42, doseFactors: [1, 1, 1] },
];

/** Noise around 25 with carry-over 0.6, and reactions of 20 points a day after each dose of milk. */
function lineOf({ seed = 1, spread = 3, milk = 20 } = {}): number[] {
  const normal = gaussianFrom(seededUniform(seed));
  let [noise, reaction] = [0, 0];
  return Array.from({ length: 49 }, (_, day) => {
    noise = 0.6 * noise + spread * normal();
    const doses = tests
      .filter(({ foodId }) => foodId === 'milk')
      .map(({ start, doseFactors }) => doseFactors[day - 1 - start] ?? 0);
    reaction = 0.5 * reaction + milk * doses.reduce((sum, dose) => sum + dose, 0);
    return Math.round((25 + noise + reaction) * 10) / 10;
  });
}

function evidence(line: DailyLine, given = tests, foodIds = ['milk', 'egg']) {
  const ground = skinSettings(line.slice(0, 28), calmDays);
  if (!ground) throw new Error('no ground');
  const foods = foodIds.map((foodId) => ({
    foodId,
    prior: 0.15,
    tables: given.filter((test) => test.foodId === foodId).flatMap((test) => testTable(line, test, ground) ?? []),
  }));
  return new Map(jointEvidence(ground, foods).map((food) => [food.foodId, food]));
}

describe('reaction courses', () => {
  it.each([
    [[1], 5],
    [[1, 1, 1], 66],
    [[0.25, 0.5, 1], 125],
    [[], 1],
  ])('of doses %j: %i, with chances that sum to 1', (doses, count) => {
    const courses = reactionCourses(doses, skinReactionHabit, 7);
    expect(courses).toHaveLength(count);
    expect(courses.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 10);
  });

  it('start on time, add up and fade by half', () => {
    const habit = { lagShares: [0, 1], reactionChance: 1, decay: 0.5 };
    expect(reactionCourses([1, 0.5], habit, 5)).toEqual([{ chance: 1, perPoint: [0, 1, 1, 0.5, 0.25] }]);
  });

  it('have the kernel as their mean where nothing fades', () => {
    const courses = reactionCourses([1], { ...skinReactionHabit, reactionChance: 1, decay: 0 }, 4);
    const mean = [0, 1, 2, 3].map((day) =>
      courses.reduce((sum, { chance, perPoint }) => sum + chance * (perPoint[day] ?? 0), 0),
    );
    mean.forEach((value, day) => expect(value).toBeCloseTo(skinReactionHabit.lagShares[day] ?? NaN, 12));
  });

  it.each([
    [[-1], skinReactionHabit],
    [[NaN], skinReactionHabit],
    [[1, 1, 1, 1, 1, 1], skinReactionHabit],
    [[1], { ...skinReactionHabit, lagShares: [0.5, 0.4] }],
    [[1], { ...skinReactionHabit, reactionChance: 0 }],
    [[1], { ...skinReactionHabit, decay: 1 }],
  ])('refuse doses %j with %j', (doses, habit) => {
    expect(() => reactionCourses(doses, habit, 7)).toThrow(RangeError);
  });
});

describe('steps between rated days', () => {
  const line = [10, 11, null, 12, null, null, null, null, 13, 14];
  it('pass over gaps, but not over long ones', () => {
    expect(stepsInto(line, 0, 9)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 3 },
      { from: 8, to: 9 },
    ]);
    expect(stepsInto(line, 3, 8)).toEqual([{ from: 1, to: 3 }]);
  });
  it('are quiet when no day in between was touched', () => {
    expect(quietSteps(line, [1, 3, 9])).toEqual([
      { from: 0, to: 1 },
      { from: 8, to: 9 },
    ]);
  });
  it('refuse what is no number', () => {
    expect(() => stepsInto([1, NaN], 0, 1)).toThrow(RangeError);
  });
});

it('weighs a day after a gap by the wider spread the gap brings', () => {
  const setting = { carryOver: 0.6, spread: 3, level: 25 };
  const [near, far] = [
    [24, 28],
    [24, null, 28],
  ].map((line) => weighed([setting], line, stepsInto(line, 0, 2))[0] ?? NaN);
  const logDensity = (kept: number, variance: number) =>
    -Math.log(variance) / 2 - (3 - kept * -1) ** 2 / (2 * variance);
  expect(near).toBeCloseTo(logDensity(0.6, 9), 10);
  expect(far).toBeCloseTo(logDensity(0.36, 9 * (1 + 0.36)), 10);
});

it('weighs harm with a root mean square of 15 points and no weight on "no effect"', () => {
  expect(harmWeights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  const square = harmWeights.reduce((sum, weight, at) => sum + weight * (effects[at] ?? 0) ** 2, 0);
  // Density b² exp(-b²/2v) with v = 75: mean of b² is 3v.
  expect(Math.sqrt(square)).toBeCloseTo(15, 1);
  expect(harmWeights.filter((weight, at) => weight > 0 && (effects[at] ?? 0) <= 0)).toEqual([]);
});

describe('range of an effect', () => {
  const normal = (middle: number, se: number) => effects.map((effect) => -((effect - middle) ** 2) / (2 * se ** 2));
  it.each([
    [10, 4],
    [0, 5],
    [20, 6],
  ])('a normal likelihood at %d with se %d, drawn a little towards 0', (middle, se) => {
    const { effect, low, high } = effectRange(normal(middle, se));
    const precision = 1 / se ** 2 + 1 / 400;
    expect(effect).toBeCloseTo(middle / se ** 2 / precision, 1);
    expect(Math.abs(high - low - (2 * 1.96) / Math.sqrt(precision))).toBeLessThan(0.15);
  });
  it.each([[[]], [effects.map(() => -Infinity)], [effects.map(() => NaN)]])(
    'refuses a curve that says nothing',
    (curve) => {
      expect(() => effectRange(curve)).toThrow(RangeError);
    },
  );
});

describe('joint evidence', () => {
  it('confirms what acts and doubts what does not', () => {
    const found = evidence(lineOf());
    expect(found.get('milk')?.chance).toBeGreaterThan(0.99);
    expect(found.get('milk')?.range?.low).toBeGreaterThan(10);
    expect(found.get('milk')?.range?.high).toBeLessThan(30);
    expect(found.get('egg')?.chance).toBeLessThan(0.15);
    expect(found.get('egg')?.range?.low).toBeLessThan(0);
  });

  it('keeps the prior of a food without a test', () => {
    const untested = evidence(lineOf(), tests, ['milk', 'egg', 'soy']).get('soy');
    expect(untested).toEqual({ foodId: 'soy', tests: 0, positives: 0, chance: expect.closeTo(0.15, 10), range: null });
  });

  it('reads another food of the same client the sharper, the more is known', () => {
    const width = (given: typeof tests) => {
      const range = evidence(lineOf({ milk: 0 }), given).get('egg')?.range;
      return (range?.high ?? NaN) - (range?.low ?? NaN);
    };
    expect(width(tests)).not.toBe(width(tests.filter(({ foodId }) => foodId === 'egg')));
  });

  it('is unmoved by the order of tests and foods', () => {
    const line = lineOf({ seed: 4, spread: 5 });
    fc.assert(
      fc.property(fc.shuffledSubarray(tests, { minLength: 3 }), fc.boolean(), (given, isTurned) => {
        const [here, there] = [evidence(line), evidence(line, given, isTurned ? ['egg', 'milk'] : ['milk', 'egg'])];
        for (const [foodId, food] of here) expect(there.get(foodId)?.chance).toBeCloseTo(food.chance, 10);
      }),
      { numRuns: 8 },
    );
  });

  it('is bounded for any line, with the range in order', () => {
    const rating = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 6 });
    fc.assert(
      fc.property(fc.array(rating, { minLength: 49, maxLength: 49 }), (line) => {
        const ground = skinSettings(line.slice(0, 28), calmDays);
        if (!ground) return;
        for (const { chance, range } of evidence(line).values()) {
          expect(chance >= 0 && chance <= 1).toBe(true);
          if (range) expect(range.low <= range.effect && range.effect <= range.high).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('grows with the reaction', () => {
    const chances = [0, 4, 8, 12, 16].map((milk) => evidence(lineOf({ milk, seed: 9 })).get('milk')?.chance ?? NaN);
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
    expect(chances.at(-1)).toBeGreaterThan(0.9);
  });

  it('holds for certain and extreme days without turning into NaN', () => {
    const wild = lineOf().map((value, day) => (day >= 28 && day % 7 < 3 ? 100 : Math.min(100, value)));
    for (const { chance, range } of evidence(wild).values()) {
      expect(Number.isFinite(chance) && Number.isFinite(range?.effect)).toBe(true);
    }
  });

  it('is void with fewer than three days, and has no ground with fewer than 14', () => {
    const line = lineOf();
    const ground = skinSettings(line.slice(0, 28), calmDays);
    const gappy = line.map((value, day) => (day > 29 && day < 35 ? null : value));
    expect(ground && testTable(gappy, { start: 28, doseFactors: [1, 1, 1] }, ground)).toBeNull();
    expect(skinSettings(line.slice(0, 10), calmDays)).toBeNull();
    expect(skinSettings([], [])).toBeNull();
  });

  it('refuses a prior that is no chance and tables of other settings', () => {
    const ground = skinSettings(lineOf().slice(0, 28), calmDays);
    const other = skinSettings(lineOf({ seed: 2, spread: 9 }).slice(0, 28), calmDays);
    if (!ground || !other) throw new Error('no ground');
    expect(() => jointEvidence(ground, [{ foodId: 'milk', prior: 0, tables: [] }])).toThrow(RangeError);
    const table = testTable(lineOf(), { start: 28, doseFactors: [1] }, { settings: other.settings.slice(1) });
    expect(() => jointEvidence(ground, [{ foodId: 'milk', prior: 0.1, tables: table ? [table] : [] }])).toThrow(
      RangeError,
    );
  });
});

describe('from a line to foods', () => {
  const line = lineOf({ seed: 3 });
  const foods = ['milk', 'egg'].map((foodId) => ({
    foodId,
    prior: 0.15,
    challenges: tests.filter((test) => test.foodId === foodId),
  }));

  it('finds what step by step is found', () => {
    const found = readTestsJointly({ line, controlDays: calmDays }, foods);
    expect(found?.map(({ foodId, tests: valid }) => [foodId, valid])).toEqual([
      ['milk', 2],
      ['egg', 1],
    ]);
    expect(found?.[0]?.chance).toBeGreaterThan(0.9);
    expect(found?.[1]?.chance).toBeLessThan(0.15);
  });

  it('ends a test where the next one starts', () => {
    const late = [...foods, { foodId: 'soy', prior: 0.15, challenges: [{ start: 30, doseFactors: [1, 1, 1] }] }];
    const found = readTestsJointly({ line, controlDays: calmDays }, late);
    expect(found?.map(({ tests: valid }) => valid)).toEqual([1, 1, 1]);
  });

  it('says nothing without calm days or of nothing', () => {
    expect(readTestsJointly({ line, controlDays: calmDays.slice(0, 12) }, foods)).toBeNull();
    expect(readTestsJointly({ line: [], controlDays: [] }, foods)).toBeNull();
    expect(readTestsJointly({ line, controlDays: calmDays }, [])).toEqual([]);
  });

  it('refuses lines and doses that are no numbers', () => {
    const broken = line.map((value, day) => (day === 30 ? Infinity : value));
    expect(() => readTestsJointly({ line: broken, controlDays: calmDays }, foods)).toThrow(RangeError);
    const dose = [{ foodId: 'milk', prior: 0.15, challenges: [{ start: 28, doseFactors: [1, -1] }] }];
    expect(() => readTestsJointly({ line, controlDays: calmDays }, dose)).toThrow(RangeError);
  });

  it('reads ten years of days in time that grows with the days', () => {
    const long = Array.from({ length: 3650 }, (_, day) => line[day % 28] ?? 0);
    const begun = performance.now();
    expect(readTestsJointly({ line: long, controlDays: long.map((_, day) => day) }, foods)).toHaveLength(2);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});
