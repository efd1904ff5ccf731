import type { EntityManager, FindOneOptions } from 'typeorm';

/**
 * The find option that keeps a row for this transaction. SQLite has no row locks and needs none: whoever is in a
 * transaction is the only writer.
 */
export function rowLock(tx: EntityManager): Pick<FindOneOptions, 'lock'> {
  return tx.dataSource.options.type === 'postgres' ? { lock: { mode: 'pessimistic_write' } } : {};
}
