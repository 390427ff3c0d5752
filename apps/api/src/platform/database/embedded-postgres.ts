import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ADMIN_ROLE, type Cluster, launchCluster } from './cluster';
import { keptSecret, makePassableFolder } from './data-folders';
import { APP_ROLE, DATABASE, ensureRolesAndDatabase, OWNER_ROLE } from './database-roles';
import { findPostmaster, type Postmaster } from './postmaster-file';
import { endServer } from './server-process';

/** Held, shared, by every process that uses the server, for as long as it lives. */
const USERS_LOCK = 7_546_669;

export interface EmbeddedPostgres {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** The superuser on the maintenance database: for specs and for repairs by hand. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** False for specs only: faster, and lost with the power. */
  readonly isDurable?: boolean;
}

/** Starts PostgreSQL on `dataDir`/postgres, or takes over the one a killed process left running there. */
export async function startEmbeddedPostgres({
  dataDir,
  isDurable = true,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = resolve(dataDir);
  await makePassableFolder(home);
  const passwords = {
    admin: await keptSecret(home, 'postgres-admin'),
    owner: await keptSecret(home, 'postgres-owner'),
    app: await keptSecret(home, 'postgres-app'),
  };
  const cluster: Cluster = { home, folder: join(home, 'postgres'), adminPassword: passwords.admin, isDurable };
  const { server, admin } = await runningServer(cluster);
  await ensureRolesAndDatabase(admin, passwords);
  const url = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${server.port}/${database}`;
  return {
    ownerUrl: url(OWNER_ROLE, passwords.owner, DATABASE),
    appUrl: url(APP_ROLE, passwords.app, DATABASE),
    adminUrl: url(ADMIN_ROLE, passwords.admin, 'postgres'),
    stop: once(() => stopUnlessShared(cluster, server, admin)),
  };
}

interface Running {
  readonly server: Postmaster;
  readonly admin: Client;
}

/** A server may be on its way up or down when we come: look again until it answers or is gone. */
async function runningServer(cluster: Cluster): Promise<Running> {
  let lastError: unknown = null;
  for (let attempt = 0; attempt < 100; attempt++) {
    const found = await findPostmaster(cluster.folder);
    try {
      if (found === null) return await connected(await launchCluster(cluster), cluster);
      if (found.isReady) return await connected(found, cluster);
    } catch (error) {
      if (!mayPass(error)) throw error;
      lastError = error;
    }
    await sleep(100);
  }
  throw new Error(`PostgreSQL in ${cluster.folder} is there but does not answer.`, { cause: lastError });
}

/** Refused while stopping or starting; the port or the shared memory of a server that is just ending. */
function mayPass(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return (
    ['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01'].includes(code) ||
    /Address already in use|still in use|lock file "postmaster.pid" already exists|terminated unexpectedly/.test(
      message,
    )
  );
}

async function connected(server: Postmaster, { adminPassword, folder, home }: Cluster): Promise<Running> {
  const admin = new Client({
    host: '127.0.0.1',
    port: server.port,
    user: ADMIN_ROLE,
    password: adminPassword,
    database: 'postgres',
    keepAlive: true,
  });
  admin.on('error', () => undefined); // the server was stopped from outside; the app's own pool reports that
  try {
    await admin.connect();
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error;
    throw new Error(
      `The password in ${join(home, 'secrets')} does not open ${folder}: put the folders back as they were, or delete both to start empty.`,
      { cause: error },
    );
  }
  await admin.query('select pg_advisory_lock_shared($1)', [USERS_LOCK]);
  return { server, admin };
}

/** The last one out turns off the light: a second app on the same folder must not lose its database. */
async function stopUnlessShared(cluster: Cluster, server: Postmaster, admin: Client): Promise<void> {
  const isLast = await letGo(admin).catch(() => true);
  await admin.end().catch(() => undefined);
  if (isLast) await endServer(server, cluster.folder);
}

async function letGo(admin: Client): Promise<boolean> {
  await admin.query('select pg_advisory_unlock_shared($1)', [USERS_LOCK]);
  const { rows } = await admin.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [USERS_LOCK]);
  return rows[0]?.alone === true;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= work());
}
