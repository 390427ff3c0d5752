import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Questions asked back about an intake, reminders planned for it, and the door through which jobs are queued. */
export class FollowUpsAndMessages1795000000009 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // The form of a follow-up is a version of the same form with a negative number: published, and in no list.
    await run.query(`
      ALTER TABLE intakes
        ADD COLUMN asked_of uuid,
        ADD COLUMN asked_by uuid,
        ADD COLUMN asks jsonb,
        ADD CONSTRAINT intakes_asked_of_fkey FOREIGN KEY (practice_id, asked_of) REFERENCES intakes (practice_id, id),
        ADD CONSTRAINT intakes_asked_by_fkey FOREIGN KEY (practice_id, asked_by) REFERENCES members (practice_id, id),
        ADD CONSTRAINT intakes_asks CHECK ((asked_of IS NULL) = (asks IS NULL))`);
    await run.query('CREATE INDEX intakes_asked_of ON intakes (practice_id, asked_of) WHERE asked_of IS NOT NULL');
    await run.query('CREATE INDEX intakes_of_form ON intakes (practice_id, form_id, submitted_at)');

    await run.query(`ALTER TABLE outgoing_mails ADD COLUMN kind text NOT NULL DEFAULT 'link'`);
    await run.query(`
      CREATE TABLE planned_messages (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        intake_id uuid NOT NULL,
        kind text NOT NULL,
        due_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('planned', 'done', 'skipped')),
        because text NOT NULL,
        created_at timestamptz NOT NULL,
        done_at timestamptz,
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, intake_id) REFERENCES intakes (practice_id, id)
      )`);
    await run.query('CREATE INDEX planned_messages_due ON planned_messages (practice_id, due_at DESC, id DESC)');
    await run.query('CREATE INDEX planned_messages_intake ON planned_messages (practice_id, intake_id)');
    await tenantTable(run, 'planned_messages', ['SELECT', 'INSERT', 'UPDATE']);

    // The queue belongs to the owner; the app may put in what is on this list, nothing else, and reads nothing.
    await run.query(`
      CREATE FUNCTION enqueue_job(task text, payload json, at timestamptz, key text) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF task <> ALL ('{remind}') THEN
          RAISE EXCEPTION 'no such job: %', task;
        END IF;
        PERFORM graphile_worker.add_job(task, payload, run_at => at, max_attempts => 5, job_key => key);
      END $$`);
    await run.query('REVOKE ALL ON FUNCTION enqueue_job(text, json, timestamptz, text) FROM PUBLIC');
    await run.query('GRANT EXECUTE ON FUNCTION enqueue_job(text, json, timestamptz, text) TO skinroot_app');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP FUNCTION enqueue_job(text, json, timestamptz, text)');
    await run.query('DROP TABLE planned_messages');
    await run.query('ALTER TABLE outgoing_mails DROP COLUMN kind');
    await run.query('DROP INDEX intakes_of_form');
    await run.query('ALTER TABLE intakes DROP COLUMN asks, DROP COLUMN asked_by, DROP COLUMN asked_of');
  }
}
