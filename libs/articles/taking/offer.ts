import type { UpstreamTask } from '@kopij/editorial';
import type { Instant } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import type { ContentPatch } from '../content/content-patch.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';

/** A revision of an item of the wire, in the form of a manuscript. */
export interface Offer {
  readonly itemId: string;
  readonly revision: number;
  /** The newest revision of the item. */
  readonly newestRevision: number;
  readonly isCancelled: boolean;
  /** The section that the item goes to, if any. */
  readonly sectionId: string | null;
  /** What its agency asks of copy made of this revision; null if nothing. */
  readonly task: UpstreamTask | null;
  /** These hold if this revision says so, or the newest. */
  readonly embargoUntil: Instant | null;
  readonly isNotForWeb: boolean;
  /** Until when its agency lets it be used, as the newest revision says, or else this one. */
  readonly expiresAt: Instant | null;
  /** For the newsroom, never for readers. */
  readonly notes: readonly string[];
  /** The agencies that it must be credited to, as written. */
  readonly credits: readonly string[];
  /** Everything but a section. The keys of its blocks are new. */
  readonly content: ContentPatch & Required<Pick<ContentPatch, 'headline' | 'credits' | 'blocks'>>;
}

/**
 * Asks for an item of the wire, which is locked until the transaction ends. Use cases call it before they lock a manuscript,
 * since news of the wire locks both in that order.
 *
 * @throws {Problem} NOT_FOUND if the actor may not see it
 */
export type AskForOffer = (tx: EntityManager) => Promise<Offer | { refusals: ManuscriptRefusal[] }>;
