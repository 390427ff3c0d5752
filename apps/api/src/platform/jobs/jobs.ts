import type { Scope } from '../scope/scope';

/** What there is to do later, and what it needs to know. Payloads hold ids only. */
export interface JobPayloads {
  remind: { practiceId: string; messageId: string };
}

export type JobTask = keyof JobPayloads;

interface Job<T extends JobTask> {
  task: T;
  payload: JobPayloads[T];
  at: Date;
  /** The same key again moves the job instead of doubling it. */
  key: string;
}

/** Queues a job in the caller's transaction: undone together, or there together. */
export async function enqueue<T extends JobTask>(scope: Scope, { task, payload, at, key }: Job<T>): Promise<void> {
  await scope.db.query('SELECT enqueue_job($1, $2, $3, $4)', [task, JSON.stringify(payload), at, key]);
}
