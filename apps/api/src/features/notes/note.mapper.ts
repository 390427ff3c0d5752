import type { Note } from '@skinroot/contracts';
import type { NoteEntity } from './note.entity';
import type { AddendumRow, Names } from './note.repository';

export const toNote = (note: NoteEntity, names: Names, addenda: readonly AddendumRow[]): Note => ({
  id: note.id,
  clientId: note.clientId,
  kind: note.kind,
  title: note.title,
  sections: note.sections.map(({ heading, text }) => ({ heading, text })),
  state: note.signedAt ? 'signed' : 'draft',
  author: names.get(note.authorId) ?? '',
  createdAt: note.createdAt.toISOString(),
  updatedAt: note.updatedAt.toISOString(),
  signedBy: note.signedBy === null ? null : (names.get(note.signedBy) ?? ''),
  signedAt: note.signedAt?.toISOString() ?? null,
  sha256: note.sha256,
  addenda: addenda
    .filter((row) => row.note_id === note.id)
    .map(({ id, text, author, at }) => ({ id, text, author, at: at.toISOString() })),
  version: note.version,
});
