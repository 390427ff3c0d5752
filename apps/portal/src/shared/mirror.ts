import { inStore } from './device-database';

interface Kept {
  key: string;
  /** Null: taken away. */
  text: string | null;
  at: number;
}

const stampKey = 'skinroot.mirrored-at';
let last = 0;
let writing: Promise<unknown> = Promise.resolve();

/**
 * Browsers write localStorage to the disk seconds later; one that is killed meanwhile forgets the newest answers.
 * What has not gone out is therefore kept in the browser's database as well, which is on the disk at once.
 */
export function mirror(key: string, text: string | null): void {
  last = Math.max(Date.now(), last + 1);
  const at = last;
  if (text !== null) remember(at);
  writing = Promise.all([
    writing,
    inStore('texts', 'readwrite', (store) => store.put({ key, text, at } satisfies Kept)).catch(() => undefined),
  ]);
}

/** When everything mirrored so far is on the disk. */
export async function mirrored(): Promise<void> {
  await writing;
}

let restoring: Promise<void> | undefined;

/** Once, before anything is read: puts back what localStorage lost. */
export function restore(): Promise<void> {
  return (restoring ??= adopt().catch(() => undefined));
}

async function adopt(): Promise<void> {
  const known = Number(localStorage.getItem(stampKey) ?? 0);
  const rows = await inStore('texts', 'readonly', (store) => store.getAll() as IDBRequest<Kept[]>);
  for (const { key, text, at } of rows.filter((row) => row.at > known)) {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    last = Math.max(last, at);
  }
  for (const { key } of rows.filter(({ text }) => text === null))
    await inStore('texts', 'readwrite', (store) => store.delete(key));
}

function remember(at: number): void {
  try {
    localStorage.setItem(stampKey, String(at));
  } catch {
    // Full or refused: the database alone keeps it.
  }
}
