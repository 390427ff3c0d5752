const dayMs = 86_400_000;

/** A calendar day as an instant at noon UTC, only ever formatted in UTC: no zone can move it. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

export interface Dates {
  /** 4 May 2026 */
  day: (day: string) => string;
  /** Mon 4 May */
  shortDay: (day: string) => string;
  /** Monday, 4 May */
  longDay: (day: string) => string;
  /** 4 May 2026, 10:32 */
  instant: (instant: string) => string;
  /** 10:32 */
  time: (instant: string | Date) => string;
  /** The member's calendar day of an instant, `YYYY-MM-DD`. */
  dayOf: (instant: string | Date) => string;
  today: () => string;
  /** today, yesterday, 3 days ago, in 5 days; further off, the date itself */
  fromToday: (day: string) => string;
  span: (from: string, to: string) => string;
}

/** Words for days and instants in the member's language; instants in the practice's zone. */
export function datesIn(locale: string, timeZone: string): Dates {
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const inZone = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone });
  const day = inUtc({ day: 'numeric', month: 'short', year: 'numeric' });
  const shortDay = inUtc({ weekday: 'short', day: 'numeric', month: 'short' });
  const longDay = inUtc({ weekday: 'long', day: 'numeric', month: 'long' });
  const instant = inZone({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  const time = inZone({ hour: '2-digit', minute: '2-digit' });
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const dayOf = (value: string | Date) => parts.format(new Date(value));
  const today = () => dayOf(new Date());
  return {
    day: (value) => day.format(noon(value)),
    shortDay: (value) => shortDay.format(noon(value)),
    longDay: (value) => longDay.format(noon(value)),
    instant: (value) => instant.format(new Date(value)),
    time: (value) => time.format(new Date(value)),
    dayOf,
    today,
    fromToday: (value) => {
      const days = daysBetween(today(), value);
      return Math.abs(days) > 20 ? day.format(noon(value)) : relative.format(days, 'day');
    },
    span: (from, to) => day.formatRange(noon(from), noon(to)),
  };
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / dayMs);
}

/** The calendar day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(noon(day).getTime() + days * dayMs).toISOString().slice(0, 10);
}

/** The calendar day it is in a zone. */
export function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(),
  );
}
