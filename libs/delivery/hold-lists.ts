import type { EntityManager } from 'typeorm';
import { isPostgres } from './run-statement.js';

/** "kopij" in ASCII: a number that nobody else will lock by accident. */
const lists = 0x6b_6f_70_69_6a;

/**
 * Until the transaction ends, no section moves (`shared`: what publishing holds, any number at a time), or no article
 * comes or goes (`alone`: what a move holds). A move copies what stands in the lists: what is published beside it, under the
 * tree of before, would be missed. On SQLite whoever writes is alone anyway.
 *
 * An advisory lock, because a row of the tree cannot be it: publishing and renaming would take their locks in opposite orders.
 */
export async function holdLists(tx: EntityManager, how: 'shared' | 'alone'): Promise<void> {
  if (!isPostgres(tx)) return;
  await tx.query(`SELECT pg_advisory_xact_lock${how === 'shared' ? '_shared' : ''}(${lists})`);
}
