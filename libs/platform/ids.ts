import { v7 } from 'uuid';

/** A new UUIDv7 (RFC 9562, section 5.7): opaque to clients, and ordered by the instant it was made at. */
export function newId(now: Date): string {
  return v7({ msecs: now.getTime() });
}
