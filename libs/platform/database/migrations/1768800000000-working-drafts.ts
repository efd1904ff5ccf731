import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  bytes,
  id,
  index,
  instant,
  integer,
  primary,
  references,
  tableMaker,
  text,
} from './describe-table.js';

/** What people are writing and have not handed to anybody. */
export class WorkingDrafts1768800000000 implements MigrationInterface {
  readonly name = 'WorkingDrafts1768800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableMaker(runner)('working_drafts', {
        columns: [
          id('manuscript_id', primary),
          id('user_id', primary),
          bytes('content'),
          text('content_hash', 64),
          integer('base_version'),
          integer('base_revision'),
          instant('saved_at'),
        ],
        foreignKeys: [references('manuscript_id', 'manuscripts'), references('user_id', 'users')],
        indices: [index('user_id'), index('saved_at')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('working_drafts');
  }
}
