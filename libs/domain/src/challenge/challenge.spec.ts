import fc from 'fast-check';
import {
  areInconsistent,
  bayesFactor,
  calmRange,
  challengeEstimate,
  challengeWeights,
  controlModel,
  foodFinding,
  isPositive,
  isTestingOver,
  normalCdf,
  pool,
  posterior,
  reactionKernels,
  resultWords,
  verdictOf,
  windowEnd,
  type FoodVerdictWord,
  type TestedFood,
} from '@skinroot/domain';
import { forbiddenWords, messages } from '@skinroot/reference';
import { vectors } from '../worked-vectors';

const { control, kernel, doseFactors, model: expectedModel, positive, negative } = vectors.challenge;
const everyDay = control.map((_, day) => day);
const model = controlModel(control, everyDay);
if (!model) throw new Error('no model');
const close = (got: object | null, expected: object, tolerance: number) => {
  for (const [key, want] of Object.entries(expected)) {
    expect([key, Math.abs(Number((got as Record<string, unknown> | null)?.[key]) - Number(want)) <= tolerance]).toEqual(
      [key, true],
    );
  }
};

describe('vectors of the analysis method, section 15', () => {
  it.each(vectors.phi.map(([z = 0, p = 0]) => [z, p] as const))('normalCdf(%d) = %d', (z, p) =>
    expect(Math.abs(normalCdf(z) - p)).toBeLessThan(1e-5),
  );
  it.each(vectors.bayes.map((row) => [row.effect, row] as const))('Bayes factor at %d', (_effect, row) => {
    const factor = bayesFactor(row, row.tau);
    expect(Math.abs(factor - row.bayesFactor)).toBeLessThanOrEqual(0.001 * Math.max(1, factor));
    expect(Math.abs(posterior(row.prior, factor) - row.posterior)).toBeLessThanOrEqual(0.001);
  });
  it('pool', () => close(pool(vectors.pool.estimates), vectors.pool.expected, 0.001));
  it('control model', () => close(model, expectedModel, 0.001));
  it.each([
    ['positive', positive],
    ['negative', negative],
  ] as const)('%s challenge', (_name, row) => {
    close(
      challengeEstimate([...control, ...row.days], { start: control.length, doseFactors }, { model, kernel }),
      row.expected,
      0.01,
    );
  });
  it('void challenge', () => {
    expect(
      challengeEstimate(
        [...control, null, null, 30, null, null, null],
        { start: control.length, doseFactors },
        { model, kernel },
      ),
    ).toBeNull();
  });
  it.each(vectors.verdicts.map((row) => [row.posterior, row.challenges, row.positives, row] as const))(
    'posterior %p, %i tests, %i positive',
    (_p, _n, _k, row) => {
      expect(verdictOf(row)).toBe(row.expected);
    },
  );
});

describe('controlModel', () => {
  it('needs 14 usable days and uses the last 42', () => {
    expect(controlModel(control.slice(0, 14), everyDay.slice(0, 14))).toBeNull();
    expect(controlModel(control.slice(0, 15), everyDay.slice(0, 15))?.n).toBe(14);
    const long = Array.from({ length: 100 }, (_, day) => (day < 50 ? 90 : 20 + (day % 5)));
    expect(
      controlModel(
        long,
        long.map((_, day) => day),
      ),
    ).toMatchObject({ n: 42, mean: expect.closeTo(22, 0) as number });
  });
  it('of a flat line has a spread of 2, and keeps phi within 0 and 0.9', () => {
    expect(
      controlModel(
        Array.from({ length: 30 }, () => 25),
        Array.from({ length: 30 }, (_, d) => d),
      ),
    ).toMatchObject({ sd: 2, phi: expect.closeTo(1 / 29, 6) as number });
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 20, maxLength: 80 }), (line) => {
        const fitted = controlModel(
          line,
          line.map((_, day) => day),
        );
        if (fitted === null) return;
        expect(fitted.phi).toBeGreaterThanOrEqual(0);
        expect(fitted.phi).toBeLessThanOrEqual(0.9);
        expect(fitted.sd).toBeGreaterThanOrEqual(2);
      }),
    );
  });
  it('of nothing, and of all missing, is none', () => {
    expect(controlModel([], [])).toBeNull();
    expect(controlModel([null, null], [0, 1, 2])).toBeNull();
  });
  it('refuses NaN', () => expect(() => controlModel([NaN, 1], [1])).toThrow(RangeError));
  it('gives the calm range', () => {
    expect(calmRange({ n: 20, phi: 0.6, intercept: 0, sd: 4, mean: 25 })).toEqual({ low: 20, high: 30 });
  });
});

