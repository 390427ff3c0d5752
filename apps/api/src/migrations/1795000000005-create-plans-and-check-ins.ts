import type { MigrationInterface, QueryRunner } from 'typeorm';
import { freezeRows, tenantTable } from './tenant-table';

export class CreatePlansAndCheckIns1795000000005 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE plans (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        template_id text NOT NULL,
        name text NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'live', 'paused', 'finished')),
        live_version integer,
        paused_on date,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        UNIQUE (practice_id, id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id)
      )`);
    await run.query('CREATE INDEX plans_of_client ON plans (practice_id, client_id, created_at DESC)');
    await run.query(`CREATE INDEX plans_live ON plans (practice_id, state) WHERE state IN ('live', 'paused')`);
    await tenantTable(run, 'plans', ['SELECT', 'INSERT', 'UPDATE']);

    await run.query(`
      CREATE TABLE plan_versions (
        practice_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        number integer NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        content jsonb NOT NULL,
        reason text NOT NULL,
        overrides jsonb NOT NULL DEFAULT '[]',
        published_at timestamptz,
        published_by uuid,
        PRIMARY KEY (practice_id, plan_id, number),
        FOREIGN KEY (practice_id, plan_id) REFERENCES plans (practice_id, id),
        FOREIGN KEY (practice_id, published_by) REFERENCES members (practice_id, id)
      )`);
    await tenantTable(run, 'plan_versions', ['SELECT', 'INSERT', 'UPDATE', 'DELETE']);
    await freezeRows(run, 'plan_versions', 'OLD.published_at IS NOT NULL', 'a published plan version does not change');

    await run.query(`
      CREATE TABLE check_ins (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        day date NOT NULL,
        time_zone text NOT NULL,
        client_made_id uuid NOT NULL,
        origin text NOT NULL CHECK (origin IN ('observed', 'estimated')),
        itch smallint CHECK (itch BETWEEN 0 AND 10),
        burn smallint CHECK (burn BETWEEN 0 AND 10),
        red smallint CHECK (red BETWEEN 0 AND 10),
        dry smallint CHECK (dry BETWEEN 0 AND 10),
        new_spots smallint CHECK (new_spots BETWEEN 0 AND 10),
        skin_index double precision CHECK (skin_index BETWEEN 0 AND 100),
        sleep smallint CHECK (sleep BETWEEN 0 AND 10),
        stress smallint CHECK (stress BETWEEN 1 AND 5),
        stool smallint CHECK (stool BETWEEN 1 AND 7),
        plan text CHECK (plan IN ('kept', 'slip')),
        off_plan jsonb NOT NULL,
        note text NOT NULL,
        recorded_at timestamptz NOT NULL,
        saved_at timestamptz NOT NULL,
        UNIQUE (practice_id, client_id, day),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id)
      )`);
    await tenantTable(run, 'check_ins', ['SELECT', 'INSERT', 'UPDATE']);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of ['check_ins', 'plan_versions', 'plans']) await run.query(`DROP TABLE ${table}`);
    await run.query('DROP FUNCTION plan_versions_frozen()');
  }
}
