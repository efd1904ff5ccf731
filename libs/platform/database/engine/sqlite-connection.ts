import SqliteDatabase from 'better-sqlite3';

/** More than the program has: there are few statements, but one with a list has several texts. */
const mostStatements = 500;

/**
 * After how many pages of 4 KiB the log is moved into the database. The commit that does it waits for the disk twice, and so does
 * everybody else. Pages that every commit writes are moved only once. SQLite's default of 1,000 is reached after some 40 commands.
 */
const checkpointAfter = 4_000;

/** Prepares each statement once: TypeORM would prepare it again for each transaction. */
export class PreparingConnection extends SqliteDatabase {
  private readonly prepared = new Map<string, SqliteDatabase.Statement>();

  override prepare = ((sql: string) => {
    const known = this.prepared.get(sql);
    if (known) return known;
    const made = super.prepare(sql);
    if (this.prepared.size === mostStatements) this.prepared.clear();
    this.prepared.set(sql, made);
    return made;
  }) as SqliteDatabase.Database['prepare'];
}

export function prepareWriter(connection: SqliteDatabase.Database): void {
  // The last process to close the file locks it for a moment. Waiting for that may block, since nothing is served yet.
  connection.pragma('busy_timeout = 10000');
  // A commit waits for the disk before it is reported: see `Disk`. With FULL, everybody else would wait as well.
  connection.pragma('synchronous = NORMAL');
  connection.pragma('cache_size = -32768');
  connection.pragma(`wal_autocheckpoint = ${checkpointAfter}`);
  connection.pragma('busy_timeout = 0');
}

export function prepareReader(connection: SqliteDatabase.Database): void {
  connection.pragma('query_only = ON');
  connection.pragma('cache_size = -16384');
}
