import fc from 'fast-check';
import { adherence, habitAdherence, wilsonRange, type DayStatus } from '@skinroot/domain';
import { vectors } from '../worked-vectors';

const word: Record<string, DayStatus> = { k: 'kept', s: 'slip', u: 'unknown' };
const read = (text: string) => [...text].map((letter) => word[letter] ?? 'unknown');

describe('adherence', () => {
  it.each(vectors.adherence.map((row) => [row.days, row.expected] as const))(
    'analysis method section 15: %s',
    (days, expected) => {
      expect(adherence(read(days))).toEqual(expected);
    },
  );
  it.each([
    ['', { planned: 0, coveragePercent: 0, adherencePercent: null, lowPercent: 0, highPercent: 100, evaluable: false }],
    ['uuuu', { planned: 4, unknown: 4, coveragePercent: 0, adherencePercent: null, currentRun: 0, evaluable: false }],
    ['kkkkkkkkkk', { adherencePercent: 100, highPercent: 100, longestRun: 10, evaluable: true }],
    ['ssss', { adherencePercent: 0, lowPercent: 0, evaluable: false }],
  ])('%s', (days, expected) => expect(adherence(read(days))).toMatchObject(expected));
  it('counts each day once and never counts unknown as kept', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<DayStatus>('kept', 'slip', 'unknown')), (days) => {
        const result = adherence(days);
        expect(result.kept + result.slip + result.unknown).toBe(days.length);
        expect(adherence([...days, 'unknown']).kept).toBe(result.kept);
        expect(result.adherencePercent ?? result.lowPercent).toBeGreaterThanOrEqual(result.lowPercent);
        expect(result.adherencePercent ?? result.highPercent).toBeLessThanOrEqual(result.highPercent);
      }),
    );
  });
});

describe('habitAdherence', () => {
  it.each([
    [[1, 1, 0, 1], 1, 75],
    [[3, 0], 2, 50],
    [[null, 2], 2, 100],
    [[null], 1, null],
    [[], 1, null],
  ])('%p of %i a day is %p', (done, planned, expected) => expect(habitAdherence(done, planned)).toBe(expected));
  it.each([
    [[1], 0],
    [[-1], 1],
    [[1], NaN],
  ])('refuses %p of %p', (done, planned) => expect(() => habitAdherence(done, planned)).toThrow(RangeError));
});

describe('wilsonRange', () => {
  it.each([
    [0, 0, 0, 1],
    [5, 10, 0.2366, 0.7634],
    [0, 10, 0, 0.2775],
  ])('%i of %i', (count, total, low, high) => {
    expect(wilsonRange(count, total).low).toBeCloseTo(low, 3);
    expect(wilsonRange(count, total).high).toBeCloseTo(high, 3);
  });
  it.each([
    [3, 2],
    [-1, 2],
    [NaN, 2],
  ])('refuses %p of %p', (count, total) => expect(() => wilsonRange(count, total)).toThrow(RangeError));
});
