import type { Form } from '@skinroot/forms';
import { isQuestion } from '@skinroot/forms';
import type { AnswerRow } from './answer-set';

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

/** Intakes as CSV (RFC 4180, UTF-8 with a mark for spreadsheets): a column a question, by its linkId. */
export function intakeTable(forms: readonly Form[], intakes: readonly TableRow[]): string {
  const linkIds = questionsOf(forms);
  const lines = intakes.map(({ about, rows }) => {
    const answers = new Map<string, string[]>();
    for (const { item, answer } of rows)
      if (answer !== '') answers.set(item.linkId, [...(answers.get(item.linkId) ?? []), answer]);
    return [
      ...aboutColumns.map((column) => about[column]),
      ...linkIds.map((linkId) => (answers.get(linkId) ?? []).join('; ')),
    ];
  });
  return (
    BYTE_ORDER_MARK +
    [[...aboutColumns, ...linkIds], ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
  );
}

/** Every question of every version, in the order of the newest; those it dropped come after. */
function questionsOf(forms: readonly Form[]): string[] {
  return [
    ...new Set(
      forms.flatMap(({ places }) =>
        [...places.values()].filter(({ item }) => isQuestion(item)).map(({ item }) => item.linkId),
      ),
    ),
  ];
}

export function cell(text: string): string {
  const safe = RUNS.test(text) && !A_NUMBER.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('\0', '').replaceAll('"', '""')}"`;
}
