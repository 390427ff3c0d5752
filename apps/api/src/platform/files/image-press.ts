import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Problem } from '../problems/problem';
import type { ImageAnswer } from './image-worker';
import { type PreparedImage, prepareImage } from './prepare-image';

interface Job {
  resolve: (image: PreparedImage) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/** The image cannot be used; the client is told. */
export class BadImageError extends Error {}

// Beside the bundled main.js; from the sources (specs) there is no worker.
const workerFile = join(import.meta.dirname, 'image-worker.js');
const PATIENCE_MS = 30_000;
const MOST_WAITING = 20;

/** Decodes photos in a thread of their own: a broken or hostile one costs that thread at most. */
@Injectable()
export class ImagePress implements OnApplicationShutdown {
  private worker: Worker | null = null;
  private readonly jobs = new Map<number, Job>();
  private lastId = 0;

  async prepare(bytes: Uint8Array): Promise<PreparedImage> {
    if (!existsSync(workerFile)) return prepareImage(bytes).catch(asBadImage);
    if (this.jobs.size >= MOST_WAITING) throw new Problem('busy');
    return new Promise((resolve, reject) => {
      const id = ++this.lastId;
      const timer = setTimeout(() => this.giveUp(new BadImageError('took too long')), PATIENCE_MS);
      this.jobs.set(id, { resolve, reject, timer });
      this.running().postMessage({ id, bytes });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    worker.unref();
    worker.on('message', (answer: ImageAnswer) => this.settle(answer));
    worker.on('error', (error) => this.giveUp(new BadImageError(error.message)));
    this.worker = worker;
    return worker;
  }

  private settle(answer: ImageAnswer): void {
    const job = this.jobs.get(answer.id);
    if (!job) return;
    this.jobs.delete(answer.id);
    clearTimeout(job.timer);
    if (answer.ok) job.resolve(answer.image);
    else job.reject(new BadImageError(answer.message));
  }

  private giveUp(error: Error): void {
    for (const { reject, timer } of this.jobs.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.jobs.clear();
    void this.worker?.terminate();
    this.worker = null;
  }
}

function asBadImage(error: unknown): never {
  throw new BadImageError(error instanceof Error ? error.message : String(error));
}
