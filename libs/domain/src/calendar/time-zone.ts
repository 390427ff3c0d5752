import { Temporal } from 'temporal-polyfill';
import type { Day } from './day';

/** True for an IANA time zone that this machine knows, such as `Europe/Stockholm`. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The calendar day it is in a time zone at an instant; summer time and odd midnights are the zone's business.
 * @param zone - IANA name of the client's zone
 * @param instant - ISO 8601 text with an offset or `Z`, or a Date
 * @throws RangeError when the zone is unknown or the instant cannot be read
 */
export function todayIn(zone: string, instant: string | Date): Day {
  const text = typeof instant === 'string' ? instant : instant.toISOString();
  return Temporal.Instant.from(text).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/**
 * The instant at which a calendar day begins in a zone; where midnight does not exist, the first moment after it.
 * @returns ISO 8601 UTC
 * @throws RangeError when day or zone cannot be read
 */
export function startOfDay(day: Day, zone: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString();
}
