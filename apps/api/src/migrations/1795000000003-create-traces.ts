import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Access log, idempotency keys, outgoing mail and rate limits. */
export class CreateTraces1795000000003 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE audit_log (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL REFERENCES practices (id),
        at timestamptz NOT NULL,
        actor_kind text NOT NULL CHECK (actor_kind IN ('member', 'client', 'system')),
        actor_id uuid,
        action text NOT NULL,
        client_id uuid,
        request_id text NOT NULL,
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id)
      )`);
    await run.query('CREATE INDEX audit_log_client ON audit_log (practice_id, client_id, at DESC, id DESC)');
    await tenantTable(run, 'audit_log', ['SELECT', 'INSERT']);

    // The key is stored hashed, the answer encrypted under the key itself: a dump shows neither.
    await run.query(`
      CREATE TABLE idempotency_keys (
        practice_id uuid NOT NULL REFERENCES practices (id),
        actor_id uuid NOT NULL,
        key_hash bytea NOT NULL,
        request_hash bytea NOT NULL,
        answer bytea,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (practice_id, actor_id, key_hash)
      )`);
    await run.query('CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at)');
    await tenantTable(run, 'idempotency_keys', ['SELECT', 'INSERT', 'UPDATE', 'DELETE']);

    await run.query(`
      CREATE TABLE outgoing_mails (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL,
        client_id uuid,
        recipient text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'sent', 'skipped')),
        because text NOT NULL,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id)
      )`);
    await run.query('CREATE INDEX outgoing_mails_newest ON outgoing_mails (practice_id, created_at DESC)');
    await run.query('CREATE INDEX outgoing_mails_client ON outgoing_mails (practice_id, client_id)');
    await tenantTable(run, 'outgoing_mails', ['SELECT', 'INSERT', 'UPDATE']);

    // Not a tenant's: counters by address and purpose, shared by all instances of the app.
    await run.query(
      'CREATE TABLE rate_limits (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)',
    );
    await run.query('GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO skinroot_app');
    // For the readiness check: which migrations are done.
    await run.query('GRANT SELECT ON migrations TO skinroot_app');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('REVOKE SELECT ON migrations FROM skinroot_app');
    for (const table of ['rate_limits', 'outgoing_mails', 'idempotency_keys', 'audit_log'])
      await run.query(`DROP TABLE ${table}`);
  }
}
