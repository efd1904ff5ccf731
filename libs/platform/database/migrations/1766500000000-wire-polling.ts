import { TableForeignKey, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  forgetTables,
  id,
  instant,
  integer,
  optional,
  primary,
  references,
  tableMaker,
  text,
} from './describe-table.js';

/** Sources that are polled, and how polling them went; the receipt of a message says who sent it. */
export class WirePolling1766500000000 implements MigrationInterface {
  readonly name = 'WirePolling1766500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wire_sources ADD COLUMN url varchar(2000)');
    await runner.query('ALTER TABLE wire_sources ADD COLUMN poll_seconds integer NOT NULL DEFAULT 300');
    await runner.query('ALTER TABLE wire_messages ADD COLUMN sender_id varchar(36)');
    // On SQLite, a foreign key beside a column has no name that TypeORM could read.
    await runner.createForeignKey('wire_messages', new TableForeignKey(references('sender_id', 'users')));
    await runner.createTable(
      tableMaker(runner)('wire_polls', {
        columns: [
          id('source_id', primary),
          integer('source_version'),
          text('url', 2000),
          text('etag', 255, optional),
          text('last_modified', 255, optional),
          instant('polled_at', optional),
          text('error', 120, optional),
          integer('failures'),
          instant('due_at'),
          instant('leased_until', optional),
        ],
        foreignKeys: [references('source_id', 'wire_sources')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('wire_polls');
    await runner.dropColumn('wire_messages', 'sender_id');
    await runner.query('ALTER TABLE wire_sources DROP COLUMN poll_seconds');
    await runner.query('ALTER TABLE wire_sources DROP COLUMN url');
    await forgetTables(runner);
  }
}
