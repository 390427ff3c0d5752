import type { ReportView } from './report-view';

/** Date and time of a file, in UTC, as the layout wants them; a bad instant reads as the first of 1970. */
export function madeAt(instant: string): ReportView['madeAt'] {
  const at = new Date(instant);
  const known = Number.isNaN(at.getTime()) ? new Date(0) : at;
  return {
    year: known.getUTCFullYear(),
    month: known.getUTCMonth() + 1,
    day: known.getUTCDate(),
    hour: known.getUTCHours(),
    minute: known.getUTCMinutes(),
    second: known.getUTCSeconds(),
  };
}
