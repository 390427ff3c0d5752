import { DataSource } from 'typeorm';
import { Client } from 'pg';
import { dataSourceOptions } from '../src/platform/database/data-source';
import { createTestDatabase, type TestDatabase } from './test-database';

let urls: TestDatabase;
let admin: Client;
beforeAll(async () => {
  urls = await createTestDatabase();
  admin = new Client({ connectionString: urls.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await urls.drop();
});

const rows = async <T extends object>(sql: string): Promise<T[]> => (await admin.query<T>(sql)).rows;
// Not a tenant's: which migrations are done, and counters by address.
const shared = ['migrations', 'rate_limits'];

describe('the schema', () => {
  it('has, in every entity, the columns, types and nullability of its table', async () => {
    const database = new DataSource({ ...dataSourceOptions(urls.appUrl) });
    await database.initialize();
    const columns = await rows<{ table: string; name: string; type: string; nullable: boolean }>(
      `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS nullable
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
    );
    const line = (table: string, name: string, type: string, nullable: boolean) =>
      `${table}.${name} ${type}${nullable ? ' null' : ''}`;
    const mapped = database.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) =>
        line(entity.tableName, column.databaseName, typeName(column.type as string, column.isArray), column.isNullable),
      ),
    );
    const tables = new Set(database.entityMetadatas.map((entity) => entity.tableName));
    await database.destroy();
    expect(mapped.sort()).toEqual(
      columns
        .filter(({ table }) => tables.has(table))
        .map((c) => line(c.table, c.name, c.type, c.nullable))
        .sort(),
    );
  });

  it('forces row level security on every table but the shared two', async () => {
    const tables = await rows<{ name: string; on: boolean; forced: boolean; policies: number }>(
      `SELECT c.relname AS name, c.relrowsecurity AS on, c.relforcerowsecurity AS forced,
         (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL) AS policies
       FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> ALL ('{${shared.join(',')}}')`,
    );
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter((table) => !table.on || !table.forced || table.policies === 0)).toEqual([]);
  });

  it('connects the app as a role that owns nothing and cannot look past policies', async () => {
    const [role] = await rows(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns FROM pg_roles r WHERE rolname = 'skinroot_app'`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 });
  });

  it('indexes every foreign key whose rows are looked up from the other side', async () => {
    const bare = await rows<{ key: string }>(
      `SELECT conrelid::regclass || ' ' || conname AS key FROM pg_constraint k
       WHERE contype = 'f' AND conrelid::regclass::text NOT IN ('audit_log') AND NOT EXISTS (
         SELECT 1 FROM pg_index i WHERE i.indrelid = k.conrelid AND (i.indkey::int2[])[0] = k.conkey[1])
       ORDER BY 1`,
    );
    expect(
      bare
        .map(({ key }) => key)
        .filter((key) => !/_(author_id|signed_by|created_by|published_by|reviewed_by|member_id)_/.test(key)),
    ).toEqual([]);
  });
});

function typeName(type: string, isArray: boolean): string {
  const long = type === 'timestamptz' ? 'timestamp with time zone' : type;
  return isArray ? `${long}[]` : long;
}
