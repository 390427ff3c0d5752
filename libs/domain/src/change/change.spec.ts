import fc from 'fast-check';
import { carryOver, nonOverlap, phaseChange, randomisedPairs, reliableChange } from '@skinroot/domain';
import { vectors } from '../worked-vectors';

const close = (got: object, expected: object) => {
  for (const [key, want] of Object.entries(expected)) {
    const value = (got as Record<string, unknown>)[key];
    if (typeof want === 'number') expect([key, Math.abs(Number(value) - want) <= 0.001]).toEqual([key, true]);
    else expect([key, value]).toEqual([key, want]);
  }
};

describe('phaseChange', () => {
  it.each(vectors.phaseChange.map((row, at) => [at + 1, row] as const))(
    'analysis method section 15, vector %i',
    (_at, row) => {
      close(phaseChange(row.before, row.after, row.mid), row.expected);
    },
  );
  const flat = (level: number, n = 14) => Array.from({ length: n }, (_, at) => level + (at % 3) - 1);
  it.each([
    ['worse', flat(20), flat(40), null, 'worse'],
    ['better by less than the reference', flat(30), flat(28), 5, 'small-improvement'],
    ['the same', flat(30), flat(30), null, 'no-clear-change'],
    ['six days only', flat(30), flat(20, 6), null, 'insufficient'],
    ['nothing at all', [], [], null, 'insufficient'],
  ])('%s', (_name, before, after, mid, verdict) => expect(phaseChange(before, after, mid).verdict).toBe(verdict));
  it('refuses what is no number', () => expect(() => phaseChange([NaN], [1], null)).toThrow(RangeError));
  it('holds its range around the difference, and the overlap within 0 and 1', () => {
    const days = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 0, maxLength: 30 });
    fc.assert(
      fc.property(days, days, (before, after) => {
        const change = phaseChange(before, after, null);
        if (change.difference === null || change.low === null || change.high === null || change.nap === null) return;
        expect(change.low).toBeLessThanOrEqual(change.difference);
        expect(change.high).toBeGreaterThanOrEqual(change.difference);
        expect(change.nap).toBeGreaterThanOrEqual(0);
        expect(change.nap).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('carry-over stays within 0 and 0.9 and of nothing is 0', () => {
    expect(carryOver([[], [null]])).toBe(0);
    expect(carryOver([Array.from({ length: 60 }, (_, at) => at)])).toBe(0.9);
  });
  it('non-overlap counts ties half and needs pairs', () => {
    expect(nonOverlap([1, 2], [1])).toBe(0.75);
    expect(() => nonOverlap([], [1])).toThrow(RangeError);
  });
});

describe('reliableChange', () => {
  it.each(vectors.reliableChange.map((row, at) => [at + 1, row] as const))('vector %i', (_at, row) =>
    close(reliableChange(row.before, row.after, row), row.expected),
  );
  it.each([
    [0, 0.9],
    [6, 1],
    [6, -0.1],
    [NaN, 0.5],
  ])('refuses sd %s, reliability %s', (sd, reliability) => {
    expect(() => reliableChange(1, 2, { sd, reliability })).toThrow(RangeError);
  });
});

describe('randomisedPairs', () => {
  it.each(vectors.randomisationTest.map((row, at) => [at + 1, row] as const))('vector %i', (_at, row) =>
    close(randomisedPairs(row.differences), row.expected),
  );
  it('never falls below one pattern', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 }), (pairs) => {
        expect(randomisedPairs(pairs).p).toBeGreaterThanOrEqual(1 / 2 ** pairs.length);
      }),
    );
  });
  it.each([[[]], [[NaN]], [Array.from({ length: 21 }, () => 1)]])('refuses %p', (pairs) =>
    expect(() => randomisedPairs(pairs)).toThrow(RangeError),
  );
});
