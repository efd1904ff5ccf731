import type { EntityManager, ObjectLiteral } from 'typeorm';
import { runStatement } from './run-statement.js';
import { statement } from './statement.js';
import { statementOf, tableOf, toSql } from './table.js';

/** Stores a row of an entity, every column of it, where its key is. */
export async function updateRow<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: abstract new () => Row,
  row: Row,
): Promise<void> {
  const table = tableOf(tx, entity);
  const keys = table.columns.filter(({ isKey }) => isKey);
  const others = table.columns.filter(({ isKey }) => !isKey);
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
