const msPerDay = 86_400_000;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * Whole days since 1970-01-01 of a calendar day; no time zone is involved.
 * @param day - `YYYY-MM-DD`
 * @throws RangeError when it is not a calendar day
 */
export function dayNumber(day: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day)
    throw new RangeError(`not a calendar day: ${day}`);
  return Math.round(ms / msPerDay);
}

/** Year, month (0-11), day of month and weekday (0 is Monday) of a day number. */
export function dayParts(number: number): { year: number; month: number; date: number; weekday: number } {
  const at = new Date(number * msPerDay);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth(),
    date: at.getUTCDate(),
    weekday: (at.getUTCDay() + 6) % 7,
  };
}

/** '3 March 2026'. */
export function longDay(day: string): string {
  const { year, month, date } = dayParts(dayNumber(day));
  return `${date} ${months[month] ?? ''} ${year}`;
}

/** '3 Mar', by day number. */
export function shortDay(number: number): string {
  const { month, date } = dayParts(number);
  return `${date} ${monthName(month)}`;
}

/** 'Mar' for month 2. */
export function monthName(month: number): string {
  return (months[month] ?? '').slice(0, 3);
}

/** Day numbers of the firsts of the months in [from, to]. */
export function monthStarts(from: number, to: number): number[] {
  const starts: number[] = [];
  for (let day = from; day <= to; day += 1) if (dayParts(day).date === 1) starts.push(day);
  return starts;
}
