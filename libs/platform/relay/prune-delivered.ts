import { In, LessThan, type EntityManager } from 'typeorm';
import type { Instant } from '../basics/instant.js';
import { OutboxEventEntity } from '../outbox/outbox-event.entity.js';

/** So few at a time that nobody waits long for the transaction. */
export const pruneBatch = 1_000;

/**
 * Forgets events that were delivered before that instant, a batch of them.
 *
 * @returns how many; fewer than the batch when there are no more
 */
export async function pruneDelivered(tx: EntityManager, before: Instant): Promise<number> {
  const old = await tx.find(OutboxEventEntity, {
    select: { sequence: true },
    where: { deliveredAt: LessThan(before) },
    take: pruneBatch,
  });
  if (old.length > 0)
    await tx.delete(OutboxEventEntity, { sequence: In(old.map(({ sequence }) => sequence)) });
  return old.length;
}
