import { duplicateKeys } from './duplicate-keys';
import type { ReportLog } from './report-log';

/** Parsed JSON, or why the text is none. */
export type Parsing = { readonly value: unknown } | { readonly reason: string };

/** Longest text that is parsed, in characters. */
const LONGEST = 5_000_000;

/** Parses text (a byte order mark is taken off); anything that is not text is taken as parsed already. */
export function parseJson(json: unknown, log: ReportLog): Parsing {
  if (typeof json !== 'string') return { value: json };
  if (json.length > LONGEST) return { reason: `The text is longer than ${LONGEST / 1_000_000} million characters.` };
  const hasMark = json.startsWith('\ufeff');
  if (hasMark) log.at('')('ignored', 'A byte order mark was taken off.', 'info');
  const text = hasMark ? json.slice(1) : json;
  try {
    const value: unknown = JSON.parse(text);
    const twice = duplicateKeys(text);
    if (twice.length > 0)
      log.at('')('duplicate-key', `Of keys that stand twice the last was kept: ${twice.join(', ').slice(0, 300)}.`);
    return { value };
  } catch {
    return { reason: 'The text is not JSON.' };
  }
}
