import { FormatFault } from '../xml/format-fault.js';

/** No agency sends as many at once, and each takes a thousand times the room of an empty element. */
const most = 2_000;

/**
 * The parts of a message that are items, before any of them is read.
 *
 * @throws {FormatFault} if they are too many
 */
export function fewItems<T>(parts: readonly T[]): readonly T[] {
  if (parts.length > most) throw new FormatFault('TOO_LARGE', `more than ${most} items`);
  return parts;
}
