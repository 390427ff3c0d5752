import { en } from '../messages/en';
import { numberWords, orDash } from './words';

describe('words', () => {
  it.each([
    ['2026-03-01', '1 Mar 2026'],
    ['2026-12-31', '31 Dec 2026'],
    ['soon', 'soon'],
  ])('day %s reads %s', (day, words) => expect(en.day(day)).toBe(words));

  it.each([
    ['2026-03-29T00:30:00Z', 'Europe/Stockholm', '29 Mar 2026, 01:30 (Europe/Stockholm)'],
    ['2026-03-29T01:30:00Z', 'Europe/Stockholm', '29 Mar 2026, 03:30 (Europe/Stockholm)'],
    ['2026-12-31T23:30:00Z', 'Asia/Tokyo', '1 Jan 2027, 08:30 (Asia/Tokyo)'],
    ['2026-12-31T23:30:00Z', 'Nowhere/Land', '31 Dec 2026, 23:30 (UTC)'],
    ['later', 'UTC', 'later'],
  ])('instant %s in %s reads %s', (instant, zone, words) => expect(en.instant(instant, zone)).toBe(words));

  it.each([
    [1.25, 1, '1.3'],
    [-2.4, 0, '−2'],
    [-0.2, 0, '0'],
    [null, 1, '–'],
    [NaN, 1, '–'],
  ])('number %s with %d decimals reads %s', (value, digits, words) => expect(numberWords(value, digits)).toBe(words));

  it('counts one and many, and shows what is empty', () => {
    expect([en.facts.phaseCount(1), en.facts.phaseCount(0), orDash('  '), orDash(null), orDash('x')]).toEqual([
      '1 phase',
      '0 phases',
      '–',
      '–',
      'x',
    ]);
  });
});
