import type { EntityManager, ObjectLiteral } from 'typeorm';
import { runStatement } from './run-statement.js';
import { statement, type SqlValue, type Statement } from './statement.js';
import { fromSql, statementOf, tableOf, toSql, type Table } from './table.js';

interface FindOptions {
  /** Locks the rows for this transaction: nobody else changes them before it ends. */
  readonly lock?: boolean;
}

/** Which rows of a table, and in what order: the SQL after the table's name in a SELECT, with `?` for each parameter. */
export interface Condition {
  readonly sqlite: string;
  readonly postgres: string;
}

/** @param sql starts with WHERE or ORDER BY. Pass `postgres` where the dialects differ. */
export function rowsThat(sql: string, postgres: string = sql): Condition {
  return { sqlite: sql, postgres };
}

/**
 * The rows of an entity with these values, by a prepared statement; all rows if no values are given.
 *
 * @param tx a transaction, or the reader of committed state
 */
export function findRows<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: abstract new () => Row,
  where: Partial<Row> = {},
  { lock = false }: FindOptions = {},
): Promise<Row[]> {
  const table = tableOf(tx, entity);
  const named = table.columns.filter(({ property }) => property in where);
  const given = named.filter(({ property }) => where[property] !== null);
  const terms = named.map((column) => `${column.name} ${given.includes(column) ? '= ?' : 'IS NULL'}`);
  const condition = terms.length > 0 ? `WHERE ${terms.join(' AND ')}` : '';
  // SQLite has no row locks and needs none: a transaction is the only writer.
  const that = rowsThat(condition, lock ? `${condition} FOR UPDATE` : condition);
  return find(
    tx,
    table,
    that,
    given.map((column) => toSql(column, where, table)),
  );
}

/** Like {@link findRows}, for at most one row; null if there is none. */
export async function findRow<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: abstract new () => Row,
  where: Partial<Row>,
  options?: FindOptions,
): Promise<Row | null> {
  const [row] = await findRows(tx, entity, where, options);
  return row ?? null;
}

/**
 * The rows of an entity that meet a condition, by a prepared statement.
 *
 * @param tx a transaction, or the reader of committed state
 */
export function findRowsThat<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: abstract new () => Row,
  condition: Condition,
  values: readonly SqlValue[],
): Promise<Row[]> {
  return find(tx, tableOf(tx, entity), condition, values);
}

/**
 * Like {@link findRowsThat}, several times with other values, in one statement: the rows for each of them, in no order.
 *
 * @param lists the values of each time; one prepared statement for each number of them
 */
export async function findRowsOfEach<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: abstract new () => Row,
  condition: Condition,
  lists: readonly (readonly SqlValue[])[],
): Promise<Row[][]> {
  const table = tableOf(tx, entity);
  const { sqlite, postgres } = condition;
  const columns = columnsOf(table);
  const all = statementOf(table, `find ${lists.length} times ${sqlite} ${postgres}`, () => {
    const times = (that: string): string =>
      lists
        .map(
          (_, list) =>
            `SELECT * FROM (SELECT ${columns}, ${list} AS list FROM ${table.name} ${that}) list_${list}`,
        )
        .join(' UNION ALL ');
    return statement(times(sqlite), times(postgres));
  });
  const found = await runStatement<Record<string, unknown> & { list: number }>(tx, all, lists.flat());
  const rows: Row[][] = lists.map(() => []);
  for (const row of found) rows[row.list]?.push(fromSql(table, row) as Row);
  return rows;
}

/** How many rows of an entity meet a condition. */
export async function countRowsThat(
  tx: EntityManager,
  entity: abstract new () => ObjectLiteral,
  condition: Condition,
  values: readonly SqlValue[],
): Promise<number> {
  const table = tableOf(tx, entity);
  const count = statementOf(table, `count ${condition.sqlite} ${condition.postgres}`, () =>
    select('CAST(count(*) AS integer) AS count', table, condition),
  );
  const [counted] = await runStatement<{ count: number }>(tx, count, values);
  return counted?.count ?? 0;
}

/** How many rows there are, counted up to some number. */
export interface CountedRows {
  readonly count: number;
  /** Whether there are more. */
  readonly hasMore: boolean;
}

/** Like {@link countRowsThat}, for what may be many: no further than to `most`, which costs no more. */
export async function countRowsUpTo(
  most: number,
  tx: EntityManager,
  entity: abstract new () => ObjectLiteral,
  { sqlite, postgres }: Condition,
  values: readonly SqlValue[],
): Promise<CountedRows> {
  const table = tableOf(tx, entity);
  // Part of the SQL, since PostgreSQL would plan for a tenth of the table if it were a parameter.
  const upTo = (condition: string): string =>
    `SELECT CAST(count(*) AS integer) AS count FROM (SELECT 1 FROM ${table.name} ${condition} LIMIT ${most + 1}) found`;
  const count = statementOf(table, `count up to ${most} ${sqlite} ${postgres}`, () =>
    statement(upTo(sqlite), upTo(postgres)),
  );
  const [counted] = await runStatement<{ count: number }>(tx, count, values);
  return cappedCount(counted?.count ?? 0, most);
}

/** @param counted up to one more than `most` */
export function cappedCount(counted: number, most: number): CountedRows {
  return { count: Math.min(counted, most), hasMore: counted > most };
}

async function find<Row>(
  tx: EntityManager,
  table: Table,
  condition: Condition,
  values: readonly SqlValue[],
): Promise<Row[]> {
  const all = statementOf(table, `find ${condition.sqlite} ${condition.postgres}`, () =>
    select(columnsOf(table), table, condition),
  );
  const found = await runStatement<Record<string, unknown>>(tx, all, values);
  return found.map((row) => fromSql(table, row) as Row);
}

function columnsOf({ columns }: Table): string {
  return columns.map(({ name, property }) => `${name} AS "${property}"`).join(', ');
}

function select(what: string, { name }: Table, { sqlite, postgres }: Condition): Statement {
  return statement(`SELECT ${what} FROM ${name} ${sqlite}`, `SELECT ${what} FROM ${name} ${postgres}`);
}
