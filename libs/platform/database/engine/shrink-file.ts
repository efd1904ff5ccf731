import type SqliteDatabase from 'better-sqlite3';
import type { QueryRunner } from 'typeorm';
import { errorCode, isBusy } from '../sql/error-codes.js';
import type { Tell } from './weigh-rewrites.js';

/** The `user_version` of a file with so many empty pages that it should be shrunk. */
const toShrink = 1;

/** Marks the file if a quarter of its pages or more are empty, in the transaction that emptied them. */
export async function noteEmptyPages(runner: QueryRunner): Promise<void> {
  const [pages] = (await runner.query(
    'SELECT freelist_count AS empty, page_count AS "all" FROM pragma_freelist_count, pragma_page_count',
  )) as { empty: number; all: number }[];
  if (pages && pages.empty * 4 >= pages.all) await runner.query(`PRAGMA user_version = ${toShrink}`);
}

/**
 * Returns the space of empty pages to the disk, if the file is marked. If the process is killed, the file stays as it was and the
 * next process that opens it tries again. The same happens if another process is writing, or if there is no room for SQLite's
 * copy.
 */
export function shrinkFile(connection: SqliteDatabase.Database, tell: Tell): void {
  if (connection.pragma('user_version', { simple: true }) !== toShrink) return;
  tell('Giving the space that is no longer needed back to the disk.');
  try {
    connection.exec('VACUUM');
    connection.pragma('user_version = 0');
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (errorCode(error) === 'SQLITE_FULL') {
      tell(
        'There is no room to do so: the next start tries again. SQLite needs as much again where its temporary files are, ' +
          'which SQLITE_TMPDIR names.',
      );
    } else if (!isBusy(error)) throw error;
  }
}
