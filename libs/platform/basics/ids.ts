import { v7, validate } from 'uuid';

/** A new UUIDv7 (RFC 9562, section 5.7): opaque to clients, and ordered by the instant it was made at. */
export function newId(now: Date): string {
  return v7({ msecs: now.getTime() });
}

/** Whether a text is an id as it is stored: a UUID in lower case. */
export function isId(text: string): boolean {
  return validate(text) && text === text.toLowerCase();
}
