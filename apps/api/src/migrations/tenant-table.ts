import type { QueryRunner } from 'typeorm';

type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/**
 * Closes a table to other practices: row level security, enabled and forced, on `practice_id`,
 * and only the named rights for the weak role the app connects as.
 */
export async function tenantTable(
  run: QueryRunner,
  table: string,
  rights: Right[],
  column = 'practice_id',
): Promise<void> {
  const own = `${column} = NULLIF(current_setting('app.practice', true), '')::uuid`;
  await run.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await run.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await run.query(`CREATE POLICY ${table}_own_practice ON ${table} TO skinroot_app USING (${own}) WITH CHECK (${own})`);
  await run.query(`GRANT ${rights.join(', ')} ON ${table} TO skinroot_app`);
}

/**
 * Lets the narrow look-up functions (SECURITY DEFINER, owned by the migrating role) see a table:
 * FORCE binds the owner too, so it needs a policy of its own.
 */
export async function ownerPolicy(run: QueryRunner, table: string): Promise<void> {
  await run.query(`CREATE POLICY ${table}_look_up ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true)`);
}

/** Refuses UPDATE and DELETE of rows for which `locked` (an SQL condition over OLD) holds. */
export async function freezeRows(run: QueryRunner, table: string, locked: string, message: string): Promise<void> {
  await run.query(`
    CREATE FUNCTION ${table}_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF ${locked} THEN
        RAISE EXCEPTION '${message}' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END $$`);
  await run.query(
    `CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_frozen()`,
  );
}
