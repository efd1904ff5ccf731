import type { Embargo, NewsItem } from '@kopij/formats';
import { readInstant, toInstant, type Instant } from '@kopij/platform';
import type { WireItemEntity } from './wire-item.entity.js';

type Facts = Pick<
  WireItemEntity,
  | 'headline'
  | 'signal'
  | 'pubStatus'
  | 'urgency'
  | 'language'
  | 'credits'
  | 'embargoUntil'
  | 'isHeld'
  | 'isCancelled'
>;

/** What is kept of an item's newest revision, to list and to find it by. */
export function factsOf(item: NewsItem, usualLanguage: string | null): Facts {
  return {
    headline: storable(item.headline),
    signal: item.signal,
    pubStatus: storable(item.pubStatus),
    urgency: isUrgency(item.urgency) ? item.urgency : null,
    language: storable(item.language) ?? usualLanguage,
    credits: item.credits,
    isCancelled: item.signal === 'CANCEL',
    ...embargoOf(item.embargo),
  };
}

export function embargoOf(embargo: Embargo): Pick<WireItemEntity, 'embargoUntil' | 'isHeld'> {
  if (embargo.kind === 'NONE') return { embargoUntil: null, isHeld: false };
  const until = embargo.kind === 'UNTIL' ? readInstant(embargo.time) : null;
  // A time without a zone releases nothing by itself.
  return { embargoUntil: until && toInstant(until), isHeld: until === null };
}

/** Until when it may be used; null if it does not say, or not in which zone. */
export function expiryOf({ expires }: NewsItem): Instant | null {
  const until = expires === null ? null : readInstant(expires);
  return until && toInstant(until);
}

/** PostgreSQL stores neither NUL nor half a surrogate pair, and JSON can spell both. */
export function storable(text: string): string;
export function storable(text: string | null): string | null;
export function storable(text: string | null): string | null {
  return text === null ? null : text.replace(/\0|\p{Surrogate}/gu, '');
}

/** From 1, the most urgent, to 9 (IPTC). */
function isUrgency(urgency: number | null): boolean {
  return urgency !== null && Number.isInteger(urgency) && urgency >= 0 && urgency <= 9;
}
