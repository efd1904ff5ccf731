import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  bool,
  forgetTables,
  id,
  index,
  instant,
  integer,
  optional,
  primary,
  references,
  tableMaker,
  text,
} from './describe-table.js';

const requested = {
  table: 'outbox_events',
  columns: ['sequence'],
  where: "delivered_at IS NULL AND type = 'mailRequested'",
};
const digested = {
  table: 'notifications',
  columns: ['user_id', 'created_at'],
  where: 'read_at IS NULL AND mailed_at IS NULL',
};

/** Mail that waits to be sent, the language of each person, and how often they want a digest of what they were told. */
export class Mail1768500000000 implements MigrationInterface {
  readonly name = 'Mail1768500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE users ADD COLUMN locale varchar(2)');
    await runner.query('ALTER TABLE notification_preferences ADD COLUMN digest varchar(6)');
    for (const { table, columns, where } of [requested, digested]) {
      await runner.query(
        `CREATE INDEX ${nameOf(runner, { table, columns, where })} ON ${table} (${columns.join(', ')}) WHERE ${where}`,
      );
    }
    await runner.createTable(
      tableMaker(runner)('mails', {
        columns: [
          id('id', primary),
          id('user_id'),
          text('kind', 24),
          bool('by_operator'),
          instant('queued_at'),
          instant('due_at'),
          instant('leased_until', optional),
          integer('failures'),
        ],
        foreignKeys: [references('user_id', 'users')],
        indices: [index('due_at'), index('user_id')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('mails');
    for (const each of [digested, requested]) await runner.query(`DROP INDEX ${nameOf(runner, each)}`);
    await runner.query('ALTER TABLE notification_preferences DROP COLUMN digest');
    await runner.query('ALTER TABLE users DROP COLUMN locale');
    await forgetTables(runner);
  }
}

function nameOf(runner: QueryRunner, { table, columns, where }: typeof requested): string {
  return `"${runner.dataSource.namingStrategy.indexName(table, columns, where)}"`;
}
