import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  id,
  index,
  instant,
  integer,
  longText,
  optional,
  primary,
  references,
  tableMaker,
  text,
} from './describe-table.js';

/** Where events are sent to, and the secrets they are signed with. */
export class Webhooks1767500000000 implements MigrationInterface {
  readonly name = 'Webhooks1767500000000';

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    await runner.createTable(
      named('webhooks', {
        columns: [
          id('id', primary),
          integer('version'),
          text('name', 120),
          text('url', 2000),
          longText('events'),
          instant('created_at'),
          instant('archived_at', optional),
          instant('disabled_at', optional),
          text('disabled_reason', 8, optional),
          instant('failing_since', optional),
          instant('paused_until', optional),
          instant('former_secret_until', optional),
        ],
      }),
    );
    await runner.createTable(
      named('webhook_secrets', {
        columns: [
          id('id', primary),
          id('webhook_id'),
          text('key_id', 16),
          text('sealed', 255),
          instant('created_at'),
          instant('expires_at', optional),
        ],
        foreignKeys: [references('webhook_id', 'webhooks')],
        indices: [index('webhook_id')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('webhook_secrets');
    await runner.dropTable('webhooks');
  }
}
