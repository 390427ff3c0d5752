import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownerPolicy, tenantTable } from './tenant-table';

export class CreateClients1795000000002 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE clients (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL REFERENCES practices (id),
        first_name text NOT NULL,
        last_name text NOT NULL,
        /* lower, unaccented "last first": what the list is sorted by */
        sort_name text NOT NULL,
        email text,
        phone text,
        birth_date date,
        conditions text[] NOT NULL DEFAULT '{}',
        tags text[] NOT NULL DEFAULT '{}',
        time_zone text NOT NULL,
        locale text NOT NULL,
        status text NOT NULL CHECK (status IN ('new', 'intake-sent', 'intake-started', 'to-review', 'reviewed', 'active', 'paused', 'finished')),
        last_check_in_on date,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        archived_at timestamptz,
        UNIQUE (practice_id, id)
      )`);
    await run.query('CREATE INDEX clients_by_name ON clients (practice_id, sort_name, id) WHERE archived_at IS NULL');
    await run.query('CREATE INDEX clients_by_date ON clients (practice_id, created_at, id) WHERE archived_at IS NULL');
    await run.query(
      'CREATE INDEX clients_by_status ON clients (practice_id, status, sort_name, id) WHERE archived_at IS NULL',
    );
    await run.query(
      'CREATE INDEX clients_archived ON clients (practice_id, sort_name, id) WHERE archived_at IS NOT NULL',
    );
    await tenantTable(run, 'clients', ['SELECT', 'INSERT', 'UPDATE']);
    await ownerPolicy(run, 'clients');

    // Search as you type: pattern indexes are ignored behind policies, a range over whole-word prefixes is not.
    await run.query(`
      CREATE TABLE client_words (
        practice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        word text COLLATE "C" NOT NULL,
        PRIMARY KEY (practice_id, word, client_id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id) ON DELETE CASCADE
      )`);
    await run.query('CREATE INDEX client_words_client ON client_words (practice_id, client_id)');
    await tenantTable(run, 'client_words', ['SELECT', 'INSERT', 'DELETE']);

    await run.query(`
      CREATE TABLE client_events (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        at timestamptz NOT NULL,
        kind text NOT NULL,
        text text NOT NULL,
        member_id uuid,
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, member_id) REFERENCES members (practice_id, id)
      )`);
    await run.query('CREATE INDEX client_events_newest ON client_events (practice_id, client_id, at DESC, id DESC)');
    await tenantTable(run, 'client_events', ['SELECT', 'INSERT']);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of ['client_events', 'client_words', 'clients']) await run.query(`DROP TABLE ${table}`);
  }
}
