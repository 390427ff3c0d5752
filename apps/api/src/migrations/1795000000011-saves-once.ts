import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A save that comes twice, the second time perhaps after a later answer, is taken once: each answer knows its latest saves. */
export class SavesOnce1795000000011 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query("ALTER TABLE intake_answers ADD COLUMN save_ids uuid[] NOT NULL DEFAULT '{}'");
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE intake_answers DROP COLUMN save_ids');
  }
}
