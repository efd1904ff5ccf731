import { subjectOf, type NewsroomEvent } from '@kopij/editorial';
import type { EntityManager } from 'typeorm';
import { newId } from '../basics/ids.js';
import { runForEach, runStatement } from '../database/sql/run-statement.js';
import { statement } from '../database/sql/statement.js';
import { payloadOf } from './event-of.js';

const into = 'INSERT INTO outbox_events (id, type, subject_id, payload, recorded_at, delivered_to, attempts';

/** On PostgreSQL, with the transaction, which tells whoever follows the events whether a snapshot could see them. */
const insert = statement(
  `${into}) VALUES (?, ?, ?, ?, ?, '[]', 0)`,
  `${into}, transaction_id)
   SELECT e.id, e.type, e.subject_id, e.payload, e.recorded_at, '[]', 0, pg_current_xact_id()::text::bigint
     FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
          WITH ORDINALITY e(id, type, subject_id, payload, recorded_at, place) ORDER BY e.place`,
);

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
  if (events.length === 0) return;
  const rows = events.map((event) => [
    newId(new Date(event.at)),
    event.type,
    subjectOf(event),
    JSON.stringify(payloadOf(event)),
    event.at,
  ]);
  if (tx.dataSource.options.type === 'postgres') await runStatement(tx, insert, transposed(rows));
  else runForEach(tx, insert, rows);
}

/** PostgreSQL receives all rows at once, as a list per column. */
function transposed(rows: readonly string[][]): string[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
}