describe('challengeWeights', () => {
  it.each([
    [[1], reactionKernels.skin, [0.25, 0.4, 0.2, 0.15]],
    [
      [0.5, 1],
      [0.6, 0.4],
      [0.3, 0.8, 0.4],
    ],
    [[], reactionKernels.skin, []],
  ])('%p', (doses, shape, expected) => {
    challengeWeights(doses, shape).forEach((weight, at) => expect(weight).toBeCloseTo(expected[at] ?? NaN, 10));
    expect(challengeWeights(doses, shape)).toHaveLength(expected.length);
  });
  it('six days for three doses on the skin, four for the gut', () => {
    expect([
      windowEnd({ start: 10, doseFactors: [1, 1, 1] }),
      windowEnd({ start: 10, doseFactors: [1, 1, 1] }, reactionKernels.gut),
    ]).toEqual([15, 13]);
  });
  it.each([[[-1]], [[NaN]]])('refuses %p', (doses) => expect(() => challengeWeights(doses, [1])).toThrow(RangeError));
});

describe('challengeEstimate', () => {
  it('finds a planted effect, and a larger one larger', () => {
    const weights = challengeWeights([1, 1, 1], reactionKernels.skin);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (effect) => {
        let yesterday = control.at(-1) ?? 0;
        const window = weights.map((weight) => (yesterday = model.intercept + model.phi * yesterday + weight * effect));
        const found = challengeEstimate(
          [...control, ...window],
          { start: control.length, doseFactors: [1, 1, 1] },
          { model },
        );
        expect(found?.effect).toBeCloseTo(effect, 6);
        expect(found && isPositive(found)).toBe((found?.z ?? 0) >= 1.645);
      }),
    );
  });
  it('without a dose is void', () =>
    expect(challengeEstimate(control, { start: 5, doseFactors: [] }, { model })).toBeNull());
  it('refuses NaN', () =>
    expect(() => challengeEstimate([1, NaN, 2, 3, 4, 5, 6], { start: 1, doseFactors: [1, 1, 1] }, { model })).toThrow(
      RangeError,
    ));
});

describe('evidence', () => {
  it('pooling does not depend on the order, and narrows', () => {
    const estimate = fc.record({
      effect: fc.integer({ min: -30, max: 40 }),
      variance: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(estimate, { minLength: 1, maxLength: 5 }), (list) => {
        const [pooled, reversed] = [pool(list), pool([...list].reverse())];
        expect(reversed.effect).toBeCloseTo(pooled.effect, 9);
        expect(pooled.variance).toBeLessThanOrEqual(Math.min(...list.map((row) => row.variance)) + 1e-12);
      }),
    );
  });
  it('a larger effect is never less likely to be harm', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 200 }), (effect, variance) => {
        const at = (value: number) => posterior(0.15, bayesFactor({ effect: value, variance }));
        expect(at(effect + 1)).toBeGreaterThanOrEqual(at(effect) - 1e-6);
        expect(at(effect)).toBeGreaterThanOrEqual(0);
        expect(at(effect)).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('an overwhelming factor is certainty, not NaN', () =>
    expect(posterior(0.15, bayesFactor({ effect: 1000, variance: 1 }))).toBe(1));
  it.each([
    [0, 1],
    [1, 1],
    [NaN, 1],
    [0.5, -1],
    [0.5, NaN],
  ])('posterior refuses %p, %p', (prior, factor) => expect(() => posterior(prior, factor)).toThrow(RangeError));
  it.each([[[]], [[{ effect: 1, variance: 0 }]], [[{ effect: NaN, variance: 1 }]]])('pool refuses %p', (list) =>
    expect(() => pool(list)).toThrow(RangeError),
  );
  it.each([
    [0, 15],
    [1, 0],
    [NaN, 1],
  ])('bayesFactor refuses variance %p, tau %p', (variance, tau) =>
    expect(() => bayesFactor({ effect: 1, variance }, tau)).toThrow(RangeError),
  );
  it.each([
    [
      [
        { effect: 0, variance: 4 },
        { effect: 5, variance: 4 },
      ],
      false,
    ],
    [
      [
        { effect: 0, variance: 4 },
        { effect: 6, variance: 4 },
      ],
      true,
    ],
    [[{ effect: 0, variance: 4 }], false],
  ])('inconsistent %p: %p', (list, expected) => expect(areInconsistent(list)).toBe(expected));
});

describe('verdict borders', () => {
  it.each<[number, number, FoodVerdictWord]>([
    [0.9, 1, 'confirmed'],
    [0.8999, 1, 'suspicion'],
    [0.5, 1, 'suspicion'],
    [0.4999, 0, 'unclear'],
    [0.05, 0, 'cleared'],
    [0.0501, 0, 'unclear'],
  ])('%d with %i positive: %s', (chance, positives, verdict) =>
    expect(verdictOf({ posterior: chance, challenges: 1, positives, diarySuspect: false })).toBe(verdict),
  );
  it.each([[null], [NaN], [1.1]])('refuses %p after a test', (chance) =>
    expect(() => verdictOf({ posterior: chance, challenges: 1, positives: 0, diarySuspect: false })).toThrow(
      RangeError,
    ),
  );
  it.each([
    [0.9, 1, true],
    [0.05, 1, true],
    [0.5, 2, false],
    [0.5, 3, true],
    [null, 0, false],
  ])('posterior %p after %i: over %p', (chance, n, over) => expect(isTestingOver(chance, n)).toBe(over));
});

