import type { EntityManager } from 'typeorm';

/** Any fixed number, other than that of the migrations. */
const outboxLock = 5_673_043;

/**
 * Until this transaction ends, no other instance takes events in hand or puts them down. On SQLite whoever is in a
 * transaction is alone already.
 */
export async function holdOutbox(tx: EntityManager): Promise<void> {
  if (tx.dataSource.options.type !== 'postgres') return;
  await tx.query(`SELECT pg_advisory_xact_lock(${outboxLock})`);
}
