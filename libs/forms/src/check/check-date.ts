import type { FormItem } from '../model/form';
import { inBounds } from './in-bounds';
import { refuse, type ValueCheck } from './problem';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const BAD_DATE = 'Please give a date, such as 2026-05-31.';
const BAD_TIME = 'Please give a time, such as 14:30.';

/** Checks a calendar day (`YYYY-MM-DD`; year or year and month alone are dates too), 1900 to 2100. */
export function checkDate(item: FormItem, value: string): ValueCheck {
  return isDate(value) ? inBounds(item, value) : refuse(BAD_DATE, 'bad-date');
}

/** Checks a day with an optional time and offset; missing seconds become 00. */
export function checkDateTime(item: FormItem, value: string): ValueCheck {
  const [date = '', rest] = value.split('T', 2);
  if (rest === undefined || !isDate(date)) return checkDate(item, date);
  const match = /^(\d\d:\d\d)(:\d\d)?(\.\d{1,9})?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/.exec(rest);
  const time = match && fullTime(`${match[1] ?? ''}${match[2] ?? ''}`);
  if (!time || date.length !== 10) return refuse(BAD_TIME, 'bad-time');
  return inBounds(item, `${date}T${time}${match[3] ?? ''}${match[4] ?? ''}`);
}

/** Checks a time of day; stored as hh:mm:ss. */
export function checkTime(item: FormItem, value: string): ValueCheck {
  const time = fullTime(value.replace(/\.\d{1,9}$/, ''));
  return time === undefined ? refuse(BAD_TIME, 'bad-time') : inBounds(item, time);
}

/** True for a day of the calendar, or a month, or a year, within the years that make sense. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map((part: string | undefined) => Number(part ?? 1));
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function fullTime(text: string): string | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  return match ? `${match[1]}:${match[2]}:${match[3] ?? '00'}` : undefined;
}
