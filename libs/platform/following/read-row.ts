import type { NewsroomEvent } from '@kopij/editorial';
import { eventOf } from '../outbox/event-of.js';
import type { EventRow } from './event-log.js';

export function readRow({ type, subjectId, payload, recordedAt }: EventRow): NewsroomEvent {
  return eventOf({ type, subjectId, payload: JSON.parse(payload) as object, recordedAt });
}
