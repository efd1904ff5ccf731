import type { QueryRunner } from 'typeorm';

export type TableIndex = readonly [table: string, columns: readonly string[], where?: string];

/** Drops some indexes, and creates others. */
export async function exchangeIndexes(
  runner: QueryRunner,
  old: readonly TableIndex[],
  fresh: readonly TableIndex[],
): Promise<void> {
  for (const index of old) await runner.query(`DROP INDEX ${nameOf(runner, index)}`);
  for (const index of fresh) {
    const [table, columns, where] = index;
    const some = where === undefined ? '' : `WHERE ${where}`;
    await runner.query(`CREATE INDEX ${nameOf(runner, index)} ON ${table} (${columns.join(', ')}) ${some}`);
  }
}

function nameOf(runner: QueryRunner, [table, columns, where]: TableIndex): string {
  return `"${runner.dataSource.namingStrategy.indexName(table, [...columns], where)}"`;
}
