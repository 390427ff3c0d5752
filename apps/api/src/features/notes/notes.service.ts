import { Injectable } from '@nestjs/common';
import { noteHeadings, type Note, type NoteKind, type UpdateNote } from '@skinroot/contracts';
import { todayIn } from '@skinroot/domain';
import { randomUUID } from 'node:crypto';
import { Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import { ClientsService } from '../clients/clients.service';
import { noteHash } from './note-hash';
import type { NoteEntity } from './note.entity';
import { toNote } from './note.mapper';
import { NotePrefill } from './note-prefill';
import { NoteRepository } from './note.repository';

@Injectable()
export class NotesService {
  constructor(
    private readonly notes: NoteRepository,
    private readonly clients: ClientsService,
    private readonly prefill: NotePrefill,
  ) {}

  async list(scope: Scope, clientId: string): Promise<{ items: Note[] }> {
    await this.clients.load(scope, clientId);
    return { items: await this.describe(scope, await this.notes.list(scope, clientId)) };
  }

  async create(scope: Scope, clientId: string, request: { kind: NoteKind; prefill: boolean }): Promise<Note> {
    const client = await this.clients.loadActive(scope, clientId);
    const found = request.prefill ? await this.prefill.write(scope, clientId, request.kind) : new Map<string, string>();
    const note: NoteEntity = {
      id: randomUUID(),
      practiceId: scope.practiceId,
      clientId,
      kind: request.kind,
      title: `Consultation ${todayIn(client.timeZone, scope.now)}`,
      sections: noteHeadings[request.kind].map((heading) => ({ heading, text: found.get(heading) ?? '' })),
      authorId: scope.member.id,
      createdAt: scope.now,
      updatedAt: scope.now,
      signedAt: null,
      signedBy: null,
      sha256: null,
      version: 1,
    };
    await this.notes.insert(scope, note);
    return this.describeOne(scope, note);
  }

  async get(scope: Scope, id: string): Promise<Note> {
    return this.describeOne(scope, await this.load(scope, id));
  }

  async update(scope: Scope, id: string, version: number, changes: UpdateNote): Promise<Note> {
    const { title, sections } = changes;
    return this.save(scope, await this.load(scope, id), version, {
      ...(title !== undefined && { title }),
      ...(sections !== undefined && { sections }),
      updatedAt: scope.now,
    });
  }

  /** Signs the text as it stands in this version; from then on the database itself refuses to change it. */
  async sign(scope: Scope, id: string, version: number): Promise<Note> {
    const note = await this.load(scope, id);
    if (note.signedAt === null && note.sections.every(({ text }) => text.trim() === ''))
      throw new Problem('note-empty');
    const signed = await this.save(scope, note, version, {
      signedAt: scope.now,
      signedBy: scope.member.id,
      sha256: noteHash(note.title, note.sections),
    });
    this.clients.record(scope, note.clientId, 'note-signed', `Note signed: ${note.title}`);
    return signed;
  }

  async addAddendum(scope: Scope, id: string, text: string): Promise<Note> {
    const note = await this.load(scope, id);
    if (note.signedAt === null) throw new Problem('note-not-signed', { detail: 'A draft is changed, not added to.' });
    await this.notes.insertAddendum(scope, id, text);
    return this.describeOne(scope, note);
  }

  private async save(scope: Scope, note: NoteEntity, version: number, changes: Partial<NoteEntity>): Promise<Note> {
    if (await this.notes.update(scope, note.id, version, changes)) return this.get(scope, note.id);
    const current = await this.get(scope, note.id);
    throw new Problem(current.state === 'signed' ? 'note-signed' : 'stale', { current });
  }

  private async load(scope: Scope, id: string): Promise<NoteEntity> {
    const note = await this.notes.findById(scope, id);
    if (!note) throw new Problem('not-found');
    scope.touch(note.clientId);
    return note;
  }

  private async describeOne(scope: Scope, note: NoteEntity): Promise<Note> {
    const [described] = await this.describe(scope, [note]);
    return described as Note;
  }

  private async describe(scope: Scope, notes: NoteEntity[]): Promise<Note[]> {
    const writers = notes.flatMap(({ authorId, signedBy }) => (signedBy === null ? [authorId] : [authorId, signedBy]));
    const names = await this.notes.findNames(scope, [...new Set(writers)]);
    const addenda = await this.notes.listAddenda(
      scope,
      notes.map(({ id }) => id),
    );
    return notes.map((note) => toNote(note, names, addenda));
  }
}
