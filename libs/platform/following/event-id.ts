import type { LogPlace } from './event-log.js';

/** What the id of an event says: everything up to it was told. */
export interface EventId {
  readonly place: LogPlace;
  /** The name of the log. */
  readonly log: string;
  /** When the log was read up to there. */
  readonly at: Date;
}

const shape = /^([\d:,]{1,4000})~([\d-]{0,40})~([\da-z]{1,9})$/;

export function renderEventId({ place, log, at }: EventId): string {
  return [place, log, at.getTime().toString(36)].join('~');
}

/** Null if the text cannot be the id of an event. */
export function parseEventId(text: string): EventId | null {
  const [, place, log, time] = shape.exec(text) ?? [];
  if (place === undefined || log === undefined || time === undefined) return null;
  const at = new Date(Number.parseInt(time, 36));
  return Number.isNaN(at.getTime()) ? null : { place, log, at };
}
