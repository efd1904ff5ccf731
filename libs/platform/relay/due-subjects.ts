import type { EntityManager } from 'typeorm';
import type { Instant } from '../basics/instant.js';
import { runStatement } from '../database/sql/run-statement.js';
import { statement } from '../database/sql/statement.js';

const due = `SELECT event.subject_id AS subject FROM outbox_events event WHERE event.delivered_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM outbox_events held
     WHERE held.subject_id = event.subject_id AND held.delivered_at IS NULL AND held.leased_until > ?)`;

const dueAtOnce = statement(`${due} AND event.retry_at IS NULL ORDER BY event.sequence LIMIT ?`);
const dueAgain = statement(`${due} AND event.retry_at <= ? ORDER BY event.retry_at LIMIT ?`);

/** The subjects with events due for delivery that are not leased, longest waiting first. */
export async function dueSubjects(manager: EntityManager, now: Instant, most: number): Promise<string[]> {
  // One row per subject would suffice, but grouping would read all pending events.
  const rows = most * 4;
  const fresh = await runStatement<Found>(manager, dueAtOnce, [now, rows]);
  const again = await runStatement<Found>(manager, dueAgain, [now, now, rows]);
  return [...new Set([...fresh, ...again].map(({ subject }) => subject))].slice(0, most);
}

interface Found {
  readonly subject: string;
}
