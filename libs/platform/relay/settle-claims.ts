import type { EntityManager } from 'typeorm';
import type { Instant } from '../basics/instant.js';
import { isOneOf } from '../database/sql/is-one-of.js';
import { runStatement } from '../database/sql/run-statement.js';
import { statement } from '../database/sql/statement.js';
import type { Claim } from './claim-subjects.js';
import type { Progress } from './deliver-in-order.js';

export interface Settlement {
  readonly claim: Claim;
  readonly progress: readonly Progress[];
}

interface Lease {
  readonly sequence: number;
  readonly leasedUntil: Instant | null;
}

const numbered = isOneOf('sequence', 'integer');

const leasesOf = statement(
  `SELECT sequence, leased_until AS "leasedUntil" FROM outbox_events WHERE ${numbered.sqlite}`,
  `SELECT sequence, leased_until AS "leasedUntil" FROM outbox_events WHERE ${numbered.postgres}`,
);
const release = statement(
  `UPDATE outbox_events SET leased_until = NULL WHERE ${numbered.sqlite}`,
  `UPDATE outbox_events SET leased_until = NULL WHERE ${numbered.postgres}`,
);
const deliver = statement(
  `UPDATE outbox_events SET delivered_at = ? WHERE ${numbered.sqlite}`,
  `UPDATE outbox_events SET delivered_at = ? WHERE ${numbered.postgres}`,
);
const putOff = statement(
  `UPDATE outbox_events SET delivered_to = ?, retry_at = ?, attempts = ? WHERE sequence = ?`,
);

/**
 * Stores the results of the claimed events and releases their subjects. Results are dropped if the lease has passed
 * to another instance, which delivers the events again.
 */
export async function settleClaims(
  tx: EntityManager,
  settlements: readonly Settlement[],
  now: Instant,
): Promise<void> {
  if (settlements.length === 0) return;
  const claimed = settlements.map(({ claim }) => claim.events[0].sequence);
  const heads = await runStatement<Lease>(tx, leasesOf, [JSON.stringify(claimed)]);
  const leases = new Map(heads.map(({ sequence, leasedUntil }) => [sequence, leasedUntil]));
  const ours = settlements.filter(({ claim }) => leases.get(claim.events[0].sequence) === claim.leasedUntil);
  if (ours.length === 0) return;

  const released = ours.map(({ claim }) => claim.events[0].sequence);
  await runStatement(tx, release, [JSON.stringify(released)]);
  const progress = ours.flatMap((settlement) => settlement.progress);
  const delivered = progress.filter(({ isDelivered }) => isDelivered).map(({ sequence }) => sequence);
  if (delivered.length > 0) await runStatement(tx, deliver, [now, JSON.stringify(delivered)]);
  for (const { sequence, isDelivered, deliveredTo, retryAt, attempts } of progress) {
    if (!isDelivered) {
      await runStatement(tx, putOff, [JSON.stringify(deliveredTo), retryAt, attempts, sequence]);
    }
  }
}
