import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A one-time link records whether it was made at the server's terminal. */
export class LinksOfOperators1767900000002 implements MigrationInterface {
  readonly name = 'LinksOfOperators1767900000002';

  async up(runner: QueryRunner): Promise<void> {
    const no = runner.dataSource.options.type === 'postgres' ? 'false' : '0';
    await runner.query(`ALTER TABLE one_time_links ADD COLUMN by_operator boolean NOT NULL DEFAULT ${no}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE one_time_links DROP COLUMN by_operator');
  }
}
