import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { OWNER_ROLE } from '../src/platform/database/database-roles';
import { startEmbeddedPostgres } from '../src/platform/database/embedded-postgres';
import { findPostmaster, isAlive } from '../src/platform/database/postmaster-file';
import { runMigrations } from '../src/platform/database/run-migrations';
import { endServer } from '../src/platform/database/server-process';

export const TEMPLATE = 'skinroot_template';
const PREFIX = 'skinroot-test-';

export interface TestServer {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** One server for a whole run, gone with it: nothing on it is kept, and it need not survive a power cut. */
export async function startTestServer(): Promise<TestServer> {
  await clearLeftovers();
  const dataDir = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startEmbeddedPostgres({ dataDir, isDurable: false });
  try {
    await makeTemplate(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A run that was killed leaves its server running; the folder's name says whose it was. */
async function clearLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    try {
      const cluster = join(tmpdir(), name, 'postgres');
      const server = await findPostmaster(cluster);
      if (server) await endServer(server, cluster);
      await rm(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // another account's: theirs to clear
    }
  }
}

async function makeTemplate({ adminUrl, ownerUrl }: { adminUrl: string; ownerUrl: string }): Promise<void> {
  await onServer(adminUrl, `create database ${TEMPLATE} owner ${OWNER_ROLE}`);
  await runMigrations(inDatabase(ownerUrl, TEMPLATE));
}

export function inDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

export async function onServer(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
