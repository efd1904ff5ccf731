import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { Enclosure } from './enclosure.js';
import { isBusy } from './error-codes.js';
import { transactionRunner, type TransactionRunner } from './transaction-runner.js';

/**
 * Runs `work` in one transaction: committed as a whole if it resolves, and rolled back completely if it rejects.
 * On SQLite the caller must ensure that there is never a second transaction on the same data source.
 *
 * @param patience how long to wait for another process that holds SQLite's write lock, in milliseconds
 */
export async function runTransaction<T>(
  source: DataSource,
  patience: number,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = transactionRunner(source);
  try {
    const enclosure = await begin(runner, patience);
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

// The driver waits for a lock by blocking the event loop, so it is configured not to wait, and we wait here. SQLite has no
// queue: with long pauses, another process that writes continuously would always have the lock again.
async function begin(runner: TransactionRunner, patience: number): Promise<Enclosure> {
  const deadline = performance.now() + patience;
  for (let pause = 1; ; pause = Math.min(pause * 2, 10)) {
    try {
      return await runner.begin();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}

// SQLite has rolled back already. On PostgreSQL a connection that cannot roll back must not return to the pool with an open
// transaction. So it is ended, and the pool discards it.
async function abandon(runner: TransactionRunner): Promise<void> {
  if (runner.dataSource.options.type !== 'postgres' || runner.isReleased) return;
  const client = (await runner.connect()) as Client;
  void client.end();
}
