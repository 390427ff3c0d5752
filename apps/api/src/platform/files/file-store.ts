import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ENV, type Env } from '../../config/env-provider';

/**
 * Files on disk below DATA_DIR/files, one folder a practice. What is stored is named by its SHA-256 and never changes;
 * what is still coming in stands in `incoming` under the upload's id.
 */
@Injectable()
export class FileStore {
  private readonly root: string;

  constructor(@Inject(ENV) env: Env) {
    if (env.FILE_STORE !== 'disk')
      throw new Error('FILE_STORE=s3 is not built yet: use disk, on a volume that all instances share');
    this.root = join(env.DATA_DIR, 'files');
  }

  /** Writes a piece at its place; the same piece twice leaves the same bytes. */
  async writePiece(
    practiceId: string,
    uploadId: string,
    { offset, bytes }: { offset: number; bytes: Uint8Array },
  ): Promise<void> {
    const path = this.incoming(practiceId, uploadId);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, (await exists(path)) ? 'r+' : 'w+', 0o600);
    try {
      await file.write(bytes, 0, bytes.length, offset);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async readIncoming(practiceId: string, uploadId: string): Promise<Buffer> {
    return readFile(this.incoming(practiceId, uploadId));
  }

  async dropIncoming(practiceId: string, uploadId: string): Promise<void> {
    await rm(this.incoming(practiceId, uploadId), { force: true });
  }

  /** @returns the SHA-256 it is kept under */
  async put(practiceId: string, bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = this.stored(practiceId, sha256);
    if (await exists(path)) return sha256;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, bytes, { mode: 0o600, flush: true });
    await rename(draft, path);
    return sha256;
  }

  async read(practiceId: string, sha256: string): Promise<Buffer> {
    return readFile(this.stored(practiceId, sha256));
  }

  private incoming(practiceId: string, uploadId: string): string {
    return join(this.root, practiceId, 'incoming', uploadId);
  }

  private stored(practiceId: string, sha256: string): string {
    return join(this.root, practiceId, sha256.slice(0, 2), sha256);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
