import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import { Enclosure } from './enclosure.js';
import { isBusy } from './error-codes.js';

/**
 * Runs `work` in one transaction: committed as a whole when it resolves, and gone without a trace when it rejects.
 * On SQLite the caller must see to it that there is never a second one on the same data source.
 *
 * @param patience how long to wait for another process that holds SQLite's write lock, in milliseconds
 */
export async function runTransaction<T>(
  source: DataSource,
  patience: number,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = freshRunner(source);
  try {
    await begin(runner, patience);
    const enclosure = new Enclosure(runner);
    try {
      const result = await work(runner.manager);
      await enclosure.commit();
      return result;
    } catch (error) {
      await enclosure.rollBack().catch(() => abandon(runner));
      throw error;
    }
  } finally {
    await runner.release();
  }
}

// TypeORM shares one runner between all who use an SQLite connection, with one count of how deep in transactions they
// are: a count that is wrong ever after when BEGIN fails, or when SQLite rolls back by itself because the disk is full.
function freshRunner(source: DataSource): QueryRunner {
  if (source.options.type === 'postgres') return source.createQueryRunner();
  const runner = new BetterSqlite3QueryRunner(source.driver as BetterSqlite3Driver);
  return Object.assign(runner, { manager: source.createEntityManager(runner) });
}

// The driver waits for a lock by blocking the event loop, so it is told not to and the waiting is done here. SQLite has no
// queue: who looks seldom finds the lock taken again by a process that writes without a pause.
async function begin(runner: QueryRunner, patience: number): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') return runner.startTransaction();
  const deadline = performance.now() + patience;
  for (let pause = 1; ; pause = Math.min(pause * 2, 10)) {
    try {
      await runner.startTransaction();
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}

// SQLite had rolled back already. On PostgreSQL a connection that cannot roll back must not go back to the pool with a transaction open; one that is ended, the pool throws away.
async function abandon(runner: QueryRunner): Promise<void> {
  if (runner.dataSource.options.type !== 'postgres' || runner.isReleased) return;
  const client = (await runner.connect()) as Client;
  void client.end();
}
