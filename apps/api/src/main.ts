import 'reflect-metadata';
import { join } from 'node:path';
import { jobHandlers, rounds } from './background-work';
import { BadEnvironmentError, readEnv } from './config/env';
import { createApp } from './create-app';
import { Clock } from './platform/clock/clock';
import { createAppDataSource } from './platform/database/data-source';
import { runMigrations } from './platform/database/run-migrations';
import { startDatabase } from './platform/database/start-database';
import { startJobRunner } from './platform/jobs/job-runner';
import { demoSignIn, isEmptyDatabase, seedDemo } from '../seed/seed-demo';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const env = readEnv();
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (code: number) => {
    for (const end of stops.reverse()) await end().catch((error: unknown) => say(String(error)));
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0));
  try {
    const running = await startDatabase(env);
    stops.push(() => running.stop());
    await runMigrations(running.ownerUrl);
    const database = await createAppDataSource(running.appUrl);
    stops.push(() => database.destroy());
    const app = await createApp({ env, database, clock: new Clock(), builtFolder: join(import.meta.dirname, '..') });
    stops.push(() => app.close());
    const wantsDemo = env.SEED_DEMO && env.DATABASE_URL === '';
    if (wantsDemo && (await isEmptyDatabase(running.ownerUrl))) await seedDemo(app, new Date());
    const jobs = await startJobRunner(running.ownerUrl, jobHandlers(app), rounds(app));
    stops.push(() => jobs.stop());
    await app.listen({ port: env.PORT, host: '0.0.0.0' });
    const { port } = app.getHttpAdapter().getInstance().server.address() as { port: number };
    say(`Skinroot is ready: http://localhost:${port}`);
    if (wantsDemo) say(`Demo sign-in: ${demoSignIn.email} / ${demoSignIn.password}`);
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    await stop(1);
  }
}

main().catch((error: unknown) => {
  say(error instanceof BadEnvironmentError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
});
