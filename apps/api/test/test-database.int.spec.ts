import { Client } from 'pg';
import { createTestDatabase } from './test-database';

async function tablesOf(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    return rows.map((row) => row.name);
  } finally {
    await client.end();
  }
}

it('gives each suite a migrated database of its own', async () => {
  const [one, two] = [await createTestDatabase(), await createTestDatabase()];
  const before = await tablesOf(two.appUrl);
  expect(before).toContain('migrations');
  const client = new Client({ connectionString: one.ownerUrl });
  await client.connect();
  await client.query('create table only_here ()');
  expect(await tablesOf(one.appUrl)).toEqual([...before, 'only_here'].sort());
  expect(await tablesOf(two.appUrl)).toEqual(before);
  client.on('error', () => undefined); // dropped while connected, on purpose
  await one.drop();
  await two.drop();
  await expect(tablesOf(one.appUrl)).rejects.toThrow('does not exist');
});
