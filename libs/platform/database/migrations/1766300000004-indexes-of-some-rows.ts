import type { MigrationInterface, QueryRunner } from 'typeorm';

type Index = readonly [table: string, columns: readonly string[], where?: string];

const before: readonly Index[] = [
  ['manuscripts', ['assignee_id', 'updated_at', 'id']],
  ['outbox_events', ['delivered_at', 'retry_at', 'sequence']],
  ['outbox_events', ['subject_id', 'delivered_at', 'sequence']],
];

const after: readonly Index[] = [
  ['manuscripts', ['assignee_id', 'updated_at', 'id'], 'assignee_id IS NOT NULL'],
  ['outbox_events', ['retry_at', 'sequence'], 'delivered_at IS NULL'],
  ['outbox_events', ['subject_id', 'sequence'], 'delivered_at IS NULL'],
  ['outbox_events', ['delivered_at'], 'delivered_at IS NOT NULL'],
];

/** Indexes contain only rows that are looked up through them: undelivered announcements, and assigned manuscripts. */
export class IndexesOfSomeRows1766300000004 implements MigrationInterface {
  readonly name = 'IndexesOfSomeRows1766300000004';

  up(runner: QueryRunner): Promise<void> {
    return exchange(runner, before, after);
  }

  down(runner: QueryRunner): Promise<void> {
    return exchange(runner, after, before);
  }
}

async function exchange(runner: QueryRunner, old: readonly Index[], fresh: readonly Index[]): Promise<void> {
  for (const index of old) await runner.query(`DROP INDEX ${nameOf(runner, index)}`);
  for (const index of fresh) {
    const [table, columns, where] = index;
    const some = where === undefined ? '' : `WHERE ${where}`;
    await runner.query(`CREATE INDEX ${nameOf(runner, index)} ON ${table} (${columns.join(', ')}) ${some}`);
  }
}

function nameOf(runner: QueryRunner, [table, columns, where]: Index): string {
  return `"${runner.dataSource.namingStrategy.indexName(table, [...columns], where)}"`;
}
