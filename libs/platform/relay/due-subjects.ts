import type { EntityManager } from 'typeorm';
import type { Instant } from '../basics/instant.js';
import { OutboxEventEntity } from '../outbox/outbox-event.entity.js';

/** What has events to be delivered now, and is in nobody's hands; that which has waited longest comes first. */
export async function dueSubjects(manager: EntityManager, now: Instant, most: number): Promise<string[]> {
  const due = () =>
    manager
      .createQueryBuilder(OutboxEventEntity, 'event')
      .select('event.subject_id', 'subject')
      .where('event.delivered_at IS NULL')
      .andWhere(`NOT EXISTS (${leased})`, { now })
      // One row a subject would be enough, but to group them is to read all that is waiting.
      .limit(most * 4);
  const fresh = await due().andWhere('event.retry_at IS NULL').orderBy('event.sequence').getRawMany<Found>();
  const again = await due().andWhere('event.retry_at <= :now').orderBy('event.retry_at').getRawMany<Found>();
  return [...new Set([...fresh, ...again].map(({ subject }) => subject))].slice(0, most);
}

interface Found {
  readonly subject: string;
}

const leased =
  'SELECT 1 FROM outbox_events held WHERE held.subject_id = event.subject_id AND held.delivered_at IS NULL' +
  ' AND held.leased_until > :now';
