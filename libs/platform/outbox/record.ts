import { subjectOf, type NewsroomEvent } from '@kopij/editorial';
import type { EntityManager } from 'typeorm';
import { newId } from '../basics/ids.js';
import { insertRows } from '../database/sql/insert-rows.js';
import { payloadOf } from './event-of.js';
import { OutboxEventEntity } from './outbox-event.entity.js';

/**
 * Records an event, which is delivered if and only if the transaction commits. Events of one subject are delivered
 * in the order of recording, so the caller must have locked or created the subject's row. `deliveryChanged` has no such row:
 * there only what was committed before a transaction began is sure to come before its event.
 */
export function record(tx: EntityManager, event: NewsroomEvent): Promise<void> {
  return recordAll(tx, [event]);
}

/** {@link record} for several events, in order. */
export async function recordAll(tx: EntityManager, events: readonly NewsroomEvent[]): Promise<void> {
  const rows = events.map((event) => ({
    id: newId(new Date(event.at)),
    type: event.type,
    subjectId: subjectOf(event),
    payload: payloadOf(event),
    recordedAt: event.at,
    deliveredTo: [],
    deliveredAt: null,
    leasedUntil: null,
    retryAt: null,
    attempts: 0,
  }));
  await insertRows<OutboxEventEntity, 'sequence'>(tx, OutboxEventEntity, rows);
}
