import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../platform/problems/problem';
import type { ImportAnswer, ImportTask } from './form-worker';
import { type Import, importForms } from './import-forms';

interface Job {
  resolve: (result: Import) => void;
  timer: NodeJS.Timeout;
}

// Beside the bundled main.js; from the sources (specs) there is no worker.
const workerFile = join(import.meta.dirname, 'form-worker.js');
const SMALL_BYTES = 50_000;
const PATIENCE_MS = 10_000;
const IDLE_MS = 20_000;
const MOST_WAITING = 20;
const TOO_MUCH: Import = { ok: false, reason: 'This form takes too long to read.' };

/** Reads strangers' forms: small ones at once, others in a thread of their own, so that nobody else waits. */
@Injectable()
export class FormImport implements OnApplicationShutdown {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;
  private readonly jobs = new Map<number, Job>();
  private lastId = 0;

  async read(bytes: Uint8Array, which: ImportTask['which']): Promise<Import> {
    if (bytes.length <= SMALL_BYTES || !existsSync(workerFile)) return importForms(bytes, which);
    if (this.jobs.size >= MOST_WAITING) throw new Problem('busy');
    clearTimeout(this.idle);
    return new Promise((resolve) => {
      const id = ++this.lastId;
      this.jobs.set(id, { resolve, timer: setTimeout(() => this.giveUp(), PATIENCE_MS) });
      this.running().postMessage({ id, bytes, which } satisfies ImportTask);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.idle);
    await this.worker?.terminate();
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: 512, stackSizeMb: 4 } });
    worker.unref();
    worker.on('message', (answer: ImportAnswer) => this.settle(answer));
    worker.on('error', () => this.giveUp());
    this.worker = worker;
    return worker;
  }

  private settle({ id, result }: ImportAnswer): void {
    const job = this.jobs.get(id);
    if (!job) return;
    this.jobs.delete(id);
    clearTimeout(job.timer);
    job.resolve(result);
    // An idle thread gives its memory back.
    if (this.jobs.size === 0) this.idle = setTimeout(() => this.giveUp(), IDLE_MS).unref();
  }

  private giveUp(): void {
    for (const { resolve, timer } of this.jobs.values()) {
      clearTimeout(timer);
      resolve(TOO_MUCH);
    }
    this.jobs.clear();
    void this.worker?.terminate();
    this.worker = null;
  }
}
