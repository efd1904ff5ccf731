import type { MigrationInterface, QueryRunner } from 'typeorm';
import { exchangeIndexes, type TableIndex } from './exchange-indexes.js';

const before: readonly TableIndex[] = [
  ['manuscripts', ['assignee_id', 'updated_at', 'id']],
  ['outbox_events', ['delivered_at', 'retry_at', 'sequence']],
  ['outbox_events', ['subject_id', 'delivered_at', 'sequence']],
];

const after: readonly TableIndex[] = [
  ['manuscripts', ['assignee_id', 'updated_at', 'id'], 'assignee_id IS NOT NULL'],
  ['outbox_events', ['retry_at', 'sequence'], 'delivered_at IS NULL'],
  ['outbox_events', ['subject_id', 'sequence'], 'delivered_at IS NULL'],
  ['outbox_events', ['delivered_at'], 'delivered_at IS NOT NULL'],
];

/** Indexes contain only rows that are looked up through them: undelivered announcements, and assigned manuscripts. */
export class IndexesOfSomeRows1766300000004 implements MigrationInterface {
  readonly name = 'IndexesOfSomeRows1766300000004';

  up(runner: QueryRunner): Promise<void> {
    return exchangeIndexes(runner, before, after);
  }

  down(runner: QueryRunner): Promise<void> {
    return exchangeIndexes(runner, after, before);
  }
}
