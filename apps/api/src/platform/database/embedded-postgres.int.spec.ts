import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { findPostmaster, isAlive, readPostmaster } from './postmaster-file';
import { endServer } from './server-process';

jest.setTimeout(60_000);

const workspace = join(__dirname, '..', '..', '..', '..', '..');
const parentScript = join(workspace, 'dist', 'specs', 'database-parent.js');
const folders: string[] = [];
const children: ChildProcess[] = [];
const started: EmbeddedPostgres[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'skinroot-spec-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return join(folder, 'data');
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir, isDurable: false });
  started.push(database);
  return database;
}

/** A process of its own that starts the database; resolves when the server is up. */
async function startInChild(dataDir: string): Promise<{ child: ChildProcess; database: EmbeddedPostgres }> {
  const child = spawn(process.execPath, [parentScript, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, database: JSON.parse(line.toString()) as EmbeddedPostgres };
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const cluster = (dataDir: string) => join(dataDir, 'postgres');
const serverPid = async (dataDir: string) => (await readPostmaster(cluster(dataDir)))?.pid ?? 0;
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

beforeAll(() => {
  const vite = join(workspace, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [
    'build',
    '--config',
    'apps/api/vite.config.ts',
    '--logLevel',
    'error',
    '--ssr',
    '../../apps/api/test/database-parent.ts',
    '--outDir',
    join(workspace, 'dist', 'specs'),
  ];
  execFileSync(process.execPath, [vite, ...args], { cwd: workspace, stdio: 'inherit' });
});

afterEach(async () => {
  for (const database of started.splice(0)) await database.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

afterAll(async () => {
  for (const folder of folders) {
    const left = await findPostmaster(cluster(join(folder, 'data')));
    if (left) await endServer(left, cluster(join(folder, 'data')));
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('a fresh start', () => {
  const dataDir = newFolder();
  let database: EmbeddedPostgres;

  beforeAll(async () => {
    mkdirSync(join(dataDir, 'postgres.new-999999999'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres.new-999999999', 'PG_VERSION'), 'from a start that was killed');
    database = await startEmbeddedPostgres({ dataDir, isDurable: false });
  });
  afterAll(() => database.stop());

  it('makes an owner and a weak role that owns nothing', async () => {
    const roles = await ask(
      database.adminUrl,
      `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin from pg_roles where rolname like 'skinroot%' order by 1`,
    );
    const weak = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, rolcanlogin: true };
    expect(roles).toEqual([
      { rolname: 'skinroot_app', ...weak },
      { rolname: 'skinroot_owner', ...weak },
    ]);
    const owners = await ask(
      database.adminUrl,
      `select pg_get_userbyid(datdba) as owner from pg_database where datname = 'skinroot'`,
    );
    expect(owners).toEqual([{ owner: 'skinroot_owner' }]);
  });

  it('sorts text the same on every machine', async () => {
    const locale = await ask(
      database.adminUrl,
      `select datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'skinroot'`,
    );
    expect(locale).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8' }]);
  });

  it('lets the owner create tables and the app role neither create nor read them', async () => {
    await ask(database.ownerUrl, `create table kept (note text); insert into kept values ('one')`);
    await expect(ask(database.appUrl, 'create table mine (id int)')).rejects.toThrow(
      'permission denied for schema public',
    );
    await expect(ask(database.appUrl, 'select * from kept')).rejects.toThrow('permission denied for table kept');
  });

  it('asks for a password and has no socket', async () => {
    const url = new URL(database.appUrl);
    url.password = 'wrong';
    await expect(ask(url.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect(
      await ask(
        database.adminUrl,
        `select current_setting('unix_socket_directories') as sockets, current_setting('listen_addresses') as addresses`,
      ),
    ).toEqual([{ sockets: '', addresses: '127.0.0.1' }]);
  });

  it('keeps secrets and data to itself, and clears what a killed start left', () => {
    const secrets = join(dataDir, 'secrets');
    expect(readdirSync(secrets).map((name) => `${name} ${modeOf(join(secrets, name))}`)).toEqual([
      'postgres-admin 600',
      'postgres-app 600',
      'postgres-owner 600',
    ]);
    expect([modeOf(dataDir), modeOf(cluster(dataDir)), modeOf(join(dataDir, 'postgres.log'))]).toEqual([
      '755',
      '700',
      '600',
    ]);
    expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.log', 'secrets']);
  });
});

it('keeps its data and its passwords from one start to the next, and is up in a few seconds', async () => {
  const dataDir = newFolder();
  const first = await start(dataDir);
  await ask(first.ownerUrl, `create table kept (note text); insert into kept values ('one')`);
  await first.stop();
  expect(await readPostmaster(cluster(dataDir))).toBeNull();

  const begun = performance.now();
  const second = await start(dataDir);
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(await ask(second.ownerUrl, 'select note from kept')).toEqual([{ note: 'one' }]);
  expect(new URL(second.appUrl).password).toBe(new URL(first.appUrl).password);
});

it('takes over the server of a parent that was killed, and then answers for stopping it', async () => {
  const dataDir = newFolder();
  const { child, database } = await startInChild(dataDir);
  await ask(database.ownerUrl, `create table kept (note text); insert into kept values ('one')`);
  const pid = await serverPid(dataDir);
  await killed(child);
  expect(isAlive(pid)).toBe(true);

  const heir = await start(dataDir);
  expect(await serverPid(dataDir)).toBe(pid);
  expect(heir.ownerUrl).toBe(database.ownerUrl);
  expect(await ask(heir.ownerUrl, 'select note from kept')).toEqual([{ note: 'one' }]);
  await heir.stop();
  expect(existsSync(join(cluster(dataDir), 'postmaster.pid'))).toBe(false);
});

it('recovers when parent and server were both killed', async () => {
  const dataDir = newFolder();
  const { child, database } = await startInChild(dataDir);
  await ask(database.ownerUrl, `create table kept (note text); insert into kept values ('one')`);
  const pid = await serverPid(dataDir);
  await killed(child);
  process.kill(pid, 'SIGKILL');

  const heir = await start(dataDir);
  expect(await ask(heir.ownerUrl, 'select note from kept')).toEqual([{ note: 'one' }]);
});

it.each([
  ['a process that is gone', () => '999999999'],
  ['another process that got the same number', () => String(process.pid)],
])('starts over a pid file that names %s', async (_, stalePid) => {
  const dataDir = newFolder();
  const first = await start(dataDir);
  const file = join(cluster(dataDir), 'postmaster.pid');
  const text = readFileSync(file, 'utf8');
  await first.stop();
  writeFileSync(file, text.replace(/^\d+/, stalePid()));

  const second = await start(dataDir);
  expect(await ask(second.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

it('makes one server when two apps start at once on an empty folder', async () => {
  const dataDir = newFolder();
  const [one, two] = await Promise.all([startInChild(dataDir), startInChild(dataDir)]);
  expect(one.database).toEqual(two.database);
  expect(await ask(two.database.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  for (const { child } of [one, two]) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.log', 'secrets']);
  expect(await readPostmaster(cluster(dataDir))).toBeNull();
});

it('stays up for a second app on the same folder when the first one ends', async () => {
  const dataDir = newFolder();
  const { child, database } = await startInChild(dataDir);
  const guest = await start(dataDir);
  expect(guest.appUrl).toBe(database.appUrl);
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(await ask(guest.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

it('says what to do when the passwords are gone', async () => {
  const dataDir = newFolder();
  await (await start(dataDir)).stop();
  rmSync(join(dataDir, 'secrets'), { recursive: true });
  await expect(start(dataDir)).rejects.toThrow(/does not open .*postgres: put the folders back/);
});
