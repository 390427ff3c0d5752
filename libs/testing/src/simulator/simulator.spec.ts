import { controlModel, simulateProgram } from '@skinroot/domain';
import { programPresets } from '@skinroot/reference';
import { drawClient, lineWithTests, type GivenTest, type ProgramSpec } from './client-draws';
import { playJointly } from './play-jointly';
import { scorecard, type FoodOutcome } from './program-outcome';
import {
  daysWithAgainstWithout,
  playDaysWithAgainstWithout,
  playThreeWithThreeWithout,
  standardErrorsWorse,
  threeWithThreeWithout,
} from './simple-rules';

function planned(spec: ProgramSpec): GivenTest[] {
  const { challenges } = simulateProgram(spec, 0);
  return challenges.map(({ foodId, start, doseFactors }, slot) => ({ foodId, start, doseFactors, slot }));
}

describe('a client tested slot by slot', () => {
  it.each([
    ['calm', 1],
    ['ordinary', 2],
    ['null', 3],
  ] as const)('is the one of the method when all planned tests are given: %s, seed %i', (preset, seed) => {
    const spec = programPresets[preset];
    expect(lineWithTests(spec, drawClient(spec, seed), planned(spec))).toEqual(simulateProgram(spec, seed).line);
  });

  it('feels a test from its first day on and not before', () => {
    const spec = { ...programPresets.ordinary, reactionProbability: 1, outcomeMissing: 0 };
    const draws = drawClient(spec, 7);
    const tests = planned(spec);
    const start = tests[6]?.start ?? 0;
    const [without, full] = [
      lineWithTests(spec, draws, tests.slice(0, 6)),
      lineWithTests(spec, draws, tests.slice(0, 7)),
    ];
    expect(full.slice(0, start)).toEqual(without.slice(0, start));
    expect(full.slice(start, start + 7)).not.toEqual(without.slice(start, start + 7));
  });

  it('has the carry-over and spread it was given', () => {
    const spec = { ...programPresets.null, controlDays: 50, outcomeMissing: 0 };
    const days = Array.from({ length: 49 }, (_, day) => day + 1);
    const models = Array.from({ length: 200 }, (_, at) =>
      controlModel(lineWithTests(spec, drawClient(spec, 5000 + at), []), days),
    );
    const average = (pick: (model: NonNullable<(typeof models)[number]>) => number) =>
      models.reduce((sum, model) => sum + (model ? pick(model) : NaN), 0) / models.length;
    expect(Math.abs(average(({ phi }) => phi) - 0.6)).toBeLessThan(0.05);
    expect(Math.abs(average(({ sd }) => sd) - 5)).toBeLessThan(0.15);
    expect(Math.abs(average(({ mean }) => mean) - 25)).toBeLessThan(0.6);
  });
});

describe('play with joint evidence', () => {
  it('gives the same answer for the same seed', () => {
    expect(playJointly(programPresets.ordinary, 1001)).toEqual(playJointly(programPresets.ordinary, 1001));
  });

  it('tests every food at least once and never more than there are slots', () => {
    const { challenges, foods } = playJointly(programPresets.ordinary, 1002);
    expect(foods.map(({ foodId }) => foodId)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(challenges).toBeGreaterThanOrEqual(6);
    expect(challenges).toBeLessThanOrEqual(18);
  });

  it('finds huge effects in still skin and clears the rest', () => {
    const spec = {
      ...programPresets.calm,
      innovationSd: 1,
      reactionProbability: 1,
      foods: [
        { id: 'a', effect: 30 },
        { id: 'b', effect: 0 },
      ],
    };
    const { foods } = playJointly({ ...spec, rounds: 4 }, 1003);
    expect(foods.map(({ verdict }) => verdict)).toEqual(['confirmed', 'cleared']);
  });

  it('leaves everything open when the skin was never rated', () => {
    const { foods, challenges } = playJointly({ ...programPresets.calm, outcomeMissing: 1 }, 1004);
    expect(new Set(foods.map(({ verdict }) => verdict))).toEqual(new Set(['open']));
    expect(challenges).toBe(0);
  });
});

// Seeds that nothing was tuned on and nothing is reported from; `npm run truth` has the figures.
describe('15 ordinary clients', () => {
  const spec = programPresets.ordinary;
  const seeds = Array.from({ length: 15 }, (_, at) => 1501 + at);
  const outcomes = seeds.map((seed) => playJointly(spec, seed));

  it('have their triggers found, and few harmless foods accused', () => {
    const { counts, challengesPerClient } = scorecard(outcomes);
    expect(counts.truePositives).toBeGreaterThanOrEqual(26);
    expect(counts.falsePositives).toBeLessThanOrEqual(2);
    expect(counts.wronglyCleared).toBeLessThanOrEqual(3);
    expect(challengesPerClient).toBeLessThan(13);
  });

  it('have ranges that hold the truth', () => {
    const ranges = outcomes.flatMap((outcome) => outcome.ranges);
    const held = (isHarmful: boolean) =>
      ranges.filter(({ low, high, truth }) => truth > 0 === isHarmful && low <= truth && truth <= high).length;
    expect(held(true)).toBeGreaterThanOrEqual(26);
    expect(held(false)).toBeGreaterThanOrEqual(54);
    expect(ranges).toHaveLength(90);
  });
});

describe('simple rules', () => {
  it('tells how much worse days are in standard errors', () => {
    expect(standardErrorsWorse([3, 4, 5], [1, 2, 3])).toBeCloseTo(2 / Math.sqrt(2 / 3), 10);
    expect(standardErrorsWorse([3, null], [1, 2, 3])).toBeNull();
  });

  const line = [10, 11, 10, 30, 31, 30, 10, 11, null];
  const eaten = {
    bad: [0, 0, 0, 1, 1, 1, 0, 0, 0],
    fine: [1, 1, 1, 0, 0, 0, 1, 1, 1],
    seldom: [1, 0, 0, 0, 0, 0, 0, 0, 0],
  };
  it('compare all days, or three of each kind', () => {
    expect(daysWithAgainstWithout(line, eaten)).toEqual(['bad']);
    expect(threeWithThreeWithout(line, eaten)).toEqual(['bad']);
  });

  it('never leave a food open', () => {
    for (const play of [playDaysWithAgainstWithout, playThreeWithThreeWithout]) {
      expect(play(programPresets.ordinary, 1005).foods.map(({ verdict }) => verdict)).not.toContain('open');
    }
  });
});

it('adds up right and wrong, and knows no share of nothing', () => {
  const food = (truth: number, verdict: FoodOutcome['verdict']) => ({ foodId: 'x', truth, verdict });
  const card = scorecard([
    { challenges: 10, foods: [food(15, 'confirmed'), food(15, 'cleared'), food(0, 'confirmed'), food(0, 'cleared')] },
    { challenges: 12, foods: [food(15, 'confirmed'), food(15, 'open'), food(0, 'open'), food(0, 'cleared')] },
  ]);
  expect(card).toMatchObject({
    clients: 2,
    recall: 0.5,
    precision: 2 / 3,
    falseAlarms: 0.25,
    wronglyCleared: 0.25,
    cleared: 0.5,
    challengesPerClient: 11,
  });
  expect(scorecard([])).toMatchObject({ recall: null, precision: null, challengesPerClient: null });
});
