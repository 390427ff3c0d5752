import type { Form } from '@skinroot/forms';
import type { AnswerRow } from './answer-set';
import { columnsOf } from './table-columns';

/** One intake as a row: what is known of it, and its answers. */
export interface TableRow {
  about: Record<(typeof aboutColumns)[number], string>;
  rows: readonly AnswerRow[];
}

export const aboutColumns = [
  'intake',
  'client',
  'form_version',
  'asked_of',
  'submitted_at',
  'reviewed_at',
  'signed_by',
] as const;

const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet would run instead of show; wide forms too. */
const RUNS = /^[\s]*[=+\-@\t\r＝＋－＠]/;
const A_NUMBER = /^-?\d+([.,]\d+)?$/;

/**
 * Intakes as CSV (RFC 4180, UTF-8 with a mark for spreadsheets): a column a question, by its linkId; in a repeating group
 * one for each entry, "name [2]", so that an entry's answers stay together when some are missing. Several values of one
 * answer are joined by semicolons.
 */
export function intakeTable(forms: readonly Form[], intakes: readonly TableRow[]): string {
  const columns = columnsOf(
    forms,
    intakes.flatMap(({ rows }) => rows.map(({ path }) => path)),
  );
  const lines = intakes.map(({ about, rows }) => {
    const answers = new Map(rows.map((row) => [row.path, row.parts.join('; ')]));
    return [...aboutColumns.map((column) => about[column]), ...columns.map(({ path }) => answers.get(path) ?? '')];
  });
  return (
    BYTE_ORDER_MARK +
    [[...aboutColumns, ...columns.map(({ name }) => name)], ...lines]
      .map((cells) => `${cells.map(cell).join(',')}\r\n`)
      .join('')
  );
}

export function cell(text: string): string {
  const safe = RUNS.test(text) && !A_NUMBER.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('\0', '').replaceAll('"', '""')}"`;
}
