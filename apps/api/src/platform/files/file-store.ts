import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
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
    if (await touched(path)) return sha256;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, bytes, { mode: 0o600, flush: true });
    await rename(draft, path);
    return sha256;
  }

  async read(practiceId: string, sha256: string): Promise<Buffer> {
    return readFile(this.stored(practiceId, sha256));
  }

  /** Uploads that lie here unfinished, or of which only the last tidying was missed; `at` is when the last piece came. */
  async listIncoming(practiceId: string): Promise<StoredFile[]> {
    return listFolder(join(this.root, practiceId, 'incoming'));
  }

  /** Everything that is stored; a name that is no SHA-256 is what a process left behind that ended while it wrote. */
  async *listStored(practiceId: string): AsyncGenerator<StoredFile> {
    const folder = join(this.root, practiceId);
    for (const { name } of await listFolder(folder))
      if (/^[0-9a-f]{2}$/.test(name)) yield* await listFolder(join(folder, name));
  }

  /** Throws a stored file away, unless somebody stored the same bytes again since. */
  async dropStored(practiceId: string, name: string, since: Date): Promise<void> {
    const path = this.stored(practiceId, name);
    const doomed = `${path}.${randomUUID()}`;
    // Out of the way first: whoever stores the same bytes from here on writes them anew.
    await rename(path, doomed).catch(unlessMissing);
    const found = await stat(doomed).catch(unlessMissing);
    if (found && found.mtime > since) await rename(doomed, path);
    else await rm(doomed, { force: true });
  }

  private incoming(practiceId: string, uploadId: string): string {
    return join(this.root, practiceId, 'incoming', uploadId);
  }

  private stored(practiceId: string, sha256: string): string {
    return join(this.root, practiceId, sha256.slice(0, 2), sha256);
  }
}

/** A file by its name here; `at` is when it was last written or stored again. */
export interface StoredFile {
  name: string;
  at: Date;
}

async function listFolder(folder: string): Promise<StoredFile[]> {
  const names = (await readdir(folder).catch(unlessMissing)) ?? [];
  const files: StoredFile[] = [];
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(unlessMissing);
    if (found) files.push({ name, at: found.mtime });
  }
  return files;
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** False when it is not there. Its new time keeps it from being tidied away before a row names it. */
async function touched(path: string): Promise<boolean> {
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      unlessMissing(error);
      return false;
    },
  );
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
