import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Answers know which save they came with and from which device; a second device asks for a code; files; consents taken back. */
export class ResilientIntakes1795000000008 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(
      'ALTER TABLE intake_answers ADD COLUMN version integer NOT NULL DEFAULT 0, ADD COLUMN saved_by text',
    );

    await run.query(`
      CREATE TABLE link_codes (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL,
        link_id uuid NOT NULL,
        salt bytea NOT NULL,
        code_hash bytea NOT NULL,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        tries integer NOT NULL DEFAULT 0,
        FOREIGN KEY (practice_id, link_id) REFERENCES links (practice_id, id)
      )`);
    await run.query('CREATE INDEX link_codes_link ON link_codes (practice_id, link_id, made_at DESC)');
    await tenantTable(run, 'link_codes', ['SELECT', 'INSERT', 'UPDATE']);

    await run.query(`
      CREATE TABLE files (
        practice_id uuid NOT NULL,
        /* made by the device, so that a request sent twice is one file */
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        intake_id uuid NOT NULL,
        link_id text NOT NULL,
        name text NOT NULL,
        content_type text NOT NULL,
        size_bytes integer NOT NULL CHECK (size_bytes > 0),
        received_bytes integer NOT NULL DEFAULT 0,
        /* all null until the last byte was checked and the file stored */
        stored_type text,
        sha256 text,
        small_sha256 text,
        width_px integer,
        height_px integer,
        created_at timestamptz NOT NULL,
        ready_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, intake_id) REFERENCES intakes (practice_id, id)
      )`);
    await run.query('CREATE INDEX files_of_client ON files (practice_id, client_id, created_at)');
    await run.query('CREATE INDEX files_of_intake ON files (practice_id, intake_id)');
    await tenantTable(run, 'files', ['SELECT', 'INSERT', 'UPDATE', 'DELETE']);

    await run.query(`
      CREATE TABLE consent_withdrawals (
        practice_id uuid NOT NULL,
        intake_id uuid NOT NULL,
        purpose text NOT NULL,
        client_id uuid NOT NULL,
        withdrawn_at timestamptz NOT NULL,
        PRIMARY KEY (practice_id, intake_id, purpose),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, intake_id) REFERENCES intakes (practice_id, id)
      )`);
    await run.query('CREATE INDEX consent_withdrawals_of_client ON consent_withdrawals (practice_id, client_id)');
    await tenantTable(run, 'consent_withdrawals', ['SELECT', 'INSERT']);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of ['consent_withdrawals', 'files', 'link_codes']) await run.query(`DROP TABLE ${table}`);
    await run.query('ALTER TABLE intake_answers DROP COLUMN saved_by, DROP COLUMN version');
  }
}
