/**
 * An instant as the database and the API hold it: ISO 8601, UTC, milliseconds, always 24 characters
 * (`2026-11-23T20:30:00.000Z`), so that it sorts as text on every engine and is served without conversion.
 */
export type Instant = string;

export function toInstant(date: Date): Instant {
  return date.toISOString();
}

export function fromInstant(instant: Instant): Date {
  return new Date(instant);
}
