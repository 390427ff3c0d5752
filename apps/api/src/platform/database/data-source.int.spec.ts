import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createAppDataSource, dataSourceOptions } from './data-source';
import { runMigrations } from './run-migrations';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('serves requests as the weak role, with limits on time and connections', async () => {
  const source = await createAppDataSource(database.appUrl);
  const settings = await source.query<unknown>(
    `select current_user::text as role, current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle`,
  );
  expect(settings).toEqual([{ role: 'skinroot_app', statement: '15s', idle: '15s' }]);
  await Promise.all(Array.from({ length: 30 }, () => source.query('select pg_sleep(0.02)')));
  const [{ count }] = await source.query<[{ count: number }]>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'skinroot'`,
  );
  expect(count).toBe(10);
  await source.destroy();
});

it('has a statement parsed once a connection, whatever its values', async () => {
  const source = await createAppDataSource(database.appUrl);
  const connection = source.createQueryRunner();
  for (const value of [1, 2, 3])
    expect(await connection.query('select $1::int as value', [value])).toEqual([{ value }]);
  const parsed: unknown = await connection.query(
    `select (generic_plans + custom_plans)::int as runs from pg_prepared_statements where statement = 'select $1::int as value'`,
  );
  expect(parsed).toEqual([{ runs: 3 }]);
  await connection.release();
  await source.destroy();
});

it('runs what is missing once, also when two instances start together', async () => {
  expect(await runMigrations(database.ownerUrl)).toEqual([]);
  const owner = new DataSource(dataSourceOptions(database.ownerUrl));
  await owner.initialize();
  await owner.query('drop schema public cascade; create schema public');
  const [one, two] = await Promise.all([runMigrations(database.ownerUrl), runMigrations(database.ownerUrl)]);
  expect([one.length, two.length].sort()[0]).toBe(0);
  expect([...one, ...two].length).toBeGreaterThan(0);
  await owner.destroy();
});

it('maps every column as the migrations made it', async () => {
  const fresh = await createTestDatabase();
  const owner = await new DataSource(dataSourceOptions(fresh.ownerUrl)).initialize();
  const { upQueries } = await owner.driver.createSchemaBuilder().log();
  await owner.destroy();
  await fresh.drop();
  // Constraints, indexes and defaults are written in migrations alone; TypeORM would drop what it was not told of.
  const onlyInMigrations = /^(ALTER TABLE \S+ (DROP CONSTRAINT|ALTER COLUMN \S+ DROP DEFAULT)|DROP INDEX) ?/;
  expect(upQueries.map(({ query }) => query).filter((query) => !onlyInMigrations.test(query))).toEqual([]);
});
