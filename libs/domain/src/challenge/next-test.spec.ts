import fc from 'fast-check';
import { calmEnough, nextTests, stopReason, type TestCandidate } from '@skinroot/domain';

const model = { n: 30, phi: 0.6, intercept: 10, sd: 4, mean: 25 };
const food = (foodId: string, more: Partial<TestCandidate> = {}): TestCandidate => ({
  foodId,
  name: foodId,
  chance: 0.15,
  pooled: null,
  challenges: 0,
  daysAvoided: 30,
  isBlocked: false,
  ...more,
});
const order = (list: TestCandidate[], sd = 4) => nextTests(list, sd).map((row) => row.foodId);

describe('calmEnough', () => {
  it.each([
    ['at the limit', [10, 29, 29, 29], model, false, 'calm'],
    ['just above', [29, 29, 30], model, false, 'not-calm'],
    ['only the last three days count', [90, 90, 20, 20, 20], model, false, 'calm'],
    ['one rating', [20, null, null], model, false, 'too-few-ratings'],
    ['no rating', [null, null, null], model, false, 'too-few-ratings'],
    ['no control model', [20, 20, 20], null, false, 'too-few-days'],
    ['ill', [20, 20, 20], model, true, 'disturbed'],
    ['nothing', [], model, false, 'too-few-ratings'],
  ])('%s', (_name, line, control, isDisturbed, reason) => {
    expect(calmEnough(line, control, isDisturbed)).toMatchObject({ reason, isCalm: reason === 'calm' });
  });
});

describe('stopReason', () => {
  it.each([
    ['two high days', [20, 45, 46], {}, 'skin'],
    ['one high day', [45, 20, 45], {}, null],
    ['a gap between', [45, null, 45], {}, null],
    ['19.9 above', [44.9, 44.9], {}, null],
    ['gut pain of 7', [20], { gutPain: 7 }, 'gut-pain'],
    ['gut pain of 6', [20], { gutPain: 6 }, null],
    ['a cold', [20], { disturbed: true }, 'disturbed'],
    [
      'an immediate reaction before all else',
      [90, 90],
      { immediateReaction: true, disturbed: true, gutPain: 9 },
      'immediate-reaction',
    ],
  ])('%s', (_name, days, today, reason) => expect(stopReason(days, 25, today)).toBe(reason));
});

describe('nextTests', () => {
  it('leaves out what is decided, done or blocked', () => {
    expect(
      order([
        food('a', { chance: 0.95 }),
        food('b', { chance: 0.05 }),
        food('c', { challenges: 3 }),
        food('d', { isBlocked: true }),
        food('e'),
      ]),
    ).toEqual(['e']);
  });
  it('prefers what has been left out longer among equals, and is stable', () => {
    expect(order([food('b'), food('a'), food('c', { daysAvoided: 90 })])).toEqual(['c', 'a', 'b']);
  });
  it('repeats with full doses and says why', () => {
    const [first] = nextTests([food('milk', { chance: 0.4, challenges: 1, pooled: { effect: 9, variance: 30 } })], 4);
    expect(first).toMatchObject({
      doses: 'full',
      reason: expect.stringMatching(
        /^milk: tested 1 of 3 times, still open; a test now decides in about \d+ of 100 cases\.$/,
      ) as string,
    });
    expect(nextTests([food('egg')], 4)[0]).toMatchObject({
      doses: 'rising',
      reason: expect.stringContaining('left out for 30 days without a test') as string,
    });
  });
  it('calmer skin decides more often, and a chance stays a chance', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.06, max: 0.89, noNaN: true }), fc.integer({ min: 2, max: 15 }), (chance, sd) => {
        const decides = (spread: number) =>
          nextTests([food('a', { chance, challenges: 1, pooled: { effect: 5, variance: 40 } })], spread)[0]?.decides ??
          NaN;
        expect(decides(sd)).toBeGreaterThanOrEqual(0);
        expect(decides(sd)).toBeLessThanOrEqual(1);
        expect(decides(2)).toBeGreaterThanOrEqual(decides(15) - 0.05);
      }),
    );
  });
  it.each([0, -1, NaN, Infinity])('refuses a spread of %p', (sd) =>
    expect(() => nextTests([food('a')], sd)).toThrow(RangeError),
  );
});
