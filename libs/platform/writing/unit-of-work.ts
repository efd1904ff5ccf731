import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, SystemClock } from '../basics/clock.js';
import { writeChanges } from '../changes/write-changes.js';
import { Database } from '../database/engine/database.js';
import { isDeadlock } from '../database/sql/error-codes.js';
import { runTransaction } from '../database/sql/run-transaction.js';

/** How often a transaction is begun that PostgreSQL keeps choosing to break a deadlock with. */
const attempts = 5;

/** What a transaction came to, and what it wrote through. */
interface Done<T> {
  readonly tx: EntityManager;
  readonly result: T;
}

/**
 * The one way to write. What `work` does through `tx` is committed as a whole when it resolves, and leaves nothing
 * behind when it rejects, or when any statement in it failed. No reader sees any of it before the commit.
 *
 * SQLite has one writer connection, used for nothing else, and writers queue for it: TypeORM's driver would otherwise
 * turn the second of two concurrent transactions into a savepoint of the first (docs/adr/0002).
 */
@Injectable()
export class UnitOfWork {
  private readonly listeners: ((tx: EntityManager) => void)[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock = new SystemClock(),
  ) {}

  /**
   * @param work touches nothing but the database, and only through `tx`: it is run again when PostgreSQL sacrificed it
   *   to end a deadlock
   * @throws whatever `work` threw; what the database said; or that the turn did not come within the write patience
   */
  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const { semaphore, writePatience, disk } = this.database;
    const leave = await semaphore.enter(writePatience);
    let done: Done<T>;
    try {
      disk.refuseWhenBroken();
      done = await this.persist(work);
    } finally {
      leave();
    }
    await disk.settle();
    for (const listener of this.listeners) listener(done.tx);
    return done.result;
  }

  /** Calls `listener` after every commit, with what `work` wrote through; it must return at once, and write no more. */
  onCommit(listener: (tx: EntityManager) => void): void {
    this.listeners.push(listener);
  }

  private async persist<T>(work: (tx: EntityManager) => Promise<T>): Promise<Done<T>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { writer, writePatience } = this.database;
        return await runTransaction(writer, writePatience, (tx) => this.complete(tx, work));
      } catch (error) {
        if (attempt === attempts || !isDeadlock(error)) throw error;
      }
    }
  }

  private async complete<T>(tx: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<Done<T>> {
    const result = await work(tx);
    await writeChanges(tx, this.clock);
    return { tx, result };
  }
}
