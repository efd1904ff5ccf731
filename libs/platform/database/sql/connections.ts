import type SqliteDatabase from 'better-sqlite3';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** The drivers below TypeORM, for the few things that TypeORM does not support. */

export function sqliteConnection(source: DataSource): SqliteDatabase.Database {
  return (source.driver as BetterSqlite3Driver).databaseConnection as SqliteDatabase.Database;
}

export function postgresPool(source: DataSource): Pool {
  return (source.driver as PostgresDriver).master as Pool;
}
