import type { Actor } from '@kopij/editorial';
import type { ContentPatch } from '../content/content-patch.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';

/** A story of another system. */
export interface ImportStory {
  readonly content: ContentPatch;
  /** The same for the same story, whenever and however often it is imported; at most 64 characters. */
  readonly importKey: string;
  /** When it was published there; null when it was not. */
  readonly publishedAt: Date | null;
}

/** Whether to publish, and for whom the import acts. */
export interface ImportOrders {
  readonly publish: boolean;
  /** Which copy must be approved before it is published: all of it, or what its section says. */
  readonly review: 'ALWAYS' | 'WHERE_REQUIRED';
  readonly writer: Actor;
  /** Who approves and publishes. */
  readonly reviewer: Actor;
}

/** What became of a story. */
export type ImportOutcome =
  /** It was there already, and was left as it is. */
  | { readonly earlier: ManuscriptEntity }
  /** It is a manuscript now, which got as far as the refusals let it. */
  | { readonly manuscript: ManuscriptEntity; readonly refusals: readonly ManuscriptRefusal[] }
  /** Not even a draft was made of it. */
  | { readonly refusals: readonly ManuscriptRefusal[] };
