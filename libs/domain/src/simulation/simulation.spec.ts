import { gaussianFrom, runProgram, screenDiary, seededUniform, simulateDiary, simulateProgram } from '@skinroot/domain';
import { diaryPresets, programPresets } from '@skinroot/reference';
import { vectors } from '../worked-vectors';

const seeds = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('vectors of the analysis method, section 15', () => {
  it('random numbers', () => {
    const [uniform, normal] = [seededUniform(vectors.prng.seed), gaussianFrom(seededUniform(vectors.prng.seed))];
    vectors.prng.uniform.forEach((want) => expect(Math.abs(uniform() - want)).toBeLessThan(1e-8));
    vectors.prng.gaussian.forEach((want) => expect(Math.abs(normal() - want)).toBeLessThan(1e-5));
  });
  it('a diary', () => {
    const diary = simulateDiary(diaryPresets.clear, vectors.diary.seed);
    expect(diary.line.slice(0, 8)).toEqual(vectors.diary.firstOutcomes);
    expect(diary.exposures['food-01']?.slice(0, 14).join('')).toBe(vectors.diary.firstExposures);
    expect(diary.truth).toEqual(['food-01', 'food-05']);
  });
  const program = simulateProgram(programPresets.calm, vectors.program.seed);
  const run = runProgram(program);
  it('a program', () => {
    expect(program.line.slice(0, 8)).toEqual(vectors.program.firstOutcomes);
    expect([program.challenges.length, run.challengesDone]).toEqual([
      vectors.program.challenges,
      vectors.program.challengesDone,
    ]);
  });
  it.each(vectors.program.expected.map((row) => [row.id, row] as const))('food %s of the program', (id, want) => {
    const food = run.foods.find((row) => row.foodId === id);
    expect(food?.challenges).toBe(want.challenges);
    expect(Math.abs((food?.pooled?.effect ?? NaN) - want.effect)).toBeLessThanOrEqual(0.01);
    expect(Math.abs((food?.posterior ?? NaN) - want.posterior)).toBeLessThanOrEqual(0.01);
  });
});

describe('how well it works (analysis method, section 14), seeds 1-100', () => {
  const confirmed = (preset: keyof typeof programPresets) => {
    const counts = { true: 0, false: 0 };
    for (const seed of seeds(100)) {
      const program = simulateProgram(programPresets[preset], seed);
      for (const food of runProgram(program).foods)
        if (food.posterior >= 0.9) counts[program.truth.includes(food.foodId) ? 'true' : 'false']++;
    }
    return counts;
  };
  it.each([
    ['calm', 181, 3],
    ['ordinary', 122, 5],
    ['null', 0, 7],
  ] as const)('program, %s: %i true and %i false confirmations', (preset, hits, alarms) => {
    const counts = confirmed(preset);
    expect(Math.abs(counts.true - hits)).toBeLessThanOrEqual(1);
    expect(Math.abs(counts.false - alarms)).toBeLessThanOrEqual(1);
  });
  it.each([
    ['clear', 200, 6],
    ['realistic', 49, 20],
    ['null', 0, 14],
  ] as const)('diary, %s: %i true and %i false suspects', (preset, hits, alarms) => {
    const counts = { true: 0, false: 0 };
    for (const seed of seeds(100)) {
      const diary = simulateDiary(diaryPresets[preset], seed);
      for (const row of screenDiary(diary, { permutations: 499 }))
        if (row.verdict === 'suspect') counts[diary.truth.includes(row.id) ? 'true' : 'false']++;
    }
    expect(Math.abs(counts.true - hits)).toBeLessThanOrEqual(1);
    expect(Math.abs(counts.false - alarms)).toBeLessThanOrEqual(1);
  });
});

describe('a simulated client', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(simulateDiary(diaryPresets.realistic, 5)).toEqual(simulateDiary(diaryPresets.realistic, 5));
    expect(simulateDiary(diaryPresets.realistic, 5).line).not.toEqual(simulateDiary(diaryPresets.realistic, 6).line);
  });
  it('stays within 0 and 100', () => {
    const { line } = simulateProgram({ ...programPresets.ordinary, base: 95, innovationSd: 20 }, 1);
    expect(line.filter((value) => value !== null && (value < 0 || value > 100))).toEqual([]);
  });
});
