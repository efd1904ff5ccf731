import { subjectKey, type NewsroomEvent } from '@kopij/editorial';
import type { OutboxEventEntity } from './outbox-event.entity.js';

/** What of an event its other columns do not say. */
export function payloadOf(event: NewsroomEvent): object {
  const said = new Set(['type', 'at', subjectKey(event.type)]);
  return Object.fromEntries(Object.entries(event).filter(([name]) => !said.has(name)));
}

/** The event as it was recorded. */
export function eventOf({
  type,
  subjectId,
  payload,
  recordedAt,
}: Pick<OutboxEventEntity, 'type' | 'subjectId' | 'payload' | 'recordedAt'>): NewsroomEvent {
  const key = subjectKey(type);
  const subject = key === null ? {} : { [key]: subjectId };
  return { type, ...subject, ...payload, at: recordedAt } as NewsroomEvent;
}
