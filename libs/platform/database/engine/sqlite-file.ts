import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { StartupFault } from '../../basics/startup-fault.js';
import { errorCode, isBusy } from '../sql/error-codes.js';

/**
 * Creates the file, and a folder for it that other users cannot read, and sets WAL mode, in which readers and the writer do not
 * wait for each other. This needs exclusive access to the file: if two processes start at once, one waits.
 */
export async function prepareFile(path: string, patience: number): Promise<void> {
  await makeFolder(resolve(dirname(path)));
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      enterWalMode(path);
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await sleep(20);
    }
  }
}

/** One folder after the other: with `recursive`, Node tries forever if the file system has no room for folders. */
async function makeFolder(path: string): Promise<void> {
  const above = dirname(path);
  if (above !== path && !existsSync(above)) await makeFolder(above);
  try {
    await mkdir(path, { mode: 0o750 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

function enterWalMode(path: string): void {
  const connection = new SqliteDatabase(path, { timeout: 0 });
  try {
    refuseForeign(connection, path);
    const mode: unknown = connection.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal') {
      throw new StartupFault(
        `The database ${path} cannot use WAL mode: put it on a local disk of this machine.`,
      );
    }
  } finally {
    connection.close();
  }
}

function refuseForeign(connection: SqliteDatabase.Database, path: string): void {
  const tables = connection.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all();
  if (tables.length === 0 || tables.includes('migrations')) return;
  throw new StartupFault(`${path} is the database of another program. Set DATABASE_URL to another file.`);
}
