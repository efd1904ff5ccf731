import { QueryFailedError, type EntityManager } from 'typeorm';
import { sqliteConnection } from './connections.js';
import { enclosureOf } from './enclosure.js';
import { sqlChannel } from './sql-reader.js';
import type { SqlValue, Statement } from './statement.js';

type Values = readonly (SqlValue | readonly SqlValue[])[];

/** Runs a statement inside a transaction. Gives what it returns; nothing when it returns nothing. */
export async function runStatement<Row>(
  tx: EntityManager,
  statement: Statement,
  values: Values,
): Promise<Row[]> {
  const isPostgres = tx.dataSource.options.type === 'postgres';
  const enclosure = enclosureOf(tx);
  if (enclosure && !isPostgres) {
    return enclosure.perform(() => runOnSqlite(tx, statement.sqlite, values)) as Row[];
  }
  const answer: unknown = await (tx.queryRunner ?? tx).query(
    isPostgres ? statement.postgres : statement.sqlite,
    [...values],
  );
  return Array.isArray(answer) ? (answer as Row[]) : [];
}

// SQLite answers at once: what TypeORM has around a statement takes longer than most of them.
function runOnSqlite({ dataSource }: EntityManager, sql: string, values: Values): unknown[] {
  if (sqlChannel.hasSubscribers) sqlChannel.publish(sql);
  try {
    const prepared = sqliteConnection(dataSource).prepare(sql);
    if (prepared.reader) return prepared.all(...values);
    prepared.run(...values);
    return [];
  } catch (error) {
    throw new QueryFailedError(sql, [...values], error as Error);
  }
}
