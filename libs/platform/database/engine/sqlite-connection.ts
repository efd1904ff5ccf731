import SqliteDatabase from 'better-sqlite3';

/** More than the program has: the texts are few, but a list in one makes several of it. */
const mostStatements = 500;

/**
 * Begins every transaction with the write lock. A deferred BEGIN takes it at the first write, which fails with
 * SQLITE_BUSY_SNAPSHOT when another process committed in between: no waiting helps there.
 */
export class ImmediateConnection extends SqliteDatabase {
  private readonly prepared = new Map<string, SqliteDatabase.Statement>();

  override prepare = ((sql: string) => {
    const known = this.prepared.get(sql);
    if (known) return known;
    const made = super.prepare(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : sql);
    if (this.prepared.size === mostStatements) this.prepared.clear();
    this.prepared.set(sql, made);
    return made;
  }) as SqliteDatabase.Database['prepare'];
}

export function prepareWriter(connection: SqliteDatabase.Database): void {
  // Whoever closes the file as the last one locks it for a moment. Waiting for that may block: nothing is served yet.
  connection.pragma('busy_timeout = 10000');
  // Whoever reports a commit waits for the disk before: see `Disk`. FULL would have all others wait as well.
  connection.pragma('synchronous = NORMAL');
  connection.pragma('cache_size = -32768');
  connection.pragma('busy_timeout = 0');
}

export function prepareReader(connection: SqliteDatabase.Database): void {
  connection.pragma('query_only = ON');
  connection.pragma('cache_size = -16384');
}
