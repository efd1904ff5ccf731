import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryRunner } from 'typeorm';
import { Database } from './database.js';
import { isBusy } from './sqlite-connection.js';
import { Turnstile } from './turnstile.js';

/** How long to wait for another process that holds SQLite's write lock, in milliseconds. */
const patience = 15_000;

/**
 * The one way to write. What `work` does through `tx` is committed as a whole when it resolves, and leaves nothing
 * behind when it rejects. No reader sees any of it before the commit.
 *
 * SQLite has one writer connection, used for nothing else, and writers queue for it: TypeORM's driver would otherwise
 * turn the second of two concurrent transactions into a savepoint of the first (docs/adr/0002).
 */
@Injectable()
export class UnitOfWork {
  private readonly turnstile = new Turnstile();

  constructor(private readonly database: Database) {}

  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    if (this.database.engine === 'postgres') return this.run(work, (runner) => runner.startTransaction());
    const leave = await this.turnstile.enter();
    try {
      return await this.run(work, beginPatiently);
    } finally {
      leave();
    }
  }

  private async run<T>(
    work: (tx: EntityManager) => Promise<T>,
    begin: (runner: QueryRunner) => Promise<void>,
  ): Promise<T> {
    const runner = this.database.writer.createQueryRunner();
    try {
      await begin(runner);
      try {
        const result = await work(runner.manager);
        await runner.commitTransaction();
        return result;
      } catch (error) {
        await this.rollBack(runner);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  private async rollBack(runner: QueryRunner): Promise<void> {
    // SQLite ends a transaction by itself when the disk is full. Without one to roll back, TypeORM would believe that
    // it is still inside, and turn the next transaction into a savepoint that is never committed.
    this.database.reopenEndedTransaction();
    await runner.rollbackTransaction();
  }
}

// The driver waits for a lock by blocking the event loop, so its own timeout is short and the waiting is done here.
async function beginPatiently(runner: QueryRunner): Promise<void> {
  const deadline = performance.now() + patience;
  for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
    try {
      return await runner.startTransaction();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}
