import { runStatement, statement } from '@kopij/platform';
import type { EntityManager } from 'typeorm';

/** Any fixed number, other than those of the platform. */
const importLock = 5_673_051;

const hold = statement(`SELECT pg_advisory_xact_lock(${importLock})`);

/**
 * Until this transaction ends, no other import writes. So what is absent when it looks remains absent, and two imports cannot
 * deadlock. On SQLite there is only one writer anyway.
 */
export async function holdImports(tx: EntityManager): Promise<void> {
  if (tx.dataSource.options.type !== 'postgres') return;
  await runStatement(tx, hold, []);
}
