import type { DataSource, EntityManager } from 'typeorm';
import { postgresPool, sqliteConnection } from '../sql/connections.js';
import { PostgresReader, SqliteReader, type SqlReader } from '../sql/sql-reader.js';
import { Turnstile } from '../sql/turnstile.js';
import type { Disk } from './disk.js';
import { RegistryVersions } from './registry-versions.js';

export type Engine = 'sqlite' | 'postgres';

/** How many may write at once, and how long one waits for its turn and for locks, in milliseconds. */
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
  /** What every transaction passes through: on SQLite there is one writer connection, and one at a time may use it. */
  readonly turnstile: Turnstile;
  /** In milliseconds. */
  readonly writePatience: number;

  constructor(
    readonly writer: DataSource,
    private readonly readSource: DataSource,
    /** What has to be waited for before a commit is reported. */
    readonly disk: Disk,
    limits: WriteLimits,
    /** Names of the migrations that had to be run when it was opened. */
    readonly migrated: readonly string[],
  ) {
    this.engine = writer.options.type === 'postgres' ? 'postgres' : 'sqlite';
    this.reader = readSource.manager;
    this.sql =
      this.engine === 'postgres'
        ? new PostgresReader(postgresPool(readSource))
        : new SqliteReader(sqliteConnection(readSource));
    this.registryVersions = new RegistryVersions(this.sql);
    this.turnstile = new Turnstile(limits.writers);
    this.writePatience = limits.patience;
  }

  async close(): Promise<void> {
    await this.readSource.destroy();
    await this.writer.destroy();
    await this.disk.close();
  }
}
