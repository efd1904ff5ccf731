import { randomInt } from 'node:crypto';
import { v7, validate } from 'uuid';

/** The counter starts in the lower half of its 32 bits, so that it never overflows. */
const mostStart = 2 ** 31;

let last = { msecs: Number.NaN, seq: 0 };

/**
 * A new UUIDv7 (RFC 9562, section 5.7): opaque to clients, and ordered by time of creation. Those that one process makes in the same
 * millisecond are in order too, by a counter (section 6.2, method 1).
 */
export function newId(now: Date): string {
  const msecs = now.getTime();
  last = { msecs, seq: msecs === last.msecs ? last.seq + 1 : randomInt(mostStart) };
  return v7(last);
}

/** Sorts before all ids that are made from that moment on, and after those made before it. */
export function firstIdAt(instant: Date): string {
  return v7({ msecs: instant.getTime(), random: new Uint8Array(16), seq: 0 });
}

/** Whether a text is an id in stored form: a lower-case UUID. */
export function isId(text: string): boolean {
  return validate(text) && text === text.toLowerCase();
}
