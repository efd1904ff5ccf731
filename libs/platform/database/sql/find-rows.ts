import type { EntityManager, ObjectLiteral } from 'typeorm';
import { runStatement } from './run-statement.js';
import { statement } from './statement.js';
import { fromSql, statementOf, tableOf, toSql, type Table, type TableColumn } from './table.js';

interface FindOptions {
  /** Keeps what is found for this transaction: nobody else changes it before the end. */
  readonly lock?: boolean;
}

/** The rows of an entity with these values, by a prepared statement. */
export async function findRows<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: abstract new () => Row,
  where: Partial<Row>,
  { lock = false }: FindOptions = {},
): Promise<Row[]> {
  const table = tableOf(tx, entity);
  const named = table.columns.filter(({ property }) => property in where);
  const what = `find ${named.map(({ name }) => name).join()} ${String(lock)}`;
  const find = statementOf(table, what, () => statement(...selectFrom(table, named, lock)));
  const found = await runStatement<Record<string, unknown>>(
    tx,
    find,
    named.map((column) => toSql(column, where, table)),
  );
  return found.map((row) => fromSql(table, row) as Row);
}

/** As {@link findRows}, where there is one at most; null when there is none. */
export async function findRow<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: abstract new () => Row,
  where: Partial<Row>,
  options?: FindOptions,
): Promise<Row | null> {
  const [row] = await findRows(tx, entity, where, options);
  return row ?? null;
}

// SQLite has no row locks and needs none: whoever is in a transaction is the only writer.
function selectFrom(
  { name, columns }: Table,
  named: readonly TableColumn[],
  lock: boolean,
): [string, string] {
  const all = columns.map((column) => `${column.name} AS "${column.property}"`).join(', ');
  const sql = `SELECT ${all} FROM ${name} WHERE ${named.map((column) => `${column.name} = ?`).join(' AND ')}`;
  return [sql, lock ? `${sql} FOR UPDATE` : sql];
}
