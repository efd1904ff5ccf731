import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A section may demand a second factor; a sign-in that waits for one records what it began with. */
export class DemandsOfSections1768700000000 implements MigrationInterface {
  readonly name = 'DemandsOfSections1768700000000';

  async up(runner: QueryRunner): Promise<void> {
    const no = runner.dataSource.options.type === 'postgres' ? 'false' : '0';
    await runner.query(
      `ALTER TABLE sections ADD COLUMN requires_second_factor boolean NOT NULL DEFAULT ${no}`,
    );
    await runner.query(
      `ALTER TABLE pending_sign_ins ADD COLUMN method varchar(16) NOT NULL DEFAULT 'PASSWORD'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pending_sign_ins DROP COLUMN method');
    await runner.query('ALTER TABLE sections DROP COLUMN requires_second_factor');
  }
}
