import { In, type EntityManager } from 'typeorm';
import type { Instant } from '../basics/instant.js';
import { OutboxEventEntity } from '../outbox/outbox-event.entity.js';
import type { Claim } from './claim-subjects.js';
import type { Progress } from './deliver-in-order.js';

export interface Settlement {
  readonly claim: Claim;
  readonly progress: readonly Progress[];
}

/**
 * Writes down what became of the claimed events, and lets go of their subjects. What is known of a claim whose lease has
 * passed to another instance is dropped: that one delivers again, and knows better.
 */
export async function settleClaims(
  tx: EntityManager,
  settlements: readonly Settlement[],
  now: Instant,
): Promise<void> {
  if (settlements.length === 0) return;
  const heads = await tx.find(OutboxEventEntity, {
    select: { sequence: true, leasedUntil: true },
    where: { sequence: In(settlements.map(({ claim }) => claim.events[0].sequence)) },
  });
  const leases = new Map(heads.map(({ sequence, leasedUntil }) => [sequence, leasedUntil]));
  const ours = settlements.filter(({ claim }) => leases.get(claim.events[0].sequence) === claim.leasedUntil);
  if (ours.length === 0) return;

  const released = ours.map(({ claim }) => claim.events[0].sequence);
  await tx.update(OutboxEventEntity, { sequence: In(released) }, { leasedUntil: null });
  const progress = ours.flatMap((settlement) => settlement.progress);
  const delivered = progress.filter(({ isDelivered }) => isDelivered).map(({ sequence }) => sequence);
  if (delivered.length > 0)
    await tx.update(OutboxEventEntity, { sequence: In(delivered) }, { deliveredAt: now });
  for (const { sequence, isDelivered, ...waiting } of progress) {
    if (!isDelivered) await tx.update(OutboxEventEntity, { sequence }, waiting);
  }
}
