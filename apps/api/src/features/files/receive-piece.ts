import { Injectable } from '@nestjs/common';
import type { Upload } from '@skinroot/contracts';
import { FileStore } from '../../platform/files/file-store';
import { BadImageError, ImagePress } from '../../platform/files/image-press';
import { mediaTypeOf } from '../../platform/files/media-type';
import { notValid, Problem } from '../../platform/problems/problem';
import type { Actor, Scope } from '../../platform/scope/scope';
import { Scopes } from '../../platform/scope/scopes';
import type { FileEntity } from './file.entity';
import { toUpload } from './file.mapper';
import { FileRepository } from './file.repository';

interface Piece {
  id: string;
  offset: number;
  bytes: Uint8Array;
}

type Stored = Pick<FileEntity, 'storedType' | 'sha256' | 'smallSha256' | 'widthPx' | 'heightPx'>;

/**
 * Takes a file piece by piece. A piece that does not begin where the last one ended changes nothing: the answer says where
 * to go on. After the last byte the whole is checked, cleaned and stored; what cannot be used is thrown away and refused.
 */
@Injectable()
export class ReceivePiece {
  constructor(
    private readonly files: FileRepository,
    private readonly store: FileStore,
    private readonly images: ImagePress,
    private readonly scopes: Scopes,
  ) {}

  async receive(actor: Actor, piece: Piece, requestId: string): Promise<Upload> {
    const trace = { action: 'PUT /api/public/files/:id', requestId };
    const file = await this.scopes.run(actor, trace, (scope) => this.add(scope, piece));
    if (file.readyAt || file.receivedBytes < file.sizeBytes) return toUpload(file);
    try {
      const stored = await this.keep(file);
      const upload = await this.scopes.run(actor, trace, async (scope) => {
        await this.files.update(scope, file.id, { ...stored, readyAt: scope.now });
        return toUpload({ ...file, ...stored, readyAt: scope.now });
      });
      // Only now: a process that ends before this line can keep the file once more.
      await this.store.dropIncoming(file.practiceId, file.id);
      return upload;
    } catch (error) {
      const now = await this.scopes.run(actor, trace, (scope) => this.files.findById(scope, file.id));
      // The same last piece, sent twice: the other request was first.
      if (now?.readyAt) return toUpload(now);
      if (error instanceof Problem && error.slug === 'not-valid')
        await this.scopes.run(actor, trace, (scope) => this.throwAway(scope, file));
      throw error;
    }
  }

  private async add(scope: Scope, { id, offset, bytes }: Piece): Promise<FileEntity> {
    const file = await this.files.findToChange(scope, id);
    if (file?.intakeId !== scope.client.intakeId || file.clientId !== scope.client.id) throw new Problem('not-found');
    scope.touch(file.clientId);
    if (file.readyAt || offset !== file.receivedBytes) return file;
    const receivedBytes = offset + bytes.length;
    if (receivedBytes > file.sizeBytes) throw notValid('#', 'is longer than it was said to be');
    await this.store.writePiece(scope.practiceId, id, { offset, bytes });
    await this.files.update(scope, id, { receivedBytes });
    return { ...file, receivedBytes };
  }

  private async keep(file: FileEntity): Promise<Stored> {
    const bytes = await this.store.readIncoming(file.practiceId, file.id);
    const type = mediaTypeOf(bytes);
    if (type === null) throw notValid('#', 'is not a photo (JPEG, PNG, WebP, AVIF) or a PDF file');
    if (type !== file.contentType) throw notValid('#', `is ${type}, not ${file.contentType}`);
    return type === 'application/pdf' ? this.keepAsIs(file, bytes, type) : this.keepPhoto(file, bytes);
  }

  private async keepAsIs({ practiceId }: FileEntity, bytes: Buffer, storedType: string): Promise<Stored> {
    return {
      storedType,
      sha256: await this.store.put(practiceId, bytes),
      smallSha256: null,
      widthPx: null,
      heightPx: null,
    };
  }

  private async keepPhoto({ practiceId }: FileEntity, bytes: Buffer): Promise<Stored> {
    const { full, small, width, height } = await this.images.prepare(bytes).catch((error: unknown) => {
      if (error instanceof BadImageError) throw notValid('#', 'cannot be read as a photo');
      throw error;
    });
    return {
      storedType: 'image/jpeg',
      sha256: await this.store.put(practiceId, full),
      smallSha256: await this.store.put(practiceId, small),
      widthPx: width,
      heightPx: height,
    };
  }

  private async throwAway(scope: Scope, { id, practiceId }: FileEntity): Promise<void> {
    await this.files.delete(scope, id);
    await this.store.dropIncoming(practiceId, id);
  }
}
