import { open } from 'node:fs/promises';
import { sqliteConnection } from './connections.js';
import type { Database } from './database.js';
import { errorCode } from './error-codes.js';

/**
 * For work that is done again when it did not end well, such as an import. On SQLite its commits do not each wait for the
 * disk; when this settles, all of them are on it. Until then a power cut may take the last of them along, and a kill
 * nothing; what is left is whole either way. On PostgreSQL nothing changes.
 *
 * It holds for all of the process: only for programs that do nothing else meanwhile.
 */
export async function deferSync<T>(database: Database, work: () => Promise<T>): Promise<T> {
  if (database.engine === 'postgres') return work();
  const connection = sqliteConnection(database.writer);
  connection.pragma('synchronous = NORMAL');
  try {
    return await work();
  } finally {
    connection.pragma('synchronous = FULL');
    // What a checkpoint has moved out of this file it has brought to the disk; all else that was committed is in it.
    await syncFile(`${connection.name}-wal`);
  }
}

async function syncFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    await file.sync().finally(() => file.close());
  } catch (error) {
    // Nothing was written.
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
