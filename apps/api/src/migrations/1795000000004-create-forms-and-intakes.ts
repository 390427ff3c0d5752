import type { MigrationInterface, QueryRunner } from 'typeorm';
import { freezeRows, ownerPolicy, tenantTable } from './tenant-table';

export class CreateFormsAndIntakes1795000000004 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE forms (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL REFERENCES practices (id),
        key text,
        title text NOT NULL,
        questions integer NOT NULL,
        latest_version integer NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'published')),
        updated_at timestamptz NOT NULL,
        UNIQUE (practice_id, id)
      )`);
    await run.query('CREATE UNIQUE INDEX forms_key ON forms (practice_id, key) WHERE key IS NOT NULL');
    await tenantTable(run, 'forms', ['SELECT', 'INSERT', 'UPDATE']);

    await run.query(`
      CREATE TABLE form_versions (
        practice_id uuid NOT NULL,
        form_id uuid NOT NULL,
        number integer NOT NULL,
        questionnaire jsonb NOT NULL,
        report jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        published_at timestamptz,
        PRIMARY KEY (practice_id, form_id, number),
        FOREIGN KEY (practice_id, form_id) REFERENCES forms (practice_id, id)
      )`);
    await tenantTable(run, 'form_versions', ['SELECT', 'INSERT', 'UPDATE']);
    await freezeRows(run, 'form_versions', 'OLD.published_at IS NOT NULL', 'a published form version does not change');

    await run.query(`
      CREATE TABLE intakes (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        form_id uuid NOT NULL,
        form_version integer NOT NULL,
        state text NOT NULL CHECK (state IN ('sent', 'started', 'submitted', 'reviewed')),
        answered integer NOT NULL DEFAULT 0,
        total integer NOT NULL,
        /* the QuestionnaireResponse as handed in; null while it is a draft (rows in intake_answers) */
        response jsonb,
        signature jsonb,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        submitted_at timestamptz,
        reviewed_at timestamptz,
        reviewed_by uuid,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (practice_id, id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, form_id, form_version) REFERENCES form_versions (practice_id, form_id, number),
        FOREIGN KEY (practice_id, reviewed_by) REFERENCES members (practice_id, id)
      )`);
    await run.query('CREATE INDEX intakes_of_client ON intakes (practice_id, client_id, created_at DESC)');
    await run.query(`CREATE INDEX intakes_open ON intakes (practice_id, state, created_at) WHERE state <> 'reviewed'`);
    await tenantTable(run, 'intakes', ['SELECT', 'INSERT', 'UPDATE']);
    await freezeRows(
      run,
      'intakes',
      `OLD.submitted_at IS NOT NULL AND (TG_OP = 'DELETE' OR NEW.response IS DISTINCT FROM OLD.response OR NEW.signature IS DISTINCT FROM OLD.signature OR NEW.submitted_at IS DISTINCT FROM OLD.submitted_at)`,
      'a signed intake does not change',
    );

    await run.query(`
      CREATE TABLE intake_answers (
        practice_id uuid NOT NULL,
        intake_id uuid NOT NULL,
        link_id text NOT NULL,
        value jsonb NOT NULL,
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (practice_id, intake_id, link_id),
        FOREIGN KEY (practice_id, intake_id) REFERENCES intakes (practice_id, id)
      )`);
    await tenantTable(run, 'intake_answers', ['SELECT', 'INSERT', 'UPDATE', 'DELETE']);

    await run.query(`
      CREATE TABLE links (
        id uuid PRIMARY KEY,
        practice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('intake', 'portal')),
        intake_id uuid,
        token_hash bytea NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        opened_at timestamptz,
        revoked_at timestamptz,
        UNIQUE (practice_id, id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, intake_id) REFERENCES intakes (practice_id, id),
        CHECK ((purpose = 'intake') = (intake_id IS NOT NULL))
      )`);
    await run.query('CREATE INDEX links_of_client ON links (practice_id, client_id, created_at DESC)');
    await run.query('CREATE INDEX links_of_intake ON links (practice_id, intake_id)');
    await tenantTable(run, 'links', ['SELECT', 'INSERT', 'UPDATE']);
    await ownerPolicy(run, 'links');

    // A device that opened a link: its own narrow cookie, good for that link only.
    await run.query(`
      CREATE TABLE link_sessions (
        id_hash bytea PRIMARY KEY,
        practice_id uuid NOT NULL,
        link_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        FOREIGN KEY (practice_id, link_id) REFERENCES links (practice_id, id)
      )`);
    await run.query('CREATE INDEX link_sessions_link ON link_sessions (practice_id, link_id)');
    await tenantTable(run, 'link_sessions', ['SELECT', 'INSERT', 'DELETE']);
    await ownerPolicy(run, 'link_sessions');

    await run.query(`
      CREATE FUNCTION redeem_link(wanted_hash bytea, at timestamptz)
      RETURNS TABLE (id uuid, practice_id uuid, client_id uuid, purpose text)
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE links l SET opened_at = COALESCE(l.opened_at, at)
        FROM clients c
        WHERE l.token_hash = wanted_hash AND l.revoked_at IS NULL AND l.expires_at > at
          AND c.practice_id = l.practice_id AND c.id = l.client_id AND c.archived_at IS NULL
        RETURNING l.id, l.practice_id, l.client_id, l.purpose
      $$`);
    await run.query(`
      CREATE FUNCTION link_session(wanted_hash bytea, at timestamptz)
      RETURNS TABLE (link_id uuid, practice_id uuid, client_id uuid, purpose text, intake_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT l.id, l.practice_id, l.client_id, l.purpose, l.intake_id
        FROM link_sessions s
        JOIN links l ON l.practice_id = s.practice_id AND l.id = s.link_id
        JOIN clients c ON c.practice_id = l.practice_id AND c.id = l.client_id
        WHERE s.id_hash = wanted_hash AND l.revoked_at IS NULL AND l.expires_at > at AND c.archived_at IS NULL
      $$`);
    for (const name of ['redeem_link(bytea, timestamptz)', 'link_session(bytea, timestamptz)']) {
      await run.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
      await run.query(`GRANT EXECUTE ON FUNCTION ${name} TO skinroot_app`);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP FUNCTION link_session(bytea, timestamptz)');
    await run.query('DROP FUNCTION redeem_link(bytea, timestamptz)');
    for (const table of ['link_sessions', 'links', 'intake_answers', 'intakes', 'form_versions', 'forms'])
      await run.query(`DROP TABLE ${table}`);
    await run.query('DROP FUNCTION intakes_frozen()');
    await run.query('DROP FUNCTION form_versions_frozen()');
  }
}
