import { Temporal } from 'temporal-polyfill';

/** A calendar day in the client's own calendar, written `YYYY-MM-DD`; days compare as text. */
export type Day = string;

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** True for an existing calendar day written `YYYY-MM-DD` (so not for 30 February). */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !shape.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

function read(day: Day): Temporal.PlainDate {
  if (typeof day !== 'string' || !shape.test(day))
    throw new RangeError(`Not a calendar day: ${String(day).slice(0, 40)}`);
  return Temporal.PlainDate.from(day);
}

/**
 * The day so many days later, or earlier when negative.
 * @throws RangeError when `day` is no calendar day or `count` is no whole number
 */
export function addDays(day: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`);
  return read(day).add({ days: count }).toString();
}

/**
 * Days from `from` to `to`: 0 for the same day, negative when `to` is earlier.
 * @throws RangeError when either is no calendar day
 */
export function daysBetween(from: Day, to: Day): number {
  return read(from).until(read(to), { largestUnit: 'days' }).days;
}

/**
 * Every day from `from` to `to`, both included; empty when `to` is earlier.
 * @throws RangeError when either is no calendar day
 */
export function daysFrom(from: Day, to: Day): Day[] {
  let date = read(from);
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, () => {
    const day = date.toString();
    date = date.add({ days: 1 });
    return day;
  });
}

/** The later of two days. */
export function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** The earlier of two days. */
export function earlierOf(one: Day, other: Day): Day {
  return one < other ? one : other;
}
