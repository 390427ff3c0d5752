import { Injectable } from '@nestjs/common';
import type { ClientFile, FileCard, StartUpload, Upload } from '@skinroot/contracts';
import { FileStore } from '../../platform/files/file-store';
import { notValid, Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import { ClientsService } from '../clients/clients.service';
import type { FileEntity } from './file.entity';
import { toClientFile, toFileCard, toUpload } from './file.mapper';
import { FileRepository } from './file.repository';

const MOST_FILES = 100;

export interface FileBytes {
  type: string;
  bytes: Buffer;
}

/** Files of clients: begun, listed, read. Never a public address; every reading is in the access log. */
@Injectable()
export class FilesService {
  constructor(
    private readonly files: FileRepository,
    private readonly clients: ClientsService,
    private readonly store: FileStore,
  ) {}

  /** Once for each id, however often it is asked; the caller has checked that the question takes this file. */
  async begin(
    scope: Scope,
    { clientId, intakeId }: { clientId: string; intakeId: string },
    request: StartUpload,
  ): Promise<Upload> {
    const known = await this.files.findById(scope, request.id);
    if (!known && (await this.files.countOf(scope, intakeId)) >= MOST_FILES)
      throw notValid('#', 'are too many files: at most 100');
    const { id, linkId, name, contentType, size } = request;
    const nothingYet = {
      receivedBytes: 0,
      storedType: null,
      sha256: null,
      smallSha256: null,
      widthPx: null,
      heightPx: null,
      readyAt: null,
    };
    await this.files.insertOnce(scope, {
      id,
      practiceId: scope.practiceId,
      clientId,
      intakeId,
      linkId,
      name,
      contentType: contentType.toLowerCase(),
      sizeBytes: size,
      createdAt: scope.now,
      ...nothingYet,
    });
    const file = await this.files.findById(scope, id);
    if (file?.intakeId !== intakeId) throw new Problem('not-found');
    if (file.linkId !== linkId || file.sizeBytes !== size) throw notValid('#/id', 'names another file');
    return toUpload(file);
  }

  /** The cards of files that are there whole, for an answer; all must be this intake's. */
  async cards(scope: Scope, intakeId: string, ids: string[]): Promise<Map<string, FileCard>> {
    const ready = await this.files.listReady(scope, intakeId, ids);
    return new Map(ready.map((file) => [file.id, toFileCard(file)]));
  }

  async list(scope: Scope, clientId: string): Promise<{ items: ClientFile[] }> {
    await this.clients.load(scope, clientId);
    const withdrawn = await this.files.listWithdrawn(scope, clientId);
    const files = await this.files.listOf(scope, clientId);
    return { items: files.filter((file) => !isWithheld(file, withdrawn)).map(toClientFile) };
  }

  async read(scope: Scope, id: string, size: 'full' | 'small'): Promise<FileBytes> {
    const file = await this.files.findById(scope, id);
    if (!file || !isForActor(file, scope)) throw new Problem('not-found');
    await this.clients.load(scope, file.clientId);
    const sha256 = size === 'small' ? (file.smallSha256 ?? file.sha256) : file.sha256;
    if (sha256 === null || file.storedType === null) throw new Problem('not-found');
    if (scope.actor.kind === 'member' && isWithheld(file, await this.files.listWithdrawn(scope, file.clientId)))
      throw new Problem('gone', { detail: 'The client has withdrawn the consent to keep photos.' });
    return { type: file.storedType, bytes: await this.store.read(scope.practiceId, sha256) };
  }
}

const isForActor = ({ clientId }: FileEntity, { actor }: Scope): boolean =>
  actor.kind !== 'client' || actor.id === clientId;

const isWithheld = ({ storedType, intakeId }: FileEntity, withdrawn: ReadonlySet<string>): boolean =>
  storedType === 'image/jpeg' && withdrawn.has(intakeId);
