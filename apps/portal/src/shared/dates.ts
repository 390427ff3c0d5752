// Plain English means day before month here; other languages bring their own order.
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options);
}

/** Calendar days are `YYYY-MM-DD` text; read as UTC they never move. */
function asDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function longDay(day: string, locale: string): string {
  return formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(asDate(day));
}

export function shortDay(day: string, locale: string): string {
  return formatter(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(asDate(day));
}

export function fullDay(day: string, locale: string): string {
  return formatter(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(asDate(day));
}

export function longInstant(instant: string, locale: string, timeZone: string): string {
  return formatter(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(instant));
}

/** The calendar day it is in a zone. */
export function dayIn(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export function dayBefore(day: string): string {
  const date = asDate(day);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
