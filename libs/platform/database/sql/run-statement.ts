import { QueryFailedError, type EntityManager } from 'typeorm';
import { sqliteConnection } from './connections.js';
import { sqlChannel } from './sql-reader.js';
import type { SqlValue, Statement } from './statement.js';
import { enclosureOf } from './transaction-runner.js';

type Values = readonly (SqlValue | readonly SqlValue[])[];

/** Runs a statement inside a transaction, and returns its rows, if any. */
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
  return rowsOf<Row>(answer);
}

/** TypeORM gives the rows of an UPDATE and a DELETE on PostgreSQL in a pair with how many there were. */
function rowsOf<Row>(answer: unknown): Row[] {
  if (!Array.isArray(answer)) return [];
  const [first] = answer as unknown[];
  return (Array.isArray(first) ? first : answer) as Row[];
}

/** Runs a statement without a result for one row of values after the other. Only on SQLite, where this is the fastest way. */
export function runForEach(tx: EntityManager, { sqlite }: Statement, rows: readonly Values[]): void {
  const enclosure = enclosureOf(tx);
  if (!enclosure) throw new Error('Only a unit of work writes rows.');
  enclosure.perform(() => {
    for (const values of rows) runOnSqlite(tx, sqlite, values);
  });
}

// SQLite is synchronous, and TypeORM's handling of a statement takes longer than most statements.
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
