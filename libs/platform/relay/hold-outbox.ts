import type { EntityManager } from 'typeorm';
import { runStatement } from '../database/sql/run-statement.js';
import { statement } from '../database/sql/statement.js';

/** Any fixed number that differs from the migrations' lock. */
const outboxLock = 5_673_043;

const hold = statement(`SELECT pg_advisory_xact_lock(${outboxLock})`);

/**
 * Locks the outbox until the transaction ends, so that no other instance claims or settles events. Not needed on
 * SQLite, which has a single writer.
 */
export async function holdOutbox(tx: EntityManager): Promise<void> {
  if (tx.dataSource.options.type !== 'postgres') return;
  await runStatement(tx, hold, []);
}
