import { todayIn } from '@skinroot/domain';
import { demoTimes } from './demo-times';

describe.each(['2026-11-25T23:10:00Z', '2026-11-25T22:59:00Z', '2026-03-29T00:30:00Z', '2026-06-15T20:00:00Z'])(
  'at %s in Stockholm',
  (instant) => {
    const now = new Date(instant);
    const { dayAgo, at } = demoTimes('Europe/Stockholm', now);

    it.each([0, 1, 30])('%i days ago lies on its day and not in the future', (days) => {
      expect(at(days, 19).getTime()).toBeLessThanOrEqual(now.getTime());
      expect(todayIn('Europe/Stockholm', at(days, 19))).toBe(dayAgo(days));
    });
  },
);
