import { stat } from 'node:fs/promises';
import type { SqlReader } from '../sql/sql-reader.js';
import { statement, type Statement } from '../sql/statement.js';

interface Home {
  readonly engine: 'sqlite' | 'postgres';
  readonly sql: SqlReader;
}

/** The cluster, its timeline, and the table, which is another one after it was restored. */
const ofCluster = statement(
  '',
  `SELECT concat_ws('/', (SELECT system_identifier FROM pg_control_system()),
                         substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8), 'sessions'::regclass::oid) AS home`,
);

/** For servers that do not tell everybody which cluster they are. */
const ofTable = statement('', `SELECT concat_ws('/', 'table', 'sessions'::regclass::oid) AS home`);

/**
 * What tells this database from a copy of it: the file on SQLite, the cluster, timeline and table on PostgreSQL. It is not in a
 * backup, so a database that was restored is at another home than the one it remembers.
 *
 * @param path of the file, on SQLite
 */
export async function homeOf({ engine, sql }: Home, path: string): Promise<string> {
  if (engine === 'sqlite') {
    const { ino, birthtimeNs } = await stat(path, { bigint: true });
    return `${ino}/${birthtimeNs}`;
  }
  try {
    return await answer(sql, ofCluster);
  } catch {
    return answer(sql, ofTable);
  }
}

async function answer(sql: SqlReader, statement: Statement): Promise<string> {
  const [row] = await sql.all<{ home: string }>(statement, []);
  return row?.home ?? '';
}
