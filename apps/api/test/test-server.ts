import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { OWNER_ROLE } from '../src/platform/database/database-roles';
import { startEmbeddedPostgres } from '../src/platform/database/embedded-postgres';
import { runMigrations } from '../src/platform/database/run-migrations';

export const TEMPLATE = 'skinroot_template';

export interface TestServer {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** One server for a whole run, gone with it: nothing on it is kept, and it need not survive a power cut. */
export async function startTestServer(): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'skinroot-test-'));
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
