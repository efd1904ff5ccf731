import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A manuscript records who set its embargo, when, and what its effect was. For existing embargoes this is unknown. */
export class EmbargoSettings1765900000001 implements MigrationInterface {
  readonly name = 'EmbargoSettings1765900000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE manuscripts ADD COLUMN embargo_setting text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE manuscripts DROP COLUMN embargo_setting');
  }
}
