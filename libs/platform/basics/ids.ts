import { v7, validate } from 'uuid';

/** A new UUIDv7 (RFC 9562, section 5.7): opaque to clients, and ordered by time of creation. */
export function newId(now: Date): string {
  return v7({ msecs: now.getTime() });
}

/** Sorts before all ids that are made from that moment on, and after those made before it. */
export function firstIdAt(instant: Date): string {
  return v7({ msecs: instant.getTime(), random: new Uint8Array(16), seq: 0 });
}

/** Whether a text is an id in stored form: a lower-case UUID. */
export function isId(text: string): boolean {
  return validate(text) && text === text.toLowerCase();
}
