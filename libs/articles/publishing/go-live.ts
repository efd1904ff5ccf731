import type { PublishedRevision } from '@kopij/delivery';
import { fromInstant, toInstant } from '@kopij/platform';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';

/**
 * Makes the working copy live. An article that is already live keeps its publication time.
 *
 * @param elsewhere when it was published in another system; a time in the future counts as now
 */
export function goLive(
  manuscript: ManuscriptEntity,
  now: Date,
  elsewhere?: Date,
): { first: boolean; updatedAt: Date } {
  const first = manuscript.firstPublishedAt === null;
  const begun = elsewhere && elsewhere < now ? elsewhere : now;
  manuscript.publishedAt ??= toInstant(begun);
  manuscript.firstPublishedAt ??= manuscript.publishedAt;
  manuscript.liveRevision = manuscript.revision;
  manuscript.missedSchedule = null;
  // If the clock was set back, the update must not be older than the publication.
  const publishedAt = fromInstant(manuscript.publishedAt);
  const changed = first ? begun : now;
  return { first, updatedAt: changed < publishedAt ? publishedAt : changed };
}

/** The publication of a live manuscript, for delivery. */
export function revisionToShow(
  { id, liveRevision, publishedAt, firstPublishedAt }: ManuscriptEntity,
  shown: Omit<PublishedRevision, 'id' | 'revision' | 'publishedAt' | 'firstPublishedAt'>,
): PublishedRevision {
  if (liveRevision === null || publishedAt === null || firstPublishedAt === null) {
    throw new Error('Only what is live can be shown.');
  }
  return {
    id,
    revision: liveRevision,
    publishedAt: fromInstant(publishedAt),
    firstPublishedAt: fromInstant(firstPublishedAt),
    ...shown,
  };
}
