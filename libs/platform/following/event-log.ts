import type { NewsroomEvent } from '@kopij/editorial';

/** A place in the log: everything before it was seen. Its text means something to the same kind of log only. */
export type LogPlace = string;

export interface Stretch {
  /** What was committed after a place, in order; null if it is more than was asked for. */
  readonly events: readonly NewsroomEvent[] | null;
  /** Where the stretch ends. */
  readonly end: LogPlace;
}

/** The recorded events of all processes, in an order in which none can be missed. */
export interface EventLog {
  /**
   * What was committed after a place; null if the database may be another than it was the last time.
   *
   * @param most how many events to read at most
   */
  next(place: LogPlace, most: number): Promise<Stretch | null>;
  /** What was committed between two places, in order; null if it is more than `most`. */
  between(place: LogPlace, until: LogPlace, most: number): Promise<readonly NewsroomEvent[] | null>;
  /** The place after everything that is committed. */
  end(): Promise<LogPlace>;
  /** Tells this log from that of another server, and from itself before it was restored; '' if it has no name. */
  name(): Promise<string>;
  /** Whether a client may go on from there: a place in this log, as it was at that instant, and not made up. */
  knows(place: LogPlace, at: Date): Promise<boolean>;
}

/** A row of the outbox as it is stored. */
export interface EventRow {
  readonly type: NewsroomEvent['type'];
  readonly subjectId: string;
  readonly payload: string;
  readonly recordedAt: string;
}

/** The columns of an {@link EventRow}. */
export const eventColumns = 'type, subject_id AS "subjectId", payload, recorded_at AS "recordedAt"';
