import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { Condition } from './find-rows.js';
import { runStatement } from './run-statement.js';
import { statement, type SqlValue } from './statement.js';
import { fromSql, statementOf, tableOf, type Table } from './table.js';

type Entity<Row> = abstract new () => Row;

/**
 * The rows of an entity that meet a condition, each once for every row of another one that belongs to it, or with null if none does; by
 * one prepared statement.
 *
 * @param tx     a transaction, or the reader of committed state
 * @param shared the columns that are equal in rows that belong together
 * @param condition calls the tables `a` and `b`
 */
export async function findPairs<Row extends ObjectLiteral, Other extends ObjectLiteral>(
  tx: EntityManager,
  [entity, other]: readonly [Entity<Row>, Entity<Other>],
  shared: readonly string[],
  { sqlite, postgres }: Condition,
  values: readonly SqlValue[],
): Promise<[Row, Other | null][]> {
  const [a, b] = [tableOf(tx, entity), tableOf(tx, other)];
  const pairs = statementOf(a, `pairs with ${b.name} ${sqlite} ${postgres}`, () => {
    const on = shared.map((column) => `b.${column} = a.${column}`).join(' AND ');
    const isThere = `b.${shared[0] ?? ''} IS NOT NULL AS "isThere"`;
    const select = `SELECT ${columnsOf('a', a)}, ${columnsOf('b', b)}, ${isThere} FROM ${a.name} a LEFT JOIN ${b.name} b ON ${on}`;
    return statement(`${select} ${sqlite}`, `${select} ${postgres}`);
  });
  const found = await runStatement<Record<string, unknown>>(tx, pairs, values);
  return found.map((row) => [
    rowOf('a', a, row) as Row,
    row['isThere'] ? (rowOf('b', b, row) as Other) : null,
  ]);
}

function columnsOf(side: string, { columns }: Table): string {
  return columns.map(({ name, property }) => `${side}.${name} AS "${side}.${property}"`).join(', ');
}

function rowOf(side: string, table: Table, row: Record<string, unknown>): Record<string, unknown> {
  const own = table.columns.map(({ property }) => [property, row[`${side}.${property}`]]);
  return fromSql(table, Object.fromEntries(own) as Record<string, unknown>);
}
