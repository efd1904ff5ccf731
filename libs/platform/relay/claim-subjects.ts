import { In, IsNull, type EntityManager } from 'typeorm';
import type { Instant } from '../basics/instant.js';
import { OutboxEventEntity } from '../outbox/outbox-event.entity.js';
import { dueSubjects } from './due-subjects.js';

/** The events of one subject that this instance may deliver, and nobody else before the lease ends. */
export interface Claim {
  /** Oldest first, none left out in between. */
  readonly events: Events;
  readonly leasedUntil: Instant;
}

type Events = [OutboxEventEntity, ...OutboxEventEntity[]];

export interface ClaimOptions {
  readonly now: Instant;
  readonly leasedUntil: Instant;
  /** How many subjects at most. */
  readonly subjects: number;
}

/** How many events are taken in hand at once, of all subjects together. */
const mostEvents = 1_000;

/**
 * Takes the subjects that have waited longest. The lease stands on the oldest event that is not delivered, and is for
 * the subject as a whole: so no two instances tell of one subject at the same time, and order is kept. Asks for the
 * outbox to be held (see {@link holdOutbox}).
 */
export async function claimSubjects(tx: EntityManager, options: ClaimOptions): Promise<Claim[]> {
  const subjects = options.subjects === 0 ? [] : await dueSubjects(tx, options.now, options.subjects);
  if (subjects.length === 0) return [];
  const events = await tx.find(OutboxEventEntity, {
    where: { subjectId: In(subjects), deliveredAt: IsNull() },
    order: { sequence: 'ASC' },
    take: mostEvents,
  });
  const claims = bySubject(events).map((taken) => ({ events: taken, leasedUntil: options.leasedUntil }));
  const heads = claims.map(({ events: [head] }) => head.sequence);
  await tx.update(OutboxEventEntity, { sequence: In(heads) }, { leasedUntil: options.leasedUntil });
  return claims;
}

function bySubject(events: readonly OutboxEventEntity[]): Events[] {
  const groups = new Map<string, Events>();
  for (const event of events) {
    const group = groups.get(event.subjectId);
    if (group) group.push(event);
    else groups.set(event.subjectId, [event]);
  }
  return [...groups.values()];
}
