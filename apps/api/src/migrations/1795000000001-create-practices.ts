import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownerPolicy, tenantTable } from './tenant-table';

export class CreatePractices1795000000001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('GRANT USAGE ON SCHEMA public TO skinroot_app');
    await run.query(`
      CREATE TABLE practices (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        time_zone text NOT NULL,
        locale text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await tenantTable(run, 'practices', ['SELECT', 'INSERT', 'UPDATE'], 'id');
    await ownerPolicy(run, 'practices');

    await run.query(`
      CREATE TABLE members (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL REFERENCES practices (id),
        name text NOT NULL,
        email text NOT NULL,
        password_hash text NOT NULL,
        role text NOT NULL CHECK (role IN ('owner', 'practitioner', 'assistant')),
        created_at timestamptz NOT NULL,
        disabled_at timestamptz,
        UNIQUE (practice_id, id)
      )`);
    await run.query('CREATE UNIQUE INDEX members_email ON members (email)');
    await tenantTable(run, 'members', ['SELECT', 'INSERT', 'UPDATE']);
    await ownerPolicy(run, 'members');

    await run.query(`
      CREATE TABLE sessions (
        id_hash bytea PRIMARY KEY,
        practice_id uuid NOT NULL,
        member_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        FOREIGN KEY (practice_id, member_id) REFERENCES members (practice_id, id)
      )`);
    await run.query('CREATE INDEX sessions_member ON sessions (practice_id, member_id)');
    await tenantTable(run, 'sessions', ['SELECT', 'INSERT', 'UPDATE']);
    await ownerPolicy(run, 'sessions');

    // The look-ups before a practice is known: each returns at most one row.
    await run.query(`
      CREATE FUNCTION sign_in_member(wanted_email text)
      RETURNS TABLE (id uuid, practice_id uuid, password_hash text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT m.id, m.practice_id, m.password_hash FROM members m
        WHERE m.email = wanted_email AND m.disabled_at IS NULL
      $$`);
    await run.query(`
      CREATE FUNCTION session_member(wanted_hash bytea, at timestamptz, idle interval)
      RETURNS TABLE (practice_id uuid, member_id uuid, role text)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE seen timestamptz;
      BEGIN
        SELECT s.practice_id, s.member_id, m.role, s.last_seen_at INTO practice_id, member_id, role, seen
        FROM sessions s JOIN members m ON m.practice_id = s.practice_id AND m.id = s.member_id
        WHERE s.id_hash = wanted_hash AND s.revoked_at IS NULL AND s.expires_at > at AND s.last_seen_at > at - idle AND m.disabled_at IS NULL;
        IF NOT FOUND THEN RETURN; END IF;
        -- To the minute is enough: most requests write nothing here.
        IF seen < at - interval '1 minute' THEN
          UPDATE sessions s SET last_seen_at = at WHERE s.id_hash = wanted_hash;
        END IF;
        RETURN NEXT;
      END $$`);
    for (const name of ['sign_in_member(text)', 'session_member(bytea, timestamptz, interval)']) {
      await run.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
      await run.query(`GRANT EXECUTE ON FUNCTION ${name} TO skinroot_app`);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP FUNCTION session_member(bytea, timestamptz, interval)');
    await run.query('DROP FUNCTION sign_in_member(text)');
    for (const table of ['sessions', 'members', 'practices']) await run.query(`DROP TABLE ${table}`);
  }
}
