import { isJointTestingOver, jointVerdict, nextJointTest } from '@skinroot/domain';

describe('when to stop and what comes next', () => {
  const food = (foodId: string, chance: number, given: number) => ({
    foodId,
    prior: 0.15,
    chance,
    positives: chance >= 0.9 ? 1 : 0,
    given,
  });
  it.each([
    [0.95, 0, false],
    [0.9, 1, true],
    [0.03, 1, true],
    [0.05, 1, false],
    [0.1, 3, true],
    [0.2, 3, false],
    [0.2, 5, true],
  ])('chance %d after %i tests: over %s', (chance, given, expected) => {
    expect(isJointTestingOver(food('milk', chance, given))).toBe(expected);
  });

  it.each([
    ['an untested food first', [food('milk', 0.5, 1), food('egg', 0.15, 0)], 'egg'],
    ['the likelier of the least tested', [food('milk', 0.2, 1), food('egg', 0.4, 1), food('soy', 0.8, 2)], 'egg'],
    ['nothing when all are decided', [food('milk', 0.95, 1), food('egg', 0.01, 2)], null],
    ['nothing of nothing', [], null],
  ])('%s', (_, foods, expected) => {
    expect(nextJointTest(foods)).toBe(expected);
  });

  it('refuses what is no chance', () => {
    expect(() => nextJointTest([food('milk', 1.5, 0)])).toThrow(RangeError);
    expect(() => nextJointTest([food('milk', NaN, 0)])).toThrow(RangeError);
  });

  it.each([
    [0.9, 1, 1, 'confirmed'],
    [0.8999, 1, 1, 'open'],
    [0.95, 3, 0, 'open'],
    [0.5, 1, 1, 'open'],
    [0.05, 2, 0, 'cleared'],
    [0.0501, 2, 0, 'open'],
    [0.01, 0, 0, 'open'],
  ])('chance %d after %i tests, %i positive, is %s', (chance, tests, positives, expected) => {
    expect(jointVerdict({ chance, tests, positives })).toBe(expected);
  });

  it('goes on testing what is suspicious without a positive test', () => {
    expect(isJointTestingOver({ ...food('milk', 0.95, 3), positives: 0 })).toBe(false);
    expect(isJointTestingOver({ ...food('milk', 0.95, 5), positives: 0 })).toBe(true);
  });
});
