import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
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

/** Links with which people without an account see manuscripts. */
export class PreviewLinks1767200000000 implements MigrationInterface {
  readonly name = 'PreviewLinks1767200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableMaker(runner)('preview_links', {
        columns: [
          id('id', primary),
          id('manuscript_id'),
          integer('revision', optional),
          text('secret_hash', 64),
          instant('created_at'),
          id('created_by_id'),
          instant('expires_at'),
          instant('revoked_at', optional),
        ],
        foreignKeys: [references('manuscript_id', 'manuscripts'), references('created_by_id', 'users')],
        indices: [index('manuscript_id')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('preview_links');
  }
}
