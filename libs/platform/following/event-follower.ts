import type { NewsroomEvent } from '@kopij/editorial';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { BackgroundLoop } from '../background/background-loop.js';
import { Clock } from '../basics/clock.js';
import { SharedLook } from '../changes/shared-look.js';
import { Database } from '../database/engine/database.js';
import { SqliteReader } from '../database/sql/sql-reader.js';
import { UnitOfWork } from '../writing/unit-of-work.js';
import { parseEventId, renderEventId, type EventId } from './event-id.js';
import type { EventLog, LogPlace } from './event-log.js';
import { EventsBySnapshot } from './events-by-snapshot.js';
import { NumberedEvents } from './numbered-events.js';

/** What happened between two looks at the log. */
export interface Told {
  /** In order; null if it is too much, or not known. */
  readonly events: readonly NewsroomEvent[] | null;
  /** The id of the last event before these. */
  readonly before: string;
  /** The id of the last of these. */
  readonly after: string;
}

type Listener = (told: Told) => void;

/** More in one look, as after an import, is told as "anything". */
const mostEvents = 1_000;

/** How often to look for events of other processes; those of this process are noticed at once. In milliseconds. */
const lookEvery = 200;
const idle = 60_000;

/**
 * Tells this process of every committed event, of whatever process, in the order in which they are seen; every process
 * follows the events for itself, and none takes them from another. Reads nothing while nobody listens.
 */
@Injectable()
export class EventFollower implements OnModuleDestroy {
  private readonly log: EventLog;
  private readonly listeners = new Set<Listener>();
  private readonly look = new SharedLook(() => this.lookOnce());
  private readonly loop = new BackgroundLoop({ name: 'Events', round: () => this.round() });
  private place: LogPlace | undefined;
  private logName = '';
  private isStarted = false;
  /** Listeners that wait until it is known from where they follow. */
  private joining = 0;

  constructor(
    database: Database,
    work: UnitOfWork,
    private readonly clock: Clock,
  ) {
    this.log =
      database.sql instanceof SqliteReader
        ? new NumberedEvents(database.sql)
        : new EventsBySnapshot(database);
    work.onCommit(() => {
      if (this.isHeard()) this.loop.wake();
    });
  }

  /**
   * Tells the listener of everything that is committed from now on.
   *
   * @returns the id of the last event before that, and what ends it
   */
  async follow(listener: Listener): Promise<{ readonly from: string; readonly leave: () => void }> {
    this.joining += 1;
    if (!this.isStarted) this.loop.start();
    this.isStarted = true;
    try {
      await this.look.take();
      this.listeners.add(listener);
    } finally {
      this.joining -= 1;
    }
    this.loop.wake();
    return {
      from: this.idOf(this.place ?? ''),
      leave: () => void this.listeners.delete(listener),
    };
  }

  /**
   * What happened after an event, up to another; null if that cannot be known any more.
   *
   * @param after the id of an event that a client remembers
   * @param until the id of an event from which somebody follows
   * @param oldest ids from before are too old: events of that time may have been deleted
   */
  async between(after: EventId, until: string, oldest: Date): Promise<Told | null> {
    const end = parseEventId(until)?.place;
    if (end === undefined || after.at < oldest || after.log !== this.logName) return null;
    if (!(await this.log.knows(after.place, after.at))) return null;
    const events = await this.log.between(after.place, end, mostEvents);
    return events && { events, before: renderEventId(after), after: until };
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  private isHeard(): boolean {
    return this.listeners.size + this.joining > 0;
  }

  private async round(): Promise<number> {
    if (this.isHeard()) await this.look.take();
    if (this.isHeard()) return lookEvery;
    this.place = undefined;
    return idle;
  }

  private async lookOnce(): Promise<void> {
    const last = this.place;
    const stretch = last === undefined ? null : await this.log.next(last, mostEvents);
    if (stretch?.end === last && last !== undefined) return;
    const end = stretch?.end ?? (await this.log.end());
    if (stretch === null) this.logName = await this.log.name();
    this.place = end;
    if (last === undefined || stretch?.events?.length === 0) return;
    const told = { events: stretch?.events ?? null, before: this.idOf(last), after: this.idOf(end) };
    for (const listener of this.listeners) listener(told);
  }

  private idOf(place: LogPlace): string {
    return renderEventId({ place, log: this.logName, at: this.clock.now() });
  }
}
