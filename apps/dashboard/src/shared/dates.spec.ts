import { addDays, datesIn, daysBetween } from './dates';

describe('calendar days', () => {
  it.each([
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-05-04', -4, '2026-04-30'],
  ])('%s and %i days is %s, summer time or not', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  it.each(['Pacific/Auckland', 'Europe/Stockholm', 'America/Los_Angeles'])('are the same words in %s', (zone) => {
    expect(datesIn('en-GB', zone).day('2026-05-04')).toBe('4 May 2026');
  });

  it.each([
    ['Pacific/Auckland', '2026-05-05'],
    ['America/Los_Angeles', '2026-05-04'],
  ])('an instant falls on the day it is in %s', (zone, day) => {
    expect(datesIn('en-GB', zone).dayOf('2026-05-04T20:00:00Z')).toBe(day);
  });
});
