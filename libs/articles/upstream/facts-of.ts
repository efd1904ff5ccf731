import type { UpstreamFacts } from '@kopij/editorial';
import { fromInstant } from '@kopij/platform';
import type { TakenCopyEntity } from './taken-copy.entity.js';
import type { UpstreamEntity } from './upstream.entity.js';

/** An item that a manuscript was made of, with its revisions that were taken, the oldest first. */
export interface TakenItem {
  readonly upstream: UpstreamEntity;
  readonly copies: readonly TakenCopyEntity[];
}

/** What decisions need to know of an item of the wire that a manuscript was made of. */
export function factsOf({ upstream, copies }: TakenItem): UpstreamFacts {
  const { itemId, headline, task, dismissal, isNotForWeb, expiresAt } = upstream;
  return {
    itemId,
    headline,
    task,
    dismissalAskedById: dismissal?.askedById ?? null,
    isNotForWeb,
    expiresAt: expiresAt === null ? null : fromInstant(expiresAt),
    copies: copies.map(({ revision, credits, content }) => ({
      itemId,
      revision,
      credits,
      blocks: content.blocks,
    })),
  };
}
