import type { QueryRunner } from 'typeorm';
import { sqliteConnection } from '../sql/connections.js';
import type { SqlValue } from '../sql/statement.js';

/** How many values are kept in memory at a time. */
const batch = 500;

/** The column to read, the one to write, and the key of the rows: an id, and a number if the id is not unique. */
interface Change {
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly type: 'text' | 'bytea';
  readonly keys: readonly ['id'] | readonly [id: string, number: string];
}

/** Registers a JavaScript function under its name in SQL, on SQLite. */
export function defineFunction(runner: QueryRunner, name: string, work: (value: never) => SqlValue): void {
  sqliteConnection(runner.dataSource).function(name, { deterministic: true }, work);
}

/** Applies `work` to each value of one column and stores the results in another, on both engines. */
export async function changeValues(
  runner: QueryRunner,
  change: Change,
  work: (value: never) => SqlValue,
): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') return changeOnPostgres(runner, change, work);
  const { table, from, to } = change;
  const name = `${table}_${to}`;
  defineFunction(runner, name, work);
  await runner.query(`UPDATE ${table} SET ${to} = ${name}(${from})`);
}

async function changeOnPostgres(
  runner: QueryRunner,
  { table, from, to, type, keys }: Change,
  work: (value: never) => SqlValue,
): Promise<void> {
  const order = keys.join(', ');
  const lists = ['$2::text[]', '$3::integer[]'].slice(0, keys.length).join(', ');
  const same = keys.map((key) => `t.${key} = n.${key}`).join(' AND ');
  const places = keys.map((_, at) => `$${at + 1}`).join(', ');
  let after: unknown[] = ['', 0].slice(0, keys.length);
  for (;;) {
    const rows = (await runner.query(
      `SELECT ${order}, ${from} AS value FROM ${table} WHERE (${order}) > (${places}) ORDER BY ${order} LIMIT ${batch}`,
      after,
    )) as Record<string, unknown>[];
    const last = rows.at(-1);
    if (!last) return;
    await runner.query(
      `UPDATE ${table} t SET ${to} = n.value FROM unnest($1::${type}[], ${lists}) n(value, ${order}) WHERE ${same}`,
      [rows.map(({ value }) => work(value as never)), ...keys.map((key) => rows.map((row) => row[key]))],
    );
    after = keys.map((key) => last[key]);
  }
}

/** Rewrites a PostgreSQL table in the order of its key, without its dropped columns. */
export async function rewriteTable(runner: QueryRunner, table: string, keys: string[]): Promise<void> {
  await runner.query(
    `CLUSTER ${table} USING "${runner.dataSource.namingStrategy.primaryKeyName(table, keys)}"`,
  );
  await runner.query(`ALTER TABLE ${table} SET WITHOUT CLUSTER`);
}
