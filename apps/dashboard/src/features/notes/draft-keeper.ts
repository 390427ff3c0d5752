import { z } from 'zod';
import type { NoteContent } from './autosaver';

const keptSchema = z.object({
  version: z.number(),
  content: z.object({ title: z.string(), sections: z.array(z.object({ heading: z.string(), text: z.string() })) }),
});
const key = (noteId: string) => `skinroot-draft-${noteId}`;

/** Holds unsaved text in this tab only; it outlives a reload and a sign-in, and goes with the tab. */
export function keepDraft(noteId: string, version: number, content: NoteContent): void {
  sessionStorage.setItem(key(noteId), JSON.stringify({ version, content }));
}

export function dropDraft(noteId: string): void {
  sessionStorage.removeItem(key(noteId));
}

/** Text that was typed but not saved, with the version it was typed upon. */
export function keptDraft(noteId: string): { version: number; content: NoteContent } | null {
  const text = sessionStorage.getItem(key(noteId));
  if (text === null) return null;
  const kept = keptSchema.safeParse(JSON.parse(text));
  return kept.success ? kept.data : null;
}
