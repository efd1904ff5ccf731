import type { EntityManager, ObjectLiteral } from 'typeorm';
import { runStatement } from './run-statement.js';
import { statement, type Statement } from './statement.js';
import { statementOf, tableOf, toSql, type Table, type TableColumn } from './table.js';

/** What PostgreSQL calls a list of such values. */
const lists = { TEXT: 'text[]', JSON: 'text[]', INTEGER: 'integer[]', BOOLEAN: 'boolean[]' } as const;

/**
 * Inserts rows of an entity, in order, by one prepared statement: TypeORM puts the text of an insert together anew every
 * time, which takes longer than the insert itself. PostgreSQL is sent all rows at once.
 *
 * @param Made columns that the database fills in
 */
export async function insertRows<Row extends ObjectLiteral, Made extends keyof Row = never>(
  tx: EntityManager,
  entity: abstract new () => Row,
  rows: readonly Omit<Row, Made>[],
): Promise<void> {
  if (rows.length === 0) return;
  const table = tableOf(tx, entity);
  const columns = table.columns.filter(({ isNumbered }) => !isNumbered);
  const insert = statementOf(table, 'insert', () => insertInto(table, columns));
  const valuesOf = (row: object) => columns.map((column) => toSql(column, row, table));
  if (table.isPostgres) {
    await runStatement(
      tx,
      insert,
      columns.map((column) => rows.map((row) => toSql(column, row, table))),
    );
  } else for (const row of rows) await runStatement(tx, insert, valuesOf(row));
}

function insertInto({ name }: Table, columns: readonly TableColumn[]): Statement {
  const into = `INSERT INTO ${name} (${columns.map((column) => column.name).join(', ')})`;
  return statement(
    `${into} VALUES (${columns.map(() => '?').join(', ')})`,
    `${into} SELECT * FROM unnest(${columns.map(({ kind }) => `?::${lists[kind]}`).join(', ')})`,
  );
}
