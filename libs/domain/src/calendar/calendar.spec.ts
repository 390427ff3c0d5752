import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  daysFrom,
  earlierOf,
  isDay,
  isTimeZone,
  laterOf,
  startOfDay,
  todayIn,
} from '@skinroot/domain';

const anyDay = fc.integer({ min: 0, max: 60000 }).map((n) => addDays('1950-01-01', n));
const oddZones = [
  'Africa/Cairo',
  'America/Santiago',
  'Asia/Beirut',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Europe/Stockholm',
  'Asia/Kathmandu',
  'America/St_Johns',
];

describe('isDay', () => {
  it.each([
    ['2025-02-28', true],
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['2025-00-10', false],
    ['2025-1-1', false],
    ['2025-01-01T00:00', false],
    ['', false],
    ['20250101', false],
    ['2025-04-31', false],
    [null, false],
    [20250101, false],
    ['+002025-01-01', false],
  ])('%s -> %s', (text, expected) => expect(isDay(text)).toBe(expected));
});

describe('day arithmetic', () => {
  it.each([
    ['2025-02-28', 1, '2025-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2025-03-30', 1, '2025-03-31'],
    ['2025-03-01', -1, '2025-02-28'],
    ['2025-05-05', 0, '2025-05-05'],
    ['2025-01-01', 365, '2026-01-01'],
  ])('%s + %i = %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(count);
  });
  it('lists both ends', () =>
    expect(daysFrom('2025-02-27', '2025-03-02')).toEqual(['2025-02-27', '2025-02-28', '2025-03-01', '2025-03-02']));
  it('is empty backwards', () => expect(daysFrom('2025-03-02', '2025-03-01')).toEqual([]));
  it('picks the earlier and the later', () => {
    expect(laterOf('2025-03-02', '2025-02-27')).toBe('2025-03-02');
    expect(earlierOf('2025-03-02', '2025-02-27')).toBe('2025-02-27');
  });
  it.each([
    ['2025-02-30', 1],
    ['2025-02-01', 0.5],
    ['2025-02-01', NaN],
    ['x', 1],
  ])('refuses %s + %s', (day, count) => {
    expect(() => addDays(day, count)).toThrow(RangeError);
  });
  it('comes back, and keeps the order of days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const moved = addDays(day, count);
        expect(addDays(moved, -count)).toBe(day);
        expect(daysBetween(day, moved)).toBe(count);
        expect(moved > day).toBe(count > 0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('todayIn', () => {
  it.each([
    ['Europe/Stockholm', '2025-06-30T21:59:59Z', '2025-06-30'],
    ['Europe/Stockholm', '2025-06-30T22:00:00Z', '2025-07-01'],
    ['Europe/Stockholm', '2025-12-31T22:59:59Z', '2025-12-31'],
    ['Europe/Stockholm', '2025-12-31T23:00:00Z', '2026-01-01'],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    ['America/Los_Angeles', '2025-03-09T09:59:59Z', '2025-03-09'],
    ['Asia/Kathmandu', '2025-01-01T18:15:00Z', '2025-01-02'],
  ])('%s at %s is %s', (zone, instant, day) => expect(todayIn(zone, instant)).toBe(day));
  it('takes a Date', () => expect(todayIn('UTC', new Date('2025-01-01T12:00:00Z'))).toBe('2025-01-01'));
  it.each([
    ['Mars/Base', '2025-01-01T00:00:00Z'],
    ['UTC', 'yesterday'],
    ['UTC', '2025-01-01'],
  ])('refuses %s %s', (zone, instant) => {
    expect(() => todayIn(zone, instant)).toThrow(RangeError);
  });
  it('a day begins on that day, in every odd zone', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...oddZones), (day, zone) => {
        fc.pre(!(zone === 'Pacific/Apia' && day === '2011-12-30'));
        expect(todayIn(zone, startOfDay(day, zone))).toBe(day);
      }),
      { numRuns: 300 },
    );
  });
  it.each([
    ['Cairo has no midnight', '2024-04-26', 'Africa/Cairo', '2024-04-25T22:00:00Z'],
    ['nor Beirut', '2024-03-31', 'Asia/Beirut', '2024-03-30T22:00:00Z'],
  ])('%s', (_name, day, zone, expected) => expect(startOfDay(day, zone)).toBe(expected));
  it('knows zones', () => {
    expect(oddZones.filter((zone) => !isTimeZone(zone))).toEqual([]);
    expect(isTimeZone('Europe/Atlantis')).toBe(false);
  });
});
