import type { DataSource, EntityManager } from 'typeorm';
import { postgresPool, sqliteConnection } from '../sql/connections.js';
import { LastingConnection } from '../sql/lasting-connection.js';
import { PostgresReader, SqliteReader, type SqlReader } from '../sql/sql-reader.js';
import { Semaphore } from '../sql/semaphore.js';
import type { Disk } from './disk.js';
import { homeOf } from './home-of.js';
import { RegistryVersions } from './registry-versions.js';

export type Engine = 'sqlite' | 'postgres';

/** How many transactions may write at once, and how long one waits for its turn and for locks, in milliseconds. */
export interface WriteLimits {
  readonly writers: number;
  readonly patience: number;
}

/** The open database. Writing goes through {@link UnitOfWork}; reading here sees committed state only. */
export class Database {
  readonly engine: Engine;
  /** Repositories for the editorial side. */
  readonly reader: EntityManager;
  /** Prepared statements for the public side. */
  readonly sql: SqlReader;
  readonly registryVersions: RegistryVersions;
  /** Every transaction waits for this. On SQLite there is one writer connection, for one transaction at a time. */
  readonly semaphore: Semaphore;
  /** In milliseconds. */
  readonly writePatience: number;
  private lasting: Promise<LastingConnection> | undefined;

  constructor(
    readonly writer: DataSource,
    private readonly readSource: DataSource,
    /** The disk, whose sync must be awaited before a commit is reported. */
    readonly disk: Disk,
    limits: WriteLimits,
    /** Names of the migrations that were run when the database was opened. */
    readonly migrated: readonly string[],
  ) {
    this.engine = writer.options.type === 'postgres' ? 'postgres' : 'sqlite';
    this.reader = readSource.manager;
    this.sql =
      this.engine === 'postgres'
        ? new PostgresReader(postgresPool(readSource))
        : new SqliteReader(sqliteConnection(readSource));
    this.registryVersions = new RegistryVersions(this.sql);
    this.semaphore = new Semaphore(limits.writers);
    this.writePatience = limits.patience;
  }

  /**
   * The reading connection that this process keeps for as long as the connection lives; a new one after it has ended. On
   * PostgreSQL only.
   *
   * @throws if no connection can be made
   */
  async lastingConnection(): Promise<LastingConnection> {
    this.lasting ??= LastingConnection.take(postgresPool(this.readSource));
    const taken = this.lasting;
    try {
      const connection = await taken;
      if (connection.isAlive) return connection;
    } catch (error) {
      if (this.lasting === taken) this.lasting = undefined;
      throw error;
    }
    if (this.lasting === taken) this.lasting = undefined;
    return this.lastingConnection();
  }

  /** What tells this database from a copy of it, such as one that was restored from a backup. */
  home(): Promise<string> {
    return homeOf(this, String(this.readSource.options.database ?? ''));
  }

  async close(): Promise<void> {
    // Closing a pool waits for the connections that are in use.
    await this.lasting?.then((connection) => connection.close()).catch(() => undefined);
    await this.readSource.destroy();
    await this.writer.destroy();
    await this.disk.close();
  }
}
