/** '3 Mar 2026' of a calendar day `YYYY-MM-DD`; text of another shape stays as it is. */
export function dayWords(day: string, months: readonly string[]): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  return year && month && date ? `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}` : day;
}

/** '3 Mar 2026, 14:05 (Europe/Stockholm)' of an instant; an unknown zone reads as UTC, a bad instant stays as it is. */
export function instantWords(instant: string, zone: string, months: readonly string[]): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const shownZone = isZone(zone) ? zone : 'UTC';
  const options = {
    timeZone: shownZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', options).formatToParts(at).map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return `${dayWords(`${part('year')}-${part('month')}-${part('day')}`, months)}, ${part('hour')}:${part('minute')} (${shownZone})`;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    return true;
  } catch {
    return false; // not a zone this machine knows
  }
}

/** A number with at most `digits` decimals and a true minus sign; null and not-a-number read as an en dash. */
export function numberWords(value: number | null, digits = 1): string {
  if (value === null || !Number.isFinite(value)) return '–';
  const factor = 10 ** digits;
  const rounded = Math.round(value * factor) / factor;
  return String(rounded === 0 ? 0 : rounded).replace('-', '−');
}

/** The text, or an en dash when it is empty. */
export function orDash(text: string | null | undefined): string {
  return text?.trim() ? text : '–';
}
