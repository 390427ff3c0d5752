import fc from 'fast-check';
import { meanNickelLoad, nickelLoad, nickelPoints, nickelVerdict } from '@skinroot/domain';
import { foodById, foods, workedExamples } from '@skinroot/reference';

describe('worked days of the nickel method, section 8', () => {
  it.each(workedExamples.nickelDays.map((day) => [day.name, day] as const))('%s', (_name, day) => {
    expect(nickelLoad(day.entries, foodById)).toEqual(day.expected);
  });
});

describe('nickelPoints', () => {
  it.each([
    [0, 0],
    [0.99, 0],
    [1, 1],
    [9.99, 1],
    [10, 2],
    [99.9, 10],
    [100, 11],
  ])('%d micrograms: %i', (amount, points) => expect(nickelPoints(amount)).toBe(points));
  it.each([-1, NaN])('refuses %p', (amount) => expect(() => nickelPoints(amount)).toThrow(RangeError));
});

describe('nickelLoad', () => {
  const empty = {
    micrograms: 0,
    points: 0,
    p5: 0,
    median: 0,
    p95: 0,
    coveragePercent: 0,
    avoidPortions: [],
    unknown: [],
  };
  it('of nothing is nothing, and covers nothing', () => expect(nickelLoad([], foodById)).toEqual(empty));
  it('does not count what is unknown', () => {
    expect(nickelLoad([{ foodId: 'tempeh', grams: 100 }], foodById)).toEqual({ ...empty, unknown: ['tempeh'] });
  });
  it('guessed amounts widen the range only', () => {
    const exact = nickelLoad([{ foodId: 'cashews', grams: 30 }], foodById);
    const guessed = nickelLoad([{ foodId: 'cashews', grams: 30, guessed: true }], foodById);
    expect(guessed.micrograms).toBe(exact.micrograms);
    expect(guessed.p95 - guessed.p5).toBeGreaterThan(exact.p95 - exact.p5);
  });
  it.each([
    ['no-such-food', 10],
    ['cashews', -1],
    ['cashews', NaN],
    ['cashews', Infinity],
  ])('refuses %s, %p g', (foodId, grams) => {
    expect(() => nickelLoad([{ foodId, grams }], foodById)).toThrow(RangeError);
  });
  it('does not depend on the order of the meals, and more food is never less nickel', () => {
    const portion = fc.record({
      foodId: fc.constantFrom(...foods.map((food) => food.id)),
      grams: fc.integer({ min: 0, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(portion, { minLength: 1, maxLength: 12 }), (portions) => {
        const load = nickelLoad(portions, foodById);
        const reversed = nickelLoad([...portions].reverse(), foodById);
        expect(reversed.micrograms).toBeCloseTo(load.micrograms, 1);
        expect(reversed.points).toBe(load.points);
        expect(nickelLoad([...portions, { foodId: 'oats', grams: 50 }], foodById).micrograms).toBeGreaterThanOrEqual(
          load.micrograms,
        );
        expect(load.p5).toBeLessThanOrEqual(load.median);
        expect(load.median).toBeLessThanOrEqual(load.p95);
      }),
    );
  });
});

describe('nickelVerdict', () => {
  const load = (micrograms: number, p95: number, coveragePercent: number) => ({
    ...nickelLoad([], foodById),
    micrograms,
    p95,
    coveragePercent,
  });
  it.each([
    [151, 200, 100, 'above'],
    [151, 200, 10, 'above'],
    [150, 150.1, 100, 'near'],
    [100, 150, 100, 'within'],
    [100, 120, 79.9, 'incomplete'],
    [0, 0, 0, 'incomplete'],
  ])('%d micrograms, p95 %d, %d %% known: %s', (micrograms, p95, coverage, verdict) =>
    expect(nickelVerdict(load(micrograms, p95, coverage))).toBe(verdict),
  );
  it('refuses no limit', () => expect(() => nickelVerdict(load(1, 1, 100), 0)).toThrow(RangeError));
  it('averages complete days only', () => {
    expect(meanNickelLoad([load(100, 1, 100), load(50, 1, 80), load(900, 1, 79)])).toEqual({ micrograms: 75, days: 2 });
    expect(meanNickelLoad([load(900, 1, 0)])).toBeNull();
  });
});
