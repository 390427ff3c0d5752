import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pause has a last day: after it the plan runs again without anybody's doing. */
export class PausePlansUntil1795000000007 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE plans ADD COLUMN paused_until date');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE plans DROP COLUMN paused_until');
  }
}
