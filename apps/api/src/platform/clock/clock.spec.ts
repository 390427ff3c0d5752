import { Clock, FixedClock } from './clock';

it('tells the present moment', () => {
  const before = Date.now();
  const now = new Clock().now().getTime();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

it('stands still, jumps and moves on', () => {
  const clock = new FixedClock('2026-03-29T00:30:00Z');
  clock.now().setFullYear(1999);
  expect(clock.now().toISOString()).toBe('2026-03-29T00:30:00.000Z');
  clock.advance(90 * 60_000);
  expect(clock.now().toISOString()).toBe('2026-03-29T02:00:00.000Z');
  clock.set('2026-10-25T00:00:00+02:00');
  expect(clock.now().toISOString()).toBe('2026-10-24T22:00:00.000Z');
});

it('refuses what is not an instant', () => {
  expect(() => new FixedClock('yesterday')).toThrow(RangeError);
});
