import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { startDatabase } from './start-database';

jest.setTimeout(60_000);

const dataDir = mkdtempSync(join(tmpdir(), 'skinroot-spec-'));
let server: EmbeddedPostgres;

/** The address of a role and database made on a server of our own, so that nobody else's roles are changed. */
async function anOwner(name: string, rights: string): Promise<string> {
  await ask(server.adminUrl, `create role ${name} login password 'of-${name}' ${rights}`);
  await ask(server.adminUrl, `create database ${name} owner ${name}`);
  const url = new URL(server.adminUrl);
  url.username = name;
  url.password = `of-${name}`;
  url.pathname = `/${name}`;
  return url.href;
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

const given = (DATABASE_URL: string, APP_DATABASE_URL = '') =>
  startDatabase({ DATA_DIR: dataDir, DATABASE_URL, APP_DATABASE_URL });
const dropAppRole = () =>
  ask(server.adminUrl, 'drop database if exists skinroot with (force)').then(() =>
    ask(server.adminUrl, 'drop role if exists skinroot_app'),
  );

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir, isDurable: false });
  await dropAppRole();
});
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
afterEach(dropAppRole);

it('makes the weak role with a password that every instance derives alike, and leaves the server up', async () => {
  const url = await anOwner('may_create', 'createrole');
  const [first, second] = [await given(url), await given(url)];
  expect(second).toMatchObject({ ownerUrl: url, appUrl: first.appUrl });
  expect(await ask(first.appUrl, 'select current_user::text as me, current_database()::text as here')).toEqual([
    { me: 'skinroot_app', here: 'may_create' },
  ]);
  await first.stop();
  expect(await ask(second.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

it('lets two instances start at the same moment', async () => {
  const url = await anOwner('started_twice', 'createrole');
  const both = await Promise.all([given(url), given(url)]);
  expect(both[0].appUrl).toBe(both[1].appUrl);
});

it('says how to go on when the owner may not create roles', async () => {
  const url = await anOwner('may_not_create', '');
  await expect(given(url)).rejects.toThrow(/may not make or change the role skinroot_app.*APP_DATABASE_URL/);
});

it('takes a weak role that somebody else made', async () => {
  const url = await anOwner('owner_only', '');
  await ask(server.adminUrl, `create role skinroot_app login password 'given'`);
  const appUrl = url.replace('owner_only:of-owner_only', 'skinroot_app:given');
  expect(await given(url, appUrl)).toMatchObject({ ownerUrl: url, appUrl });
});

it.each([
  ['is a superuser', 'superuser'],
  ['bypasses row level security', 'bypassrls'],
])('refuses to serve requests as a role that %s', async (_, right) => {
  const url = await anOwner(`strong_${right}`, 'superuser');
  await ask(server.adminUrl, `create role skinroot_app login password 'given' ${right}`);
  await expect(given(url, url.replace(/strong_\w+:of-\w+/, 'skinroot_app:given'))).rejects.toThrow(
    'requests must not run as it',
  );
});

it('refuses to serve requests as the role that owns the tables', async () => {
  const url = await anOwner('owns_tables', 'createrole');
  await ask(url, 'create table mine ()');
  await expect(given(url, url)).rejects.toThrow('requests must not run as it');
});
