import type { EntityManager } from 'typeorm';
import type { SqlValue, Statement } from './statement.js';

/** Runs a statement inside a transaction. Gives what it returns; nothing when it returns nothing. */
export async function runStatement<Row>(
  tx: EntityManager,
  statement: Statement,
  values: readonly (SqlValue | readonly SqlValue[])[],
): Promise<Row[]> {
  const text = tx.dataSource.options.type === 'postgres' ? statement.postgres : statement.sqlite;
  const answer: unknown = await tx.query(text, [...values]);
  return Array.isArray(answer) ? (answer as Row[]) : [];
}
