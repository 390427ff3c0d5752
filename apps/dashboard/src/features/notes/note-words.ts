import type { Note, NoteKind } from '@skinroot/contracts';

export const kindWords: Record<NoteKind, string> = { soap: 'SOAP', adime: 'ADIME', free: 'Free' };

/** The first written words of a note. */
export function excerpt({ sections }: Note, length = 280): string {
  const text = sections
    .map((section) => section.text.trim())
    .filter(Boolean)
    .join(' · ')
    .replace(/\s+/g, ' ');
  return text.length > length ? `${text.slice(0, length).trimEnd()}…` : text;
}
