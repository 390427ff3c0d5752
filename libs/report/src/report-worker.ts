import { parentPort } from 'node:worker_threads';
import type { IntakeDocument } from './intake-document';
import type { ReportModel } from './report-model';
import { renderReport } from './render-report';
import type { WorkerAnswer, WorkerJob } from './worker-messages';

/**
 * The worker's side: one job a message, one answer each. A failed job answers with its message and leaves the worker usable.
 * Bundle this file as an entry of its own; it reads the assets directory named in the job.
 */
parentPort?.on('message', (job: WorkerJob) => void answer(job));

async function answer({ id, model, assetsDir }: WorkerJob): Promise<void> {
  const reply = (message: WorkerAnswer, transfer: ArrayBuffer[] = []): void =>
    parentPort?.postMessage(message, transfer);
  try {
    const { pdf, pages } = await renderReport(JSON.parse(model) as ReportModel | IntakeDocument, { assetsDir });
    const bytes = pdf.slice();
    reply({ id, ok: true, pdf: bytes, pages }, [bytes.buffer]);
  } catch (error) {
    reply({ id, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
}
