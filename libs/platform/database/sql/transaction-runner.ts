import type { DataSource, EntityManager } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { Enclosure } from './enclosure.js';

/**
 * TypeORM's query runners, each for a single transaction. Everything that TypeORM runs goes through `query`, which keeps it inside the
 * transaction.
 */
export type TransactionRunner = SqliteTransactionRunner | PostgresTransactionRunner;

export function transactionRunner(source: DataSource): TransactionRunner {
  return source.options.type === 'postgres'
    ? new PostgresTransactionRunner(source)
    : new SqliteTransactionRunner(source);
}

/** The enclosure of a transaction's statements; undefined if `manager` is that of readers. */
export function enclosureOf({ queryRunner }: EntityManager): Enclosure | undefined {
  return queryRunner instanceof SqliteTransactionRunner || queryRunner instanceof PostgresTransactionRunner
    ? queryRunner.enclosure
    : undefined;
}

// TypeORM shares one runner between all users of an SQLite connection, with one counter of nested transactions. That counter stays
// wrong forever if BEGIN fails, or if SQLite itself rolls back because the disk is full.
class SqliteTransactionRunner extends BetterSqlite3QueryRunner {
  override readonly manager: EntityManager;
  enclosure: Enclosure | undefined;

  constructor(source: DataSource) {
    super(source.driver as BetterSqlite3Driver);
    this.manager = source.createEntityManager(this);
  }

  /**
   * Begins with the write lock. A deferred BEGIN takes it at the first write, which fails with SQLITE_BUSY_SNAPSHOT if another
   * process has committed in between, and waiting does not help then.
   */
  async begin(): Promise<Enclosure> {
    await super.query('BEGIN IMMEDIATE TRANSACTION');
    this.isTransactionActive = true;
    this.enclosure = new Enclosure((sql) => super.query(sql));
    return this.enclosure;
  }

  override query(
    ...statement: Parameters<BetterSqlite3QueryRunner['query']>
  ): ReturnType<BetterSqlite3QueryRunner['query']> {
    return this.enclosure?.keep(() => super.query(...statement)) ?? super.query(...statement);
  }

  override startTransaction(): Promise<void> {
    return refuseNested();
  }
}

class PostgresTransactionRunner extends PostgresQueryRunner {
  override readonly manager: EntityManager;
  enclosure: Enclosure | undefined;

  constructor(source: DataSource) {
    super(source.driver as PostgresDriver, 'master');
    this.manager = source.createEntityManager(this);
  }

  async begin(): Promise<Enclosure> {
    await super.query('BEGIN');
    this.isTransactionActive = true;
    this.enclosure = new Enclosure((sql) => super.query(sql));
    return this.enclosure;
  }

  override query(
    ...statement: Parameters<PostgresQueryRunner['query']>
  ): ReturnType<PostgresQueryRunner['query']> {
    return this.enclosure?.keep(() => super.query(...statement)) ?? super.query(...statement);
  }

  override startTransaction(): Promise<void> {
    return refuseNested();
  }
}

function refuseNested(): Promise<void> {
  return Promise.reject(new Error('A unit of work cannot open a nested transaction: use `tx`.'));
}
