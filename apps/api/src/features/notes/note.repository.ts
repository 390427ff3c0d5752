import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/scope/scope';
import { NoteAddendumEntity } from './note-addendum.entity';
import { NoteEntity } from './note.entity';

export interface AddendumRow {
  id: string;
  note_id: string;
  text: string;
  at: Date;
  author: string;
}

/** Names by member id, for everybody who wrote or signed. */
export type Names = ReadonlyMap<string, string>;

// No client has as many notes; a list without an end would still be a mistake.
const MOST = 500;

@Injectable()
export class NoteRepository {
  async findById(scope: Scope, id: string): Promise<NoteEntity | null> {
    return scope.db.findOneBy(NoteEntity, { id, ...scope.own });
  }

  async list(scope: Scope, clientId: string): Promise<NoteEntity[]> {
    return scope.db.find(NoteEntity, {
      where: { clientId, ...scope.own },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
  }

  async insert(scope: Scope, note: NoteEntity): Promise<void> {
    await scope.db.insert(NoteEntity, note);
  }

  /** Saves a draft that still has this version; false when it was changed or signed meanwhile. */
  async update(scope: Scope, id: string, version: number, changes: Partial<NoteEntity>): Promise<boolean> {
    const result = await scope.db.update(
      NoteEntity,
      { id, version, signedAt: IsNull(), ...scope.own },
      { ...changes, version: version + 1 },
    );
    return result.affected === 1;
  }

  async insertAddendum(scope: Scope, noteId: string, text: string): Promise<void> {
    await scope.db.insert(NoteAddendumEntity, {
      id: randomUUID(),
      practiceId: scope.practiceId,
      noteId,
      text,
      authorId: scope.member.id,
      at: scope.now,
    });
  }

  async listAddenda(scope: Scope, noteIds: string[]): Promise<AddendumRow[]> {
    return scope.db.query<AddendumRow[]>(
      `SELECT a.id, a.note_id, a.text, a.at, m.name AS author
       FROM note_addenda a JOIN members m ON m.practice_id = a.practice_id AND m.id = a.author_id
       WHERE ${scope.ownSql('a')} AND a.note_id = ANY ($1::uuid[]) ORDER BY a.at, a.id`,
      [noteIds],
    );
  }

  async findNames(scope: Scope, memberIds: string[]): Promise<Names> {
    const rows = await scope.db.query<{ id: string; name: string }[]>(
      `SELECT m.id, m.name FROM members m WHERE ${scope.ownSql('m')} AND m.id = ANY ($1::uuid[])`,
      [memberIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
