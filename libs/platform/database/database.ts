import type SqliteDatabase from 'better-sqlite3';
import type { DataSource, EntityManager } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Pool } from 'pg';
import { PostgresReader, SqliteReader, type SqlReader } from './sql-reader.js';

export type Engine = 'sqlite' | 'postgres';

/** The open database. Writing goes through {@link UnitOfWork}; reading here sees committed state only. */
export class Database {
  readonly engine: Engine;
  /** Repositories for the editorial side. */
  readonly reader: EntityManager;
  /** Prepared statements for the public side. */
  readonly sql: SqlReader;

  constructor(
    readonly writer: DataSource,
    private readonly readSource: DataSource,
  ) {
    this.engine = writer.options.type === 'postgres' ? 'postgres' : 'sqlite';
    this.reader = readSource.manager;
    this.sql =
      this.engine === 'postgres'
        ? new PostgresReader(postgresPool(readSource))
        : new SqliteReader(sqliteConnection(readSource));
  }

  /** Gives SQLite a transaction to roll back where it has already ended the one it was in. */
  reopenEndedTransaction(): void {
    if (this.engine === 'postgres') return;
    const connection = sqliteConnection(this.writer);
    if (!connection.inTransaction) connection.exec('BEGIN');
  }

  async close(): Promise<void> {
    if (this.readSource !== this.writer) await this.readSource.destroy();
    await this.writer.destroy();
  }
}

function sqliteConnection(source: DataSource): SqliteDatabase.Database {
  return (source.driver as BetterSqlite3Driver).databaseConnection as SqliteDatabase.Database;
}

function postgresPool(source: DataSource): Pool {
  return (source.driver as PostgresDriver).master as Pool;
}
