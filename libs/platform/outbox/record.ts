import { subjectOf, type NewsroomEvent } from '@kopij/editorial';
import type { EntityManager } from 'typeorm';
import { newId } from '../ids.js';
import { OutboxEventEntity } from './outbox-event.entity.js';

/**
 * Announces an event: it is delivered if, and only if, the transaction commits. Events of one subject come in the order
 * of their recording, so whoever records has the subject's row locked, or has made it.
 */
export async function record(tx: EntityManager, event: NewsroomEvent): Promise<void> {
  await tx.insert(OutboxEventEntity, {
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
  });
}
