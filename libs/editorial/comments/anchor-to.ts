import type { Block } from '../text/content.js';
import { contextAt } from './agreement.js';
import { longestQuote, type Anchor } from './anchor.js';
import { commentedText } from './commented-text.js';
import { occurrences, placesOf } from './whole-words.js';

/** What somebody points at: a block, or words in it, at the place nearest to `start`. */
interface PointedAt {
  readonly blockKey: string;
  readonly quote: string | null;
  readonly start: number | null;
}

/** Why it could not be found. */
type AnchorFault = 'BLOCK_UNKNOWN' | 'QUOTE_UNKNOWN';

type AnchorOutcome = { readonly anchor: Anchor } | { readonly fault: AnchorFault };

/** Anchors a thread to what somebody points at, if it is in the body. */
export function anchorTo({ blockKey, quote, start }: PointedAt, blocks: readonly Block[]): AnchorOutcome {
  const block = blocks.find(({ key }) => key === blockKey);
  if (!block) return { fault: 'BLOCK_UNKNOWN' };
  const text = commentedText(block);
  if (quote === null) return { anchor: { kind: 'BLOCK', blockKey, quote: shortened(text) } };
  const at = nearest(text, quote, start ?? 0);
  if (at === null) return { fault: 'QUOTE_UNKNOWN' };
  const around = contextAt(text, at, at + quote.length);
  const isOnly = placesOf({ quote, ...around }, text).length === 1;
  return { anchor: { kind: 'WORDS', blockKey, quote, start: at, ...around, isOnly } };
}

/** The beginning of a text. Half of a character is left out. */
export function shortened(text: string): string {
  return text.slice(0, longestQuote).replace(/[\uD800-\uDBFF]$/, '');
}

/** People point at any characters, not only at whole words. */
function nearest(text: string, quote: string, start: number): number | null {
  if (quote !== '' && text.startsWith(quote, start)) return start;
  let found: number | null = null;
  for (const at of occurrences(quote, text)) {
    if (found === null || Math.abs(at - start) < Math.abs(found - start)) found = at;
  }
  return found;
}
