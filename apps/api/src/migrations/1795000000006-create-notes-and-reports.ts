import type { MigrationInterface, QueryRunner } from 'typeorm';
import { freezeRows, tenantTable } from './tenant-table';

export class CreateNotesAndReports1795000000006 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE notes (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('soap', 'adime', 'free')),
        title text NOT NULL,
        sections jsonb NOT NULL,
        author_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        signed_at timestamptz,
        signed_by uuid,
        sha256 text,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (practice_id, id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, author_id) REFERENCES members (practice_id, id),
        FOREIGN KEY (practice_id, signed_by) REFERENCES members (practice_id, id),
        CHECK ((signed_at IS NULL) = (sha256 IS NULL) AND (signed_at IS NULL) = (signed_by IS NULL))
      )`);
    await run.query('CREATE INDEX notes_of_client ON notes (practice_id, client_id, created_at DESC)');
    await tenantTable(run, 'notes', ['SELECT', 'INSERT', 'UPDATE']);
    await freezeRows(run, 'notes', 'OLD.signed_at IS NOT NULL', 'a signed note does not change');

    await run.query(`
      CREATE TABLE note_addenda (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL,
        note_id uuid NOT NULL,
        text text NOT NULL,
        author_id uuid NOT NULL,
        at timestamptz NOT NULL,
        FOREIGN KEY (practice_id, note_id) REFERENCES notes (practice_id, id),
        FOREIGN KEY (practice_id, author_id) REFERENCES members (practice_id, id)
      )`);
    await run.query('CREATE INDEX note_addenda_of_note ON note_addenda (practice_id, note_id, at)');
    await tenantTable(run, 'note_addenda', ['SELECT', 'INSERT']);

    await run.query(`
      CREATE TABLE reports (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        edition text NOT NULL CHECK (edition IN ('client', 'clinician')),
        from_day date NOT NULL,
        to_day date NOT NULL,
        sha256 text NOT NULL,
        pages integer NOT NULL,
        bytes integer NOT NULL,
        pdf bytea NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL,
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, created_by) REFERENCES members (practice_id, id)
      )`);
    await run.query('CREATE INDEX reports_of_client ON reports (practice_id, client_id, created_at DESC)');
    await tenantTable(run, 'reports', ['SELECT', 'INSERT']);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of ['reports', 'note_addenda', 'notes']) await run.query(`DROP TABLE ${table}`);
    await run.query('DROP FUNCTION notes_frozen()');
  }
}
