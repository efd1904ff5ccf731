import type { EntityManager } from 'typeorm';

/** Any fixed number, other than those of the platform. */
const importLock = 5_673_051;

/**
 * Until this transaction ends, no other import writes: what it finds not to be there yet stays so, and no two wait for each
 * other crosswise. On SQLite whoever is in a transaction is alone already.
 */
export async function holdImports(tx: EntityManager): Promise<void> {
  if (tx.dataSource.options.type !== 'postgres') return;
  await tx.query(`SELECT pg_advisory_xact_lock(${importLock})`);
}
