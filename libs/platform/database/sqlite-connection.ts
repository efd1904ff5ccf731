import SqliteDatabase from 'better-sqlite3';

/**
 * Begins every transaction with the write lock. A deferred BEGIN takes it at the first write, which fails with
 * SQLITE_BUSY_SNAPSHOT when another process committed in between: no waiting helps there.
 */
export class ImmediateConnection extends SqliteDatabase {
  override prepare: SqliteDatabase.Database['prepare'] = (sql: string) =>
    super.prepare(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : sql);
}

/** Another process holds the write lock; waiting helps. */
export function isBusy(error: unknown): boolean {
  const code =
    codeOf(error) ??
    (error instanceof Error && 'driverError' in error ? codeOf(error.driverError) : undefined);
  return code === 'SQLITE_BUSY';
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/** An acknowledged write survives a power cut: every commit reaches the disk before it is reported. */
export function prepareWriter(connection: SqliteDatabase.Database): void {
  connection.pragma('synchronous = FULL');
  connection.pragma('cache_size = -65536');
}

export function prepareReader(connection: SqliteDatabase.Database): void {
  connection.pragma('query_only = ON');
  connection.pragma('cache_size = -65536');
  connection.pragma('mmap_size = 268435456');
}
