import { type FormItem, isQuestion } from '@skinroot/forms';

const most = 7;

/**
 * How the items of a group stand where there is room: of a `table` the questions as rows and their answers as columns,
 * of a `grid` the questions of each group in it side by side, and those of each entry of a repeating one.
 */
export type GroupLayout = 'table' | 'grid';

/** The layout a group asks for, undefined where its items stand one below the other. */
export function groupLayout(item: FormItem): GroupLayout | undefined {
  const { control, repeats } = item;
  if (control === 'grid' || (control === 'table' && repeats)) return 'grid';
  return control === 'table' && isTable(item) ? 'table' : undefined;
}

/** Whether questions can be rows: the same few answers to each. */
function isTable({ children }: FormItem): boolean {
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
