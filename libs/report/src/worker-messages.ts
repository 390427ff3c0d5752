/** A job for the worker; `model` is a `ReportModel` or an `IntakeDocument` as JSON text. */
export interface WorkerJob {
  id: number;
  model: string;
  assetsDir: string;
}

/** What the worker answers. */
export type WorkerAnswer =
  { id: number; ok: true; pdf: Uint8Array; pages: number } | { id: number; ok: false; message: string };
