import { subjectOf, type NewsroomEvent } from '@kopij/editorial';
import type { EntityManager } from 'typeorm';
import { newId } from '../basics/ids.js';
import { insertRows } from '../database/sql/insert-rows.js';
import { OutboxEventEntity } from './outbox-event.entity.js';

/**
 * Announces an event: it is delivered if, and only if, the transaction commits. Events of one subject come in the order
 * of their recording, so whoever records has the subject's row locked, or has made it.
 */
export function record(tx: EntityManager, event: NewsroomEvent): Promise<void> {
  return recordAll(tx, [event]);
}

/** As {@link record}, for several events in the order of their happening. */
export async function recordAll(tx: EntityManager, events: readonly NewsroomEvent[]): Promise<void> {
  const rows = events.map((event) => ({
    id: newId(new Date(event.at)),
    type: event.type,
    subjectId: subjectOf(event),
    payload: event,
    recordedAt: event.at,
    deliveredTo: [],
    deliveredAt: null,
    leasedUntil: null,
    retryAt: null,
    attempts: 0,
  }));
  await insertRows<OutboxEventEntity, 'sequence'>(tx, OutboxEventEntity, rows);
}
