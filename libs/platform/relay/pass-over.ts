import { In, IsNull, type EntityManager } from 'typeorm';
import type { Instant } from '../basics/instant.js';
import { OutboxEventEntity } from '../outbox/outbox-event.entity.js';

const batch = 1_000;

/**
 * Where nobody is registered to be told anything: counts events that wait as delivered. They come in the order of the index, since
 * nobody is to hear of any: in another they would all be sorted for each batch, and an import leaves millions.
 *
 * @returns how many
 */
export async function passOver(tx: EntityManager, now: Instant): Promise<number> {
  const waiting = await tx.find(OutboxEventEntity, {
    select: { sequence: true },
    where: { deliveredAt: IsNull() },
    order: { retryAt: 'ASC', sequence: 'ASC' },
    take: batch,
  });
  await tx.update(
    OutboxEventEntity,
    { sequence: In(waiting.map(({ sequence }) => sequence)) },
    { deliveredAt: now, leasedUntil: null },
  );
  return waiting.length;
}
