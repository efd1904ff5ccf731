import type { PublishedRevision } from '@kopij/delivery';
import { fromInstant, toInstant } from '@kopij/platform';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';

/**
 * Makes the working copy the one that is live. An article that is live keeps the instant at which that began.
 *
 * @param elsewhere when it was published before it came here; a later instant than now counts as now
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
  // A clock that was put back since must not make it older than its publication.
  const publishedAt = fromInstant(manuscript.publishedAt);
  const changed = first ? begun : now;
  return { first, updatedAt: changed < publishedAt ? publishedAt : changed };
}

/** What delivery is to show of a live manuscript. */
export function revisionToShow(
  { id, liveRevision, publishedAt, firstPublishedAt }: ManuscriptEntity,
  shown: Pick<PublishedRevision, 'content' | 'corrections' | 'updatedAt' | 'endsAt'>,
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
