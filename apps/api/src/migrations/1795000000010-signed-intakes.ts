import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing is handed in without its signature, by whatever way it comes. */
export class SignedIntakes1795000000010 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE intakes ADD CONSTRAINT intakes_signed CHECK (
        submitted_at IS NULL
        OR COALESCE(signature ?& ARRAY['name', 'at', 'text', 'textHash', 'language', 'timeZone'] AND length(signature ->> 'name') >= 2, false))`);
    await run.query(
      `ALTER TABLE intakes ADD CONSTRAINT intakes_handed_in CHECK ((submitted_at IS NOT NULL) = (state IN ('submitted', 'reviewed')))`,
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE intakes DROP CONSTRAINT intakes_handed_in, DROP CONSTRAINT intakes_signed');
  }
}
