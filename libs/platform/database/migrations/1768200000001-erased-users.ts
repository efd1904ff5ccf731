import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users whose personal data was erased. */
export class ErasedUsers1768200000001 implements MigrationInterface {
  readonly name = 'ErasedUsers1768200000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE users ADD COLUMN erased_at varchar(24)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE users DROP COLUMN erased_at');
  }
}
