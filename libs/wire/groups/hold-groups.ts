import { runStatement, statement } from '@kopij/platform';
import type { EntityManager } from 'typeorm';

/** Any fixed number, other than those of the platform and of imports. */
const groupsLock = 5_673_052;

const hold = statement(`SELECT pg_advisory_xact_lock(${groupsLock})`);

/**
 * Until this transaction ends, no other one puts items into groups, so that two versions of a story that come in at the same
 * moment find each other. Taken before any item is locked, so that two transactions cannot wait for each other. On SQLite
 * there is only one writer anyway.
 */
export async function holdGroups(tx: EntityManager): Promise<void> {
  if (tx.dataSource.options.type !== 'postgres') return;
  await runStatement(tx, hold, []);
}
