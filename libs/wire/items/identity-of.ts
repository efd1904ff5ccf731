import { hash } from 'node:crypto';
import type { NewsItem } from '@kopij/formats';

export interface ItemIdentity {
  readonly provider: string;
  readonly chain: string;
  /** SHA-256 of both. */
  readonly chainKey: string;
}

/** What all revisions of an item have in common. An item without an identity has a hash of its content for one. */
export function identityOf(item: NewsItem, usualProvider: string): ItemIdentity {
  const provider = item.provider ?? usualProvider;
  const chain = item.chain ?? `sha256:${contentHashOf(item)}`;
  return { provider, chain, chainKey: hash('sha256', JSON.stringify([provider, chain])) };
}

/** SHA-256 of what an item says: two of the same are one that was sent again. */
export function contentHashOf(item: NewsItem): string {
  // The time of sending is not what is said.
  return hash('sha256', JSON.stringify({ ...item, sent: null }));
}
