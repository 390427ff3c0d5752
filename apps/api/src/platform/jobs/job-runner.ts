import { type JobHelpers, Logger, run, runMigrations, runTaskListOnce, type TaskList } from 'graphile-worker';
import { Client, Pool } from 'pg';
import type { JobPayloads, JobTask } from './jobs';
import { crontabOf, goRound, type Round } from './rounds';

export type JobHandlers = { [T in JobTask]: (payload: JobPayloads[T]) => Promise<void> };

const CONCURRENCY = 2;
const POLL_MS = 5000;
// Its own lines name payloads; ours are written by the handlers.
const quiet = new Logger(() => () => undefined);

/** Brings the queue's own schema up to date, as the database's owner. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: quiet });
}

/**
 * Works off due jobs until it is stopped. Only the queue is read as owner; what a job does goes through scopes, as any
 * request does. A job that fails is tried again, later each time: handlers must bear being run twice.
 */
export async function startJobRunner(
  ownerUrl: string,
  handlers: JobHandlers,
  rounds: readonly Round[] = [],
): Promise<{ stop(): Promise<void> }> {
  const pool = new Pool({ connectionString: ownerUrl, max: CONCURRENCY + 1, application_name: 'skinroot-jobs' });
  // The database may end before us, or restart: the runner takes a new connection by itself.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const runner = await run({
    pgPool: pool,
    taskList: asTasks(handlers, rounds),
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    // Without these a job that ends while the runner stops stays locked for four hours.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    crontab: crontabOf(rounds),
    logger: quiet,
  });
  for (const { task, atStart } of rounds) if (atStart) await runner.addJob(task, {}, { jobKey: task });
  const stop = async () => {
    await runner.stop();
    await pool.end();
  };
  return { stop };
}

/** Everything that is due now, once: for specs. */
export async function runDueJobs(
  ownerUrl: string,
  handlers: JobHandlers,
  rounds: readonly Round[] = [],
): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runTaskListOnce({ logger: quiet }, asTasks(handlers, rounds), client as never);
  } finally {
    await client.end();
  }
}

const asTasks = (handlers: JobHandlers, rounds: readonly Round[]): TaskList => ({
  remind: (payload) => handlers.remind(payload as JobPayloads['remind']),
  ...Object.fromEntries(
    rounds.map((round) => [
      round.task,
      (_payload: unknown, { withPgClient }: JobHelpers) =>
        goRound((sql, values) => withPgClient((client) => client.query(sql, values)), round),
    ]),
  ),
});
