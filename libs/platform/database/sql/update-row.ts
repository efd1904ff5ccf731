import type { EntityManager, ObjectLiteral } from 'typeorm';
import { runStatement } from './run-statement.js';
import { statement } from './statement.js';
import { statementOf, tableOf, toSql } from './table.js';

/**
 * Updates the row with the key of an entity: every column, except those that never change. SQLite rewrites the index of a column
 * whenever an UPDATE names the column, and checks its foreign keys.
 */
export async function updateRow<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: abstract new () => Row,
  row: Row,
): Promise<void> {
  const table = tableOf(tx, entity);
  const keys = table.columns.filter(({ isKey }) => isKey);
  const others = table.columns.filter(({ isKey, isFixed }) => !isKey && !isFixed);
  const update = statementOf(table, 'update', () => {
    const set = others.map(({ name }) => `${name} = ?`).join(', ');
    return statement(
      `UPDATE ${table.name} SET ${set} WHERE ${keys.map(({ name }) => `${name} = ?`).join(' AND ')}`,
    );
  });
  await runStatement(
    tx,
    update,
    [...others, ...keys].map((column) => toSql(column, row, table)),
  );
}
