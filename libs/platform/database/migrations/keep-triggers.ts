import type { QueryRunner } from 'typeorm';

interface Trigger {
  name: string;
  table: string;
  sql: string;
}

/**
 * TypeORM changes a column on SQLite by copying the table and dropping the old one, with its triggers. They are created again after
 * the work, unless their table is gone too. To remove a trigger permanently, the work has to replace it.
 */
export async function keepTriggers(runner: QueryRunner, work: () => Promise<unknown>): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') {
    await work();
    return;
  }
  const before = await triggers(runner);
  await work();
  const after = new Set((await triggers(runner)).map(({ name }) => name));
  const tables = new Set(await tableNames(runner));
  for (const { name, table, sql } of before) {
    if (!after.has(name) && tables.has(table)) await runner.query(sql);
  }
}

function triggers(runner: QueryRunner): Promise<Trigger[]> {
  return runner.query(
    `SELECT name, tbl_name AS "table", sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name`,
  ) as Promise<Trigger[]>;
}

async function tableNames(runner: QueryRunner): Promise<string[]> {
  const rows = (await runner.query(`SELECT name FROM sqlite_master WHERE type = 'table'`)) as {
    name: string;
  }[];
  return rows.map(({ name }) => name);
}
