import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forbidChanges, permitChanges } from './append-only.js';

/** On SQLite the history becomes a table without rowid, in the order of its key, which was stored twice before. */
export class HistoryByItsKey1766300000005 implements MigrationInterface {
  readonly name = 'HistoryByItsKey1766300000005';
  readonly rewrites = ['history_entries'];

  up(runner: QueryRunner): Promise<void> {
    return copy(runner, (sql) => `${sql} WITHOUT ROWID`);
  }

  down(runner: QueryRunner): Promise<void> {
    return copy(runner, (sql) => sql.replace(/ WITHOUT ROWID$/, ''));
  }
}

/** Copies the table into a new one with the same definition, as modified by `change`. */
async function copy(runner: QueryRunner, change: (sql: string) => string): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') return;
  const made = (await runner.query(
    `SELECT sql FROM sqlite_master WHERE tbl_name = 'history_entries' AND type IN ('table', 'index') AND sql IS NOT NULL
      ORDER BY type DESC`,
  )) as { sql: string }[];
  await permitChanges(runner, 'history_entries');
  await runner.query('CREATE TABLE history_before AS SELECT * FROM history_entries');
  await runner.query('DROP TABLE history_entries');
  for (const [at, { sql }] of made.entries()) await runner.query(at === 0 ? change(sql) : sql);
  await runner.query(
    'INSERT INTO history_entries SELECT * FROM history_before ORDER BY manuscript_id, sequence',
  );
  await runner.query('DROP TABLE history_before');
  await forbidChanges(runner, 'history_entries');
}
