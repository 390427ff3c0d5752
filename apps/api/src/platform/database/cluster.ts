import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { makePrivateFolder } from './data-folders';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries';
import { isAlive, type Postmaster } from './postmaster-file';
import { chooseServerAccount, commandAs, reachFiles, runAs, type ServerAccount } from './server-account';
import { freePort, launchServer } from './server-process';

export const ADMIN_ROLE = 'postgres';
const DRAFT = 'postgres.new-';

export interface Cluster {
  readonly home: string;
  readonly folder: string;
  readonly adminPassword: string;
  readonly isDurable: boolean;
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  // What people wrote must not end up in the server's log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};
const UNSAFE_AND_FAST = { fsync: 'off', full_page_writes: 'off', max_connections: '200' };

/** Starts a server on the folder, making it first where there is none. */
export async function launchCluster(cluster: Cluster): Promise<Postmaster> {
  const binaries = await findPostgresBinaries();
  const account = await initialised(cluster, binaries);
  const settings = { ...SETTINGS, ...(cluster.isDurable ? {} : UNSAFE_AND_FAST), port: String(await freePort()) };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = commandAs(account, binaries.postgres, ['-D', cluster.folder, ...args]);
  return launchServer(command, cluster.folder, join(cluster.home, 'postgres.log'));
}

/** The folder of the cluster, made whole or not at all: a start that dies in between leaves nothing half done. */
async function initialised(cluster: Cluster, binaries: PostgresBinaries): Promise<ServerAccount | null> {
  const weaker = chooseServerAccount(cluster.folder);
  const accountFor = (folder: string) =>
    weaker && reachFiles(weaker, { run: binaries.postgres, read: binaries.shared, write: folder });
  if (existsSync(cluster.folder)) return accountFor(cluster.folder);
  const draft = join(cluster.home, `${DRAFT}${process.pid}`);
  await clearDrafts(cluster.home);
  await makePrivateFolder(draft, weaker);
  const account = accountFor(draft);
  await initialise(draft, cluster, binaries, account);
  try {
    await rename(draft, cluster.folder);
  } catch (error) {
    if (!existsSync(cluster.folder)) throw error;
    await rm(draft, { recursive: true, force: true }); // another start was first: its folder will do
  }
  return account;
}

/** What killed starts left behind. Their initdb may still be writing: then the next start clears it. */
async function clearDrafts(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = name.startsWith(DRAFT) ? Number.parseInt(name.slice(DRAFT.length), 10) : 0;
    if (pid === 0 || (pid !== process.pid && isAlive(pid))) continue;
    await rm(join(home, name), { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

async function initialise(
  draft: string,
  cluster: Cluster,
  binaries: PostgresBinaries,
  account: ServerAccount | null,
): Promise<void> {
  const drop = `${draft}-password`;
  await mkdir(drop, { mode: 0o700 });
  const file = join(drop, 'password');
  await writeFile(file, cluster.adminPassword, { mode: 0o600 });
  if (account) for (const path of [drop, file]) await chown(path, account.uid, account.gid);
  try {
    runAs(account, binaries.initdb, [
      '-D',
      draft,
      '-U',
      ADMIN_ROLE,
      `--pwfile=${file}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...(cluster.isDurable ? [] : ['--no-sync']),
    ]);
  } finally {
    await rm(drop, { recursive: true, force: true });
  }
}
