import type { EntityManager, ObjectLiteral } from 'typeorm';
import { runForEach, runStatement } from './run-statement.js';
import { statement, type SqlValue, type Statement } from './statement.js';
import { statementOf, tableOf, toSql, type Table, type TableColumn } from './table.js';

/** PostgreSQL's array type for each kind of value. */
const lists = {
  TEXT: 'text[]',
  JSON: 'text[]',
  INTEGER: 'integer[]',
  BOOLEAN: 'boolean[]',
  PACKED: 'bytea[]',
} as const;

/**
 * Inserts rows of an entity, in order, with one prepared statement. TypeORM builds the text of an insert again every time, which
 * takes longer than the insert itself. PostgreSQL receives all rows at once.
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
  const valueOf = (column: TableColumn, row: object): SqlValue => toSql(column, row, table);
  if (table.isPostgres) {
    await runStatement(
      tx,
      insert,
      columns.map((column) => rows.map((row) => valueOf(column, row))),
    );
  } else {
    runForEach(
      tx,
      insert,
      rows.map((row) => columns.map((column) => valueOf(column, row))),
    );
  }
}

function insertInto({ name }: Table, columns: readonly TableColumn[]): Statement {
  const into = `INSERT INTO ${name} (${columns.map((column) => column.name).join(', ')})`;
  return statement(
    `${into} VALUES (${columns.map(() => '?').join(', ')})`,
    `${into} SELECT * FROM unnest(${columns.map(({ kind }) => `?::${lists[kind]}`).join(', ')})`,
  );
}
