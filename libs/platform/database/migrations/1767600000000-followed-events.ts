import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forgetTables } from './describe-table.js';

const table = 'outbox_events';
const where = 'transaction_id IS NOT NULL';

/** Events name their transaction on PostgreSQL, so that every process can follow them in the order of the commits. */
export class FollowedEvents1767600000000 implements MigrationInterface {
  readonly name = 'FollowedEvents1767600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE ${table} ADD COLUMN transaction_id bigint`);
    await runner.query(`CREATE INDEX ${indexName(runner)} ON ${table} (transaction_id) WHERE ${where}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ${indexName(runner)}`);
    await runner.query(`ALTER TABLE ${table} DROP COLUMN transaction_id`);
    await forgetTables(runner);
  }
}

function indexName(runner: QueryRunner): string {
  return `"${runner.dataSource.namingStrategy.indexName(table, ['transaction_id'], where)}"`;
}
