import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sign-in that waits for a second factor records the identity provider it began at. */
export class ProvidersOfSignIns1769100000000 implements MigrationInterface {
  readonly name = 'ProvidersOfSignIns1769100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pending_sign_ins ADD COLUMN provider_id varchar(40)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pending_sign_ins DROP COLUMN provider_id');
  }
}
