import { latinWords } from '@kopij/editorial';
import type { WireItemEntity } from './wire-item.entity.js';

type Told = Pick<WireItemEntity, 'headline' | 'urgency' | 'isCancelled'>;

/**
 * Whether an item that somebody ignored comes back because of a newer revision: one that has another headline, or is
 * more urgent. A mended comma brings nothing back, nor does a cancellation: what was ignored was not used.
 */
export function comesBack(before: Told, after: Told): boolean {
  if (after.isCancelled) return false;
  if (after.urgency !== null && (before.urgency === null || after.urgency < before.urgency)) return true;
  return headlineOf(before) !== headlineOf(after);
}

/** Without the number that some agencies write behind it, as in `Ferry sails again (2)`. */
function headlineOf({ headline }: Told): string {
  return latinWords((headline ?? '').replace(/\(\d{1,3}\)/gu, '')).join(' ');
}
