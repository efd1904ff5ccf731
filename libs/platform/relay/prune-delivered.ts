import type { EntityManager } from 'typeorm';
import type { Instant } from '../basics/instant.js';
import { isOneOf } from '../database/sql/is-one-of.js';
import { runStatement } from '../database/sql/run-statement.js';
import { statement } from '../database/sql/statement.js';

/** Small batches, so that nobody waits long for the transaction. */
export const pruneBatch = 1_000;

const numbered = isOneOf('sequence', 'integer');

const deliveredBefore = statement(
  `SELECT sequence FROM outbox_events WHERE delivered_at < ? LIMIT ${pruneBatch}`,
);
const forget = statement(
  `DELETE FROM outbox_events WHERE ${numbered.sqlite}`,
  `DELETE FROM outbox_events WHERE ${numbered.postgres}`,
);

/**
 * Deletes a batch of events that were delivered before that instant.
 *
 * @returns how many; fewer than the batch size if there are no more
 */
export async function pruneDelivered(tx: EntityManager, before: Instant): Promise<number> {
  const old = await runStatement<{ sequence: number }>(tx, deliveredBefore, [before]);
  if (old.length > 0) await runStatement(tx, forget, [JSON.stringify(old.map(({ sequence }) => sequence))]);
  return old.length;
}
