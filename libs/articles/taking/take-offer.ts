import type { Actor, Content, Credit } from '@kopij/editorial';
import { fromInstant, toInstant, type Instant } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import type { UpstreamStore } from '../upstream/upstream-store.js';
import type { Offer } from './offer.js';

/** What of an offer went into which manuscript, by whom and when. */
export interface Taking {
  readonly manuscriptId: string;
  readonly offer: Offer;
  /** As it is in the manuscript. */
  readonly content: Content;
  readonly isWhole: boolean;
  readonly actor: Actor;
  readonly now: Date;
}

/** Keeps a copy to compare with, and to merge from. */
export function keepCopy(
  tx: EntityManager,
  store: UpstreamStore,
  { manuscriptId, offer, content, isWhole, actor, now }: Taking,
): Promise<void> {
  const { itemId, revision, credits } = offer;
  return store.putCopy(tx, {
    ...{ manuscriptId, itemId, revision, isWhole, content },
    credits: [...credits],
    takenAt: toInstant(now),
    takenById: actor.id,
  });
}

/** Remembers what a manuscript was made of: a copy, and the item whose news it is to hear. */
export async function takeOffer(tx: EntityManager, store: UpstreamStore, taking: Taking): Promise<void> {
  const { manuscriptId, offer, now } = taking;
  const { itemId, revision, newestRevision, isNotForWeb, expiresAt, task } = offer;
  const takenAt = toInstant(now);
  await keepCopy(tx, store, taking);
  const known = await store.find(tx, manuscriptId, itemId);
  const upstream = {
    ...{ manuscriptId, itemId, isNotForWeb, expiresAt },
    headline: offer.content.headline,
    revisionTaken: revision,
    revisionNow: newestRevision,
    task,
    notes: [...offer.notes],
    dismissal: null,
    takenAt: known?.takenAt ?? takenAt,
  };
  await (known ? store.update(tx, upstream) : store.add(tx, upstream));
}

/** Why an offer cannot be taken at all. */
export function judgeOffer({ isCancelled, content }: Offer): ManuscriptRefusal[] {
  const params = { headline: content.headline ?? '…' };
  return isCancelled ? [{ code: 'UPSTREAM_KILLED', field: ['wireItemId'], params }] : [];
}

/** The embargo of an agency that is still in force. */
export function embargoOf({ embargoUntil }: Pick<Offer, 'embargoUntil'>, now: Date): Instant | null {
  return embargoUntil !== null && fromInstant(embargoUntil) > now ? embargoUntil : null;
}

/** Puts an agency's embargo on a manuscript that readers do not see, if it is longer than the one there is. Returns whether it was. */
export function lengthenEmbargo(manuscript: ManuscriptEntity, until: Instant | null): boolean {
  const { embargoedUntil } = manuscript;
  if (until === null || (embargoedUntil !== null && embargoedUntil >= until)) return false;
  manuscript.embargoedUntil = until;
  // Nobody in the newsroom has set it, so nobody can undo it alone.
  manuscript.embargoSetting = null;
  manuscript.embargoBreak = null;
  return true;
}

/** Why text under embargo cannot be added to a manuscript: readers have seen it, and an embargo would hide it from them. */
export function judgeEmbargo(
  { firstPublishedAt }: ManuscriptEntity,
  until: Instant | null,
): ManuscriptRefusal[] {
  if (until === null || firstPublishedAt === null) return [];
  return [{ code: 'UNDER_EMBARGO', field: ['wireItemId'], params: { until } }];
}

/** The credits of copy, and behind them those of what is added to it. */
export function together(credits: readonly Credit[], added: readonly Credit[]): Credit[] {
  const has = ({ code, role }: Credit): boolean =>
    credits.some((credit) => credit.code === code && credit.role === role);
  return [...credits, ...added.filter((credit) => !has(credit))];
}
