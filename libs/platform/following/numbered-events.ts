import type { NewsroomEvent } from '@kopij/editorial';
import { fromInstant } from '../basics/instant.js';
import type { SqliteReader } from '../database/sql/sql-reader.js';
import { statement } from '../database/sql/statement.js';
import { readRow } from './read-row.js';
import { eventColumns, type EventLog, type EventRow, type LogPlace, type Stretch } from './event-log.js';

interface NumberedRow extends EventRow {
  readonly sequence: number;
}

const after = statement(
  `SELECT sequence, ${eventColumns} FROM outbox_events WHERE sequence > ? ORDER BY sequence LIMIT ?`,
);
const between = statement(
  `SELECT ${eventColumns} FROM outbox_events WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?`,
);
const last = statement('SELECT MAX(sequence) AS sequence FROM outbox_events');
const around = statement(
  'SELECT sequence, recorded_at AS "recordedAt" FROM outbox_events WHERE sequence IN (?, ?)',
);

/** The events on SQLite, where one writer numbers them in the order of the commits. A place is the number of an event. */
export class NumberedEvents implements EventLog {
  /** Where, and after how many commits, there was nothing more. */
  private ended: { readonly place: LogPlace; readonly commits: number } | undefined;

  constructor(private readonly sql: SqliteReader) {}

  next(place: LogPlace, most: number): Promise<Stretch> {
    const commits = this.sql.commits();
    if (this.ended?.place === place && this.ended.commits === commits) {
      return Promise.resolve({ events: [], end: place });
    }
    const rows = this.sql.all<NumberedRow>(after, [Number(place), most + 1]);
    if (rows.length > most) return Promise.resolve({ events: null, end: this.lastPlace() });
    const end = String(rows.at(-1)?.sequence ?? place);
    this.ended = { place: end, commits };
    return Promise.resolve({ events: rows.map(readRow), end });
  }

  between(place: LogPlace, until: LogPlace, most: number): Promise<readonly NewsroomEvent[] | null> {
    const rows = this.sql.all<EventRow>(between, [Number(place), Number(until), most + 1]);
    return Promise.resolve(rows.length > most ? null : rows.map(readRow));
  }

  end(): Promise<LogPlace> {
    return Promise.resolve(this.lastPlace());
  }

  name(): Promise<string> {
    return Promise.resolve('');
  }

  /** A restored database counts on from an earlier number, so the same number may be of a later event. */
  knows(place: LogPlace, instant: Date): Promise<boolean> {
    if (!/^\d{1,15}$/.test(place)) return Promise.resolve(false);
    const number = Number(place);
    const rows = this.sql.all<Pick<NumberedRow, 'sequence' | 'recordedAt'>>(around, [number, number + 1]);
    const times = new Map(rows.map(({ sequence, recordedAt }) => [sequence, fromInstant(recordedAt)]));
    const [then, next] = [times.get(number), times.get(number + 1)];
    if (then) return Promise.resolve(then <= instant);
    return Promise.resolve(next ? next >= instant : place === this.lastPlace());
  }

  private lastPlace(): LogPlace {
    return String(this.sql.all<{ sequence: number | null }>(last, [])[0]?.sequence ?? 0);
  }
}
