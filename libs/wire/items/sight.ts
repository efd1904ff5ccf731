import type { Actor } from '@kopij/editorial';
import type { NewsItem } from '@kopij/formats';
import { may } from '@kopij/identity';
import { fromInstant, toInstant, type Term } from '@kopij/platform';
import { embargoOf } from './item-facts.js';
import type { WireItemEntity } from './wire-item.entity.js';

/** Whether what is under embargo, or held, is seen as well. */
export type Sight = 'ALL' | 'RELEASED';

/** What the caller may see of the wire. */
export function sightOf(actor: Actor | null): Sight {
  return may(actor, 'wire:embargoed') ? 'ALL' : 'RELEASED';
}

/** What items have to meet in order to be seen. */
export function termsOfSight(sight: Sight, now: Date): Term[] {
  if (sight === 'ALL') return [];
  const sql = 'NOT is_held AND (embargo_until IS NULL OR embargo_until <= ?)';
  return [{ sql, values: [toInstant(now)] }];
}

/**
 * Whether one revision may be seen by those who see its item. It may be under an embargo that the newest does not repeat,
 * as when the agency took the item back.
 */
export function isInSight({ embargo }: Pick<NewsItem, 'embargo'>, sight: Sight, now: Date): boolean {
  return sight === 'ALL' || isReleased(embargoOf(embargo), now);
}

function isReleased(
  { isHeld, embargoUntil }: Pick<WireItemEntity, 'isHeld' | 'embargoUntil'>,
  now: Date,
): boolean {
  return !isHeld && (embargoUntil === null || fromInstant(embargoUntil) <= now);
}
