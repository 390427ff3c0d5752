import { notValid } from '../problems/problem';

/** A keyset position, opaque to callers. */
export const writeCursor = (...keys: string[]): string =>
  Buffer.from(JSON.stringify(keys), 'utf8').toString('base64url');

export function readCursor(cursor: string | undefined, length: number): string[] | null {
  if (cursor === undefined) return null;
  const keys = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (
    !Array.isArray(keys) ||
    keys.length !== length ||
    !keys.every((key) => typeof key === 'string' && !key.includes('\0'))
  )
    throw notValid('query/cursor', 'is not a cursor of this list');
  return keys as string[];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Cuts one row read too many into a page and the cursor of the next one. */
export function pageFrom<Row, Item>(
  rows: Row[],
  limit: number,
  toItem: (row: Row) => Item,
  keysOf: (row: Row) => string[],
): { items: Item[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toItem),
    nextCursor: rows.length > limit && last !== undefined ? writeCursor(...keysOf(last)) : null,
  };
}
