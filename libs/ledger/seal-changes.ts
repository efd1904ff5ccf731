import { runStatement, statement } from '@kopij/platform';
import type { EntityManager } from 'typeorm';

/** An entry of the audit trail that is not sealed yet. */
export interface UnsealedChange {
  readonly id: string;
  readonly at: string;
  readonly hash: string;
}

/** What sealing gives an entry. */
export interface Seal {
  readonly number: number;
  readonly newsroomHash: string;
}

const next = statement(
  `SELECT id, at, hash FROM audit_entries WHERE number IS NULL ORDER BY id LIMIT CAST(? AS integer)`,
);

const seal = statement(
  `WITH sealed AS (
     UPDATE audit_entries e SET number = s.number, newsroom_hash = s.newsroom_hash
       FROM unnest(?::text[], ?::integer[], ?::text[]) AS s (id, number, newsroom_hash)
      WHERE e.id = s.id
     RETURNING 1
   )
   SELECT COUNT(*)::integer AS entries FROM sealed`,
);

/** The oldest entries of the audit trail that are not sealed yet. */
export function unsealedChanges(tx: EntityManager, limit: number): Promise<UnsealedChange[]> {
  return runStatement<UnsealedChange>(tx, next, [limit]);
}

/** Seals entries, on PostgreSQL, for whoever holds the head of the history. */
export async function sealChanges(
  tx: EntityManager,
  changes: readonly (UnsealedChange & Seal)[],
): Promise<void> {
  if (changes.length === 0) return;
  const [done] = await runStatement<{ entries: number }>(tx, seal, [
    changes.map(({ id }) => id),
    changes.map(({ number }) => number),
    changes.map(({ newsroomHash }) => newsroomHash),
  ]);
  if (done?.entries !== changes.length) {
    throw new Error('The audit trail has lost entries while they were sealed.');
  }
}
