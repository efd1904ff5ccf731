import type { EntityManager } from 'typeorm';
import type { Instant } from '../basics/instant.js';
import { isOneOf } from '../database/sql/is-one-of.js';
import { runStatement } from '../database/sql/run-statement.js';
import { statement } from '../database/sql/statement.js';

const batch = 1_000;

const numbered = isOneOf('sequence', 'integer');

const waiting = statement(
  `SELECT sequence FROM outbox_events WHERE delivered_at IS NULL ORDER BY retry_at, sequence LIMIT ${batch}`,
);
const deliver = `UPDATE outbox_events SET delivered_at = ?, leased_until = NULL`;
const countAsDelivered = statement(
  `${deliver} WHERE ${numbered.sqlite}`,
  `${deliver} WHERE ${numbered.postgres}`,
);

/**
 * Marks pending events as delivered, if nobody waits for them. In index order: any other order would sort all pending events for each
 * batch, and an import leaves millions.
 *
 * @param isWaited whether somebody waits by now; asked after the events were found, so that none is missed that came later
 * @returns how many
 */
export async function passOver(
  tx: EntityManager,
  now: Instant,
  isWaited: () => Promise<boolean>,
): Promise<number> {
  const found = await runStatement<{ sequence: number }>(tx, waiting, []);
  if (await isWaited()) return 0;
  const sequences = found.map(({ sequence }) => sequence);
  await runStatement(tx, countAsDelivered, [now, JSON.stringify(sequences)]);
  return found.length;
}
