import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  forgetTables,
  id,
  instant,
  integer,
  longText,
  optional,
  primary,
  references,
  tableMaker,
  text,
} from './describe-table.js';

const isOpen = 'resolved_at IS NULL';

/** What colleagues say to each other about manuscripts, in threads. */
export class Comments1768300000000 implements MigrationInterface {
  readonly name = 'Comments1768300000000';

  async up(runner: QueryRunner): Promise<void> {
    const table = tableMaker(runner);
    await runner.createTable(
      table('comment_threads', {
        columns: [
          id('id', primary),
          id('manuscript_id'),
          text('kind', 16),
          longText('anchor', optional),
          integer('revision'),
          instant('started_at'),
          id('started_by_id'),
          instant('resolved_at', optional),
          id('resolved_by_id', optional),
        ],
        foreignKeys: [
          references('manuscript_id', 'manuscripts'),
          references('started_by_id', 'users'),
          references('resolved_by_id', 'users'),
        ],
        indices: [
          { columnNames: ['manuscript_id', 'id'] },
          { columnNames: ['manuscript_id', 'id'], where: isOpen },
        ],
      }),
    );
    await runner.createTable(
      table('comments', {
        columns: [
          id('id', primary),
          id('thread_id'),
          longText('text', optional),
          longText('mentions'),
          instant('written_at'),
          id('written_by_id'),
          instant('edited_at', optional),
          instant('deleted_at', optional),
        ],
        foreignKeys: [references('thread_id', 'comment_threads'), references('written_by_id', 'users')],
        indices: [{ columnNames: ['thread_id', 'id'] }],
      }),
    );
    await runner.createTable(
      table('thread_mentions', {
        columns: [id('user_id', primary), id('thread_id', primary), instant('resolved_at', optional)],
        foreignKeys: [references('thread_id', 'comment_threads'), references('user_id', 'users')],
        indices: [{ columnNames: ['thread_id'] }, { columnNames: ['user_id', 'thread_id'], where: isOpen }],
      }),
    );
    await runner.query('ALTER TABLE manuscripts ADD COLUMN open_thread_count integer NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE manuscripts DROP COLUMN open_thread_count');
    await forgetTables(runner);
    for (const name of ['thread_mentions', 'comments', 'comment_threads']) await runner.dropTable(name);
  }
}
