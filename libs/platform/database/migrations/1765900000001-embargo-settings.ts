import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A manuscript remembers who set its embargo, when, and what came of it. Of embargoes that are in force already nobody knows. */
export class EmbargoSettings1765900000001 implements MigrationInterface {
  readonly name = 'EmbargoSettings1765900000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE manuscripts ADD COLUMN embargo_setting text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE manuscripts DROP COLUMN embargo_setting');
  }
}
