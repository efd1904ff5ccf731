import type { Actor } from '@kopij/editorial';
import type { ContentPatch } from '../content/content-patch.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';

/** A story from another system. */
export interface ImportStory {
  readonly content: ContentPatch;
  /** Identifies the story across imports; at most 64 characters. */
  readonly importKey: string;
  /** When it was published there; null if it was not. */
  readonly publishedAt: Date | null;
}

/** Whether to publish, and who acts. */
export interface ImportOrders {
  readonly publish: boolean;
  /** Which copy must be approved before publication: all of it, or according to its section. */
  readonly review: 'ALWAYS' | 'WHERE_REQUIRED';
  readonly writer: Actor;
  /** Who approves and publishes. */
  readonly reviewer: Actor;
}

/** The outcome for a story. */
export type ImportOutcome =
  /** It existed already and was not changed. */
  | { readonly earlier: ManuscriptEntity }
  /** A manuscript was created, and taken as far as the rules allow. */
  | { readonly manuscript: ManuscriptEntity; readonly refusals: readonly ManuscriptRefusal[] }
  /** Not even a draft was created. */
  | { readonly refusals: readonly ManuscriptRefusal[] };
