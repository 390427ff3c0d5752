import { Worker } from 'node:worker_threads';
import type { IntakeDocument } from './intake-document';
import type { RenderedReport, ReportModel } from './report-model';
import type { WorkerAnswer, WorkerJob } from './worker-messages';

/** Where the bundled worker and the assets are, and how long one report may take. */
export interface ReportRendererOptions {
  /** The bundled report-worker.ts: an absolute path or a file URL. */
  workerFile: string | URL;
  /** The directory with `layout/` and `fonts/`. */
  assetsDir: string;
  /** Milliseconds for one job, 20,000 by default; a job that takes longer is given up and its worker replaced. */
  timeoutMs?: number;
  /** Jobs that may wait, 100 by default. */
  maxQueue?: number;
}

/** A report could not be made: the layout failed, the worker died, the time was up, or too many were waiting. */
export class ReportRenderError extends Error {
  constructor(
    readonly reason: 'failed' | 'crashed' | 'timeout' | 'queue-full' | 'closed',
    message: string,
  ) {
    super(message);
    this.name = 'ReportRenderError';
  }
}

interface Waiting {
  job: WorkerJob;
  resolve: (report: RenderedReport) => void;
  reject: (error: ReportRenderError) => void;
}

/**
 * Makes reports in one worker thread, one after the other. The worker starts with the first job and is replaced when it dies
 * or hangs; the job it died on is not tried again, those that wait are.
 */
export class ReportRenderer {
  private worker: Worker | null = null;
  private running: (Waiting & { timer: NodeJS.Timeout }) | null = null;
  private readonly queue: Waiting[] = [];
  private nextId = 1;
  private isClosed = false;

  constructor(private readonly options: ReportRendererOptions) {}

  /**
   * Queues a report.
   * @throws ReportRenderError (as a rejection) with the reason
   */
  render(model: ReportModel | IntakeDocument): Promise<RenderedReport> {
    if (this.isClosed) return Promise.reject(new ReportRenderError('closed', 'the renderer is closed'));
    if (this.queue.length >= (this.options.maxQueue ?? 100))
      return Promise.reject(new ReportRenderError('queue-full', 'too many reports are waiting'));
    return new Promise((resolve, reject) => {
      const job = { id: this.nextId++, model: JSON.stringify(model), assetsDir: this.options.assetsDir };
      this.queue.push({ job, resolve, reject });
      this.startNext();
    });
  }

  /** Stops the worker; jobs that run or wait are rejected with reason 'closed'. */
  async close(): Promise<void> {
    this.isClosed = true;
    const error = new ReportRenderError('closed', 'the renderer was closed');
    for (const waiting of this.queue.splice(0)) waiting.reject(error);
    this.finish()?.reject(error);
    await this.replaceWorker();
  }

  private startNext(): void {
    if (this.running || this.isClosed) return;
    const next = this.queue.shift();
    if (!next) {
      this.worker?.unref();
      return;
    }
    const worker = (this.worker ??= this.startWorker());
    worker.ref();
    const timeoutMs = this.options.timeoutMs ?? 20_000;
    const timer = setTimeout(() => this.fail('timeout', `the report took longer than ${timeoutMs} ms`), timeoutMs);
    this.running = { ...next, timer };
    worker.postMessage(next.job);
  }

  private startWorker(): Worker {
    const worker = new Worker(this.options.workerFile, { name: 'report' });
    const ifCurrent = (act: () => void): void => {
      if (worker === this.worker) act();
    };
    worker.on('message', (answer: WorkerAnswer) => ifCurrent(() => this.take(answer)));
    worker.on('error', (error) =>
      ifCurrent(() => this.fail('crashed', error instanceof Error ? error.message : String(error))),
    );
    worker.on('exit', (code) => ifCurrent(() => this.fail('crashed', `the worker stopped with code ${code}`)));
    return worker;
  }

  private take(answer: WorkerAnswer): void {
    if (answer.id !== this.running?.job.id) return;
    const done = this.finish();
    if (answer.ok) done?.resolve({ pdf: answer.pdf, pages: answer.pages });
    else done?.reject(new ReportRenderError('failed', answer.message));
    setImmediate(() => this.startNext());
  }

  private fail(reason: 'crashed' | 'timeout', message: string): void {
    void this.replaceWorker();
    this.finish()?.reject(new ReportRenderError(reason, message));
    this.startNext();
  }

  private finish(): Waiting | null {
    const done = this.running;
    if (done) clearTimeout(done.timer);
    this.running = null;
    return done;
  }

  private async replaceWorker(): Promise<void> {
    const old = this.worker;
    this.worker = null;
    await old?.terminate();
  }
}