describe('resultWords', () => {
  it.each([
    [1, 'In 1 test the skin'],
    [2, 'In 2 tests the skin'],
  ])('%i', (n, start) => {
    expect(resultWords(messages, 'confirmed', { n, food: 'milk', effect: 19.6, low: 12.2, high: 27 })).toContain(start);
  });
  it('rounds numbers and refuses gaps', () => {
    expect(resultWords(messages, 'adherence-low', { adherence: 61.6 })).toContain('62 %');
    expect(() => resultWords(messages, 'adherence-low')).toThrow(RangeError);
    expect(() => resultWords(messages, 'no-such')).toThrow(RangeError);
  });
});

describe('foodFinding', () => {
  const food = (days: (number | null)[], more: Partial<TestedFood> = {}) => {
    const line = [...control, ...days];
    const tested: TestedFood = {
      foodId: 'milk-cow',
      name: 'Milk',
      suspectedBy: 'person',
      overruled: null,
      challenges: [{ start: control.length, doseFactors }],
      ...more,
    };
    return foodFinding(tested, { line, controlDays: everyDay }, messages);
  };
  it('says what a clear test shows', () => {
    expect(food([24, 25, 45, 55, 50, 40])).toMatchObject({
      verdict: 'confirmed',
      challenges: 1,
      positives: 1,
      text: expect.stringContaining('In 1 test the skin was worse after Milk') as string,
    });
  });
  it('clears, or leaves open', () => {
    expect(food(negative.days, { suspectedBy: 'nobody' }).verdict).toBe('cleared');
    expect(food(negative.days)).toMatchObject({ verdict: 'cleared', effect: -0.2, low: -5.4, high: 5 });
    expect(food([24, 25, 26, 28, 27, 25]).text).toContain('not clear');
  });
  it('a void test is not a test', () =>
    expect(food([null, null, 30, null, null, null])).toMatchObject({
      verdict: 'not-tested',
      challenges: 0,
      effect: null,
      text: expect.stringContaining('cannot be used') as string,
    }));
  it('too few control days make no test', () => {
    expect(
      foodFinding(
        { foodId: 'x', name: 'X', suspectedBy: 'nobody', overruled: null, challenges: [{ start: 5, doseFactors }] },
        { line: control, controlDays: everyDay },
        messages,
      ).verdict,
    ).toBe('not-tested');
  });
  it.each<[TestedFood['suspectedBy'], FoodVerdictWord]>([
    ['diary', 'suspicion'],
    ['person', 'not-tested'],
    ['nobody', 'not-tested'],
  ])('untested, suspected by %s: %s', (suspectedBy, verdict) => {
    expect(food([], { challenges: [], suspectedBy }).verdict).toBe(verdict);
  });
  it('an immediate reaction closes the food', () => {
    const finding = food(negative.days, {
      challenges: [{ start: control.length, doseFactors, immediateReaction: true }],
    });
    expect(finding).toMatchObject({
      verdict: 'suspicion',
      effect: null,
      text: expect.stringContaining('never test it again outside a clinic') as string,
    });
  });
  it('says when tests disagree, and never says a forbidden word', () => {
    const line = [...control, 24, 25, 45, 55, 50, 40, ...control, ...negative.days];
    const second = control.length * 2 + 6;
    const both = {
      foodId: 'm',
      name: 'Milk',
      suspectedBy: 'person' as const,
      overruled: null,
      challenges: [
        { start: control.length, doseFactors },
        { start: second, doseFactors },
      ],
    };
    const finding = foodFinding(both, { line, controlDays: everyDay }, messages);
    expect(finding.text).toContain('inconsistent');
    expect(forbiddenWords.filter((word) => finding.text.includes(word))).toEqual([]);
  });
  it.each([
    ['worse', 45, 'suspicion', 1, 20],
    ['the same', 25, 'unclear', 0, 0],
    ['better', 5, 'unclear', 0, -20],
  ])('a block of 14 days that was %s', (_name, level, verdict, positives, effect) => {
    const wave = (base: number) => Array.from({ length: 14 }, (_, day) => base + (day % 3) - 1);
    const block = { start: 14, doseFactors: [1], method: 'block-14-day' as const };
    const tested = { foodId: 'm', name: 'Milk', suspectedBy: 'person' as const, overruled: null, challenges: [block] };
    const finding = foodFinding(tested, { line: [...wave(25), ...wave(level)], controlDays: [] }, messages);
    expect(finding).toMatchObject({ verdict, positives, effect, challenges: 1, posterior: null });
    expect(finding.low).toBeLessThanOrEqual(effect);
    expect(finding.high).toBeGreaterThanOrEqual(effect);
    const short = foodFinding(tested, { line: [...wave(25), ...wave(level).slice(0, 5)], controlDays: [] }, messages);
    expect(short).toMatchObject({ verdict: 'not-tested', challenges: 0, effect: null });
  });
});
