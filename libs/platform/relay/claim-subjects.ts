import type { EntityManager } from 'typeorm';
import type { Instant } from '../basics/instant.js';
import { findRowsThat, rowsThat } from '../database/sql/find-rows.js';
import { isOneOf } from '../database/sql/is-one-of.js';
import { runStatement } from '../database/sql/run-statement.js';
import { statement } from '../database/sql/statement.js';
import { OutboxEventEntity } from '../outbox/outbox-event.entity.js';
import { dueSubjects } from './due-subjects.js';

/** The events of a subject that this instance has leased for delivery. */
export interface Claim {
  /** Oldest first, without gaps. */
  readonly events: Events;
  readonly leasedUntil: Instant;
}

type Events = [OutboxEventEntity, ...OutboxEventEntity[]];

export interface ClaimOptions {
  readonly now: Instant;
  readonly leasedUntil: Instant;
  /** Maximum number of subjects. */
  readonly subjects: number;
}

/** Maximum number of events claimed at once, for all subjects together. */
const mostEvents = 1_000;

const ofSubjects = isOneOf('subject_id');
const numbered = isOneOf('sequence', 'integer');

const waitingOf = rowsThat(
  `WHERE ${ofSubjects.sqlite} AND delivered_at IS NULL ORDER BY sequence LIMIT ?`,
  `WHERE ${ofSubjects.postgres} AND delivered_at IS NULL ORDER BY sequence LIMIT ?`,
);
const lease = statement(
  `UPDATE outbox_events SET leased_until = ? WHERE ${numbered.sqlite}`,
  `UPDATE outbox_events SET leased_until = ? WHERE ${numbered.postgres}`,
);

/**
 * Claims the subjects that have waited longest. The lease is stored on the oldest pending event and covers the
 * whole subject, so that only one instance delivers a subject at a time and order is kept. The outbox must be
 * locked (see {@link holdOutbox}).
 */
export async function claimSubjects(tx: EntityManager, options: ClaimOptions): Promise<Claim[]> {
  const subjects = options.subjects === 0 ? [] : await dueSubjects(tx, options.now, options.subjects);
  if (subjects.length === 0) return [];
  const events = await findRowsThat(tx, OutboxEventEntity, waitingOf, [JSON.stringify(subjects), mostEvents]);
  const claims = bySubject(events).map((taken) => ({ events: taken, leasedUntil: options.leasedUntil }));
  const heads = claims.map(({ events: [head] }) => head.sequence);
  await runStatement(tx, lease, [options.leasedUntil, JSON.stringify(heads)]);
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
