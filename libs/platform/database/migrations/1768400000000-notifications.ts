import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  id,
  index,
  instant,
  longText,
  optional,
  primary,
  references,
  tableMaker,
  text,
} from './describe-table.js';

/** What people are told of. */
export class Notifications1768400000000 implements MigrationInterface {
  readonly name = 'Notifications1768400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableMaker(runner)('notifications', {
        columns: [
          id('id', primary),
          id('user_id'),
          text('kind', 20),
          id('manuscript_id'),
          id('actor_id', optional),
          longText('details', optional),
          instant('created_at'),
          instant('read_at', optional),
          instant('mailed_at', optional),
        ],
        foreignKeys: [
          references('user_id', 'users'),
          references('manuscript_id', 'manuscripts'),
          references('actor_id', 'users'),
        ],
        indices: [index('user_id', 'id'), { ...index('user_id', 'id'), where: 'read_at IS NULL' }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('notifications');
  }
}
