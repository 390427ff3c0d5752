import { addDays, todayIn } from '@skinroot/domain';
import type { Seeding } from './seeding';

const HOUR_MS = 3_600_000;

/** The demo's calendar as seen from now: nothing in it is in the future, nor on another day than it says. */
export function demoTimes(timeZone: string, now: Date): Pick<Seeding, 'dayAgo' | 'at'> {
  const today = todayIn(timeZone, now);
  const anHourAgo = new Date(now.getTime() - HOUR_MS);
  // In the first hour of a day an hour ago was yesterday.
  const latest = todayIn(timeZone, anHourAgo) === today ? anHourAgo : now;
  return {
    dayAgo: (days) => addDays(today, -days),
    at: (days, hour = 9) =>
      new Date(
        Math.min(latest.getTime(), Date.parse(`${addDays(today, -days)}T${String(hour).padStart(2, '0')}:00:00Z`)),
      ),
  };
}
