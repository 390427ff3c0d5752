import { type FormItem, isQuestion } from '@skinroot/forms';

const most = 7;

/** Whether a group asked for as a table can be one: questions as rows, and the same few answers to each as columns. */
export function isTable({ control, children }: FormItem): boolean {
  if (control !== 'table') return false;
  const rows = children.filter((child) => child.role === undefined && !child.hidden);
  const columns = rows[0] && columnsOf(rows[0]);
  return rows.length > 1 && columns !== undefined && rows.every((row) => columnsOf(row) === columns);
}

/** The answers of a row in words, undefined where it is no row. */
function columnsOf(item: FormItem): string | undefined {
  const { options, repeats, openText, control, children } = item;
  const isRow = isQuestion(item) && !repeats && !openText && control !== 'drop-down' && children.length === 0;
  return isRow && options.length > 1 && options.length <= most
    ? JSON.stringify(options.map(({ display }) => display))
    : undefined;
}
