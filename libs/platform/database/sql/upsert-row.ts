import type { EntityManager, ObjectLiteral } from 'typeorm';
import { runStatement } from './run-statement.js';
import { statement } from './statement.js';
import { statementOf, tableOf, toSql } from './table.js';

/** Stores a row of an entity, with every column. Replaces the row with the same key, if there is one. */
export async function upsertRow<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: abstract new () => Row,
  row: Row,
): Promise<void> {
  const table = tableOf(tx, entity);
  const { name, columns } = table;
  const upsert = statementOf(table, 'upsert', () => {
    const keys = columns.filter(({ isKey }) => isKey).map((column) => column.name);
    const names = columns.map((column) => column.name);
    const others = names.filter((column) => !keys.includes(column));
    return statement(
      `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
       ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    );
  });
  await runStatement(
    tx,
    upsert,
    columns.map((column) => toSql(column, row, table)),
  );
}
