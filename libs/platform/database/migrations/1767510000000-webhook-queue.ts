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
  unique,
} from './describe-table.js';

const numbered = { isPrimary: true, isGenerated: true, generationStrategy: 'increment' } as const;

/** What waits to be sent to webhooks, and the attempts to send it. */
export class WebhookQueue1767510000000 implements MigrationInterface {
  readonly name = 'WebhookQueue1767510000000';

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    const toWebhook = references('webhook_id', 'webhooks');
    await runner.createTable(
      named('webhook_messages', {
        columns: [
          integer('sequence', numbered),
          id('id'),
          id('webhook_id'),
          id('event_id'),
          text('event', 24),
          id('subject_id'),
          instant('occurred_at'),
          instant('queued_at'),
          text('state', 9),
          integer('failures'),
          instant('failing_since', optional),
        ],
        uniques: [unique('id'), { columnNames: ['webhook_id', 'event_id'] }],
        foreignKeys: [toWebhook],
        indices: [
          { ...index('webhook_id', 'subject_id', 'sequence'), where: "state = 'PENDING'" },
          index('webhook_id', 'queued_at'),
          index('queued_at'),
        ],
      }),
    );
    await runner.createTable(
      named('webhook_lanes', {
        columns: [
          id('webhook_id', primary),
          id('subject_id', primary),
          instant('due_at'),
          instant('leased_until', optional),
        ],
        foreignKeys: [toWebhook],
        indices: [index('webhook_id', 'due_at')],
      }),
    );
    await runner.createTable(
      named('webhook_attempts', {
        columns: [
          id('id', primary),
          id('webhook_id'),
          integer('message_sequence'),
          instant('started_at'),
          integer('duration'),
          integer('status', optional),
          text('error', 120, optional),
          text('answer', 1000, optional),
        ],
        foreignKeys: [
          toWebhook,
          {
            ...references('message_sequence', 'webhook_messages', 'CASCADE'),
            referencedColumnNames: ['sequence'],
          },
        ],
        indices: [index('webhook_id', 'id'), index('message_sequence')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('webhook_attempts');
    await runner.dropTable('webhook_lanes');
    await runner.dropTable('webhook_messages');
  }
}
