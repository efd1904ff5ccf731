import type { NewsroomEvent } from '@kopij/editorial';
import type { Database } from '../database/engine/database.js';
import type { LastingConnection } from '../database/sql/lasting-connection.js';
import { statement } from '../database/sql/statement.js';
import { eventColumns, type EventLog, type EventRow, type LogPlace, type Stretch } from './event-log.js';
import { readRow } from './read-row.js';

/** If there is no event, there is still one row, whose type is null. */
interface SeenRow extends Omit<EventRow, 'type'> {
  readonly snapshot: string;
  readonly type: EventRow['type'] | null;
}

const current = statement('SELECT pg_current_snapshot()::text AS snapshot');

/** The events that a snapshot, `last`, could not see. Those in the second half are of transactions that were open then. */
const unseen = (condition: string): string =>
  `SELECT sequence, ${eventColumns} FROM outbox_events, last
    WHERE transaction_id IS NOT NULL AND transaction_id >= pg_snapshot_xmax(last.snapshot)::text::bigint AND ${condition}
    UNION ALL
   SELECT sequence, ${eventColumns} FROM outbox_events, last
    WHERE transaction_id IS NOT NULL
      AND transaction_id = ANY (ARRAY(SELECT pg_snapshot_xip(snapshot)::text::bigint FROM last)) AND ${condition}`;

/** Parameters: the last snapshot, and how many events to read. See the log of changes, which is read in the same way. */
const unseenBy = statement(
  `WITH last AS MATERIALIZED (SELECT ?::pg_snapshot AS snapshot)
   SELECT pg_current_snapshot()::text AS snapshot, e.*
     FROM last LEFT JOIN (${unseen('transaction_id < pg_snapshot_xmax(pg_current_snapshot())::text::bigint')}) e ON true
    ORDER BY e.sequence LIMIT ?`,
);

/** Parameters: the earlier snapshot, the later one, and how many events to read. */
const seenSince = statement(
  `WITH last AS MATERIALIZED (SELECT ?::pg_snapshot AS snapshot, ?::pg_snapshot AS until)
   ${unseen('pg_visible_in_snapshot(transaction_id::text::xid8, last.until)')}
    ORDER BY sequence LIMIT ?`,
);

/** After a promotion or a restore, PostgreSQL is on another timeline; a copy of the data has another system, or another table. */
const server = statement(
  `SELECT s.system_identifier::text || '-' || c.timeline_id::text || '-' || 'outbox_events'::regclass::oid::text AS name
     FROM pg_control_system() s, pg_control_checkpoint() c`,
);

/**
 * The events on PostgreSQL, where transactions commit in a different order from their writes. A place is a snapshot (docs/adr/0044): what
 * it could not see comes after it, so that nobody waits for a transaction that stays open.
 */
export class EventsBySnapshot implements EventLog {
  /** Over which it is being followed. */
  private known: LastingConnection | undefined;

  constructor(private readonly database: Database) {}

  async next(place: LogPlace, most: number): Promise<Stretch | null> {
    const connection = await this.database.lastingConnection();
    const isKnown = connection === this.known;
    this.known = connection;
    return isKnown ? read(connection, place, most) : null;
  }

  async between(place: LogPlace, until: LogPlace, most: number): Promise<readonly NewsroomEvent[] | null> {
    const connection = await this.database.lastingConnection();
    const rows = await connection.all<EventRow>(seenSince, [place, until, most + 1]);
    return rows.length > most ? null : rows.map(readRow);
  }

  async end(): Promise<LogPlace> {
    const connection = await this.database.lastingConnection();
    this.known = connection;
    return endOver(connection);
  }

  async name(): Promise<string> {
    const connection = await this.database.lastingConnection();
    const [found] = await connection.all<{ name: string }>(server, []);
    return found?.name ?? '';
  }

  async knows(place: LogPlace): Promise<boolean> {
    const asked = bounds(place);
    const now = bounds(await endOver(await this.database.lastingConnection()));
    return asked !== null && now !== null && asked.xmax <= now.xmax;
  }
}

async function read(connection: LastingConnection, place: LogPlace, most: number): Promise<Stretch> {
  const rows = await connection.all<SeenRow>(unseenBy, [place, most + 1]);
  const end = rows[0]?.snapshot ?? place;
  if (rows.length > most) return { events: null, end };
  const events = rows.flatMap(({ type, ...row }) => (type === null ? [] : [readRow({ ...row, type })]));
  return { events, end };
}

async function endOver(connection: LastingConnection): Promise<LogPlace> {
  const [now] = await connection.all<{ snapshot: string }>(current, []);
  return now?.snapshot ?? '';
}

/** Null if PostgreSQL would not read it as a snapshot. */
function bounds(place: LogPlace): { readonly xmax: bigint } | null {
  const [, low = '', high = '', list = ''] =
    /^(\d{1,18}):(\d{1,18}):(\d{1,18}(?:,\d{1,18})*)?$/.exec(place) ?? [];
  if (low === '') return null;
  const [xmin, xmax] = [BigInt(low), BigInt(high)];
  const open = list === '' ? [] : list.split(',').map(BigInt);
  const isInOrder = open.every((each, at) => each >= (open[at - 1] ?? xmin) && each < xmax);
  return xmin > 0n && xmin <= xmax && isInOrder ? { xmax } : null;
}
