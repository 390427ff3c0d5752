import { controlModel } from '@skinroot/domain';
import { diaryPresets, programPresets } from '@skinroot/reference';
import { simulateDiary } from './diary-simulation';
import { drawProgram, lineWithTests, plannedTests, simulateProgram } from './program-simulation';
import { drawGaussian, seededUniform } from './seeded-random';
import { lagOf } from './skin-line';

// Golden cases: analysis method, section 15.
describe('random numbers', () => {
  it('come out as written down for seed 1', () => {
    const next = seededUniform(1);
    const uniform = [0.62707394, 0.00273572, 0.52744704, 0.98105097];
    for (const expected of uniform) expect(next()).toBeCloseTo(expected, 8);
    const source = seededUniform(1);
    for (const expected of [0.965974, 1.123104, -0.049228]) expect(drawGaussian(source)).toBeCloseTo(expected, 5);
  });

  it.each([NaN, 0.5, Infinity])('refuse %p as a seed', (seed) => {
    expect(() => seededUniform(seed)).toThrow(RangeError);
  });
});

it.each([
  [0, 0],
  [0.2499, 0],
  [0.25, 1],
  [0.7, 2],
  [0.86, 3],
  [1, 3],
])('reads the draw %d as a delay of %d days', (draw, lag) => {
  expect(lagOf([0.25, 0.4, 0.2, 0.15], draw)).toBe(lag);
});

it('gives the diary of the clear preset, seed 1', () => {
  const diary = simulateDiary(diaryPresets.clear, 1);
  expect(diary.line.slice(0, 8)).toEqual([30.9, 54.2, 67.7, 68.1, 50.7, 79.6, 68.2, 70.6]);
  expect(diary.exposures['food-01']?.slice(0, 14).join('')).toBe('01101110010001');
  expect(diary.truth).toEqual(['food-01', 'food-05']);
});

it('gives the program of the calm preset, seed 1', () => {
  const program = simulateProgram(programPresets.calm, 1);
  expect(program.line.slice(0, 8)).toEqual([25.8, 29.6, 35.7, 30.6, 29.7, 31.2, 29.3, 31.9]);
  expect(program.line).toHaveLength(28 + 18 * 7 + 3);
  expect(program.tests).toHaveLength(18);
  expect(program.tests[7]).toEqual({ foodId: 'b', slot: 7, start: 77, doseFactors: [1, 1, 1] });
  expect(program.truth).toEqual(['a', 'b']);
});

it('changes a line only from the first day of a test that is added', () => {
  const spec = { ...programPresets.ordinary, reactionProbability: 1 };
  const draws = drawProgram(spec, 7);
  const tests = plannedTests(spec);
  const [without, full] = [tests.slice(0, 6), tests.slice(0, 7)].map((given) => lineWithTests(spec, draws, given));
  const start = tests[6]?.start ?? 0;
  expect(full?.slice(0, start)).toEqual(without?.slice(0, start));
  expect(full?.slice(start, start + 7)).not.toEqual(without?.slice(start, start + 7));
});

it('makes the noise it says: carry-over and spread are found again', () => {
  const spec = { ...programPresets.null, controlDays: 50, outcomeMissing: 0 };
  const models = Array.from({ length: 200 }, (_, at) => {
    const { line } = simulateProgram(spec, 5000 + at);
    return controlModel(
      line,
      Array.from({ length: 49 }, (_, day) => day + 1),
    );
  });
  const average = (pick: (model: NonNullable<(typeof models)[number]>) => number) =>
    models.reduce((sum, model) => sum + (model ? pick(model) : NaN), 0) / models.length;
  expect(average(({ phi }) => phi)).toBeCloseTo(0.6, 1);
  expect(Math.abs(average(({ sd }) => sd) - 5)).toBeLessThan(0.15);
  expect(Math.abs(average(({ mean }) => mean) - 25)).toBeLessThan(0.6);
});
