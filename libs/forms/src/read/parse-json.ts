import type { ReportLog } from './report-log';

/** Parsed JSON, or why the text is none. */
export type Parsing = { readonly value: unknown } | { readonly reason: string };

/** Longest text that is parsed, in characters. */
const LONGEST = 25_000_000;

/** Parses text (a byte order mark is taken off); anything that is not text is taken as parsed already. */
export function parseJson(json: unknown, log: ReportLog): Parsing {
  if (typeof json !== 'string') return { value: json };
  if (json.length > LONGEST) return { reason: `The text is longer than ${LONGEST / 1_000_000} million characters.` };
  const hasMark = json.startsWith('\ufeff');
  if (hasMark) log.info('', 'ignored', 'The file begins with a byte order mark; it was taken off.');
  try {
    return { value: JSON.parse(hasMark ? json.slice(1) : json) as unknown };
  } catch {
    return { reason: 'The text is not JSON.' };
  }
}
