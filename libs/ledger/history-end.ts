import { runStatement, statement } from '@kopij/platform';
import type { EntityManager } from 'typeorm';

/** The last sealed entry of the newsroom's history. */
export interface HistoryEnd {
  readonly number: number;
  readonly hash: string;
}

const head = statement(`SELECT number, hash FROM history_head WHERE id = 1`);
const moveHead = statement(`UPDATE history_head SET number = ?, hash = ? WHERE id = 1`);

/**
 * Whether an entry is sealed within its own transaction, as on SQLite, which has one writer. On PostgreSQL entries are sealed
 * afterwards, so that writers do not wait for each other (docs/adr/0043).
 */
export function isSealedAtOnce(tx: EntityManager): boolean {
  return tx.dataSource.options.type !== 'postgres';
}

/** Where an entry that is sealed at once goes. */
export async function historyEnd(tx: EntityManager): Promise<HistoryEnd> {
  const [found] = await runStatement<HistoryEnd>(tx, head, []);
  if (!found) throw new Error('The history has no head row: the database was not migrated.');
  return found;
}

/** @param end the last of the entries that were sealed at once */
export async function moveHistoryEnd(tx: EntityManager, { number, hash }: HistoryEnd): Promise<void> {
  await runStatement(tx, moveHead, [number, hash]);
}
