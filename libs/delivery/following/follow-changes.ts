import { fromInstant, toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { Change } from '../contract/change.types.js';
import { ReadersViews } from '../view/readers-view.js';
import { ChangeLog, type ArticleChange } from './change-log.js';
import type { ChangePlace } from './change-place.js';

export interface FollowedChanges {
  readonly changes: readonly PlacedChange[];
  readonly hasMore: boolean;
  /** Where to go on. */
  readonly place: ChangePlace;
  /** Whether what came after the place asked for is no longer known. */
  readonly startAgain: boolean;
}

interface PlacedChange {
  readonly change: Change;
  /** The place after it. */
  readonly place: ChangePlace;
}

/** What happened to articles, and to the sections and agencies that they are shown with. */
@Injectable()
export class FollowChanges {
  constructor(
    private readonly log: ChangeLog,
    private readonly views: ReadersViews,
  ) {}

  /**
   * @param request the GraphQL context
   * @param after null to begin: there are no changes yet, only a place
   */
  async execute(request: object, after: ChangePlace | null, limit: number): Promise<FollowedChanges> {
    // Before the clock and the registries are read for this request, so that what is shown is no older than the changes.
    const found = after && (await this.log.after(after, limit));
    const { versions, now } = await this.views.of(request);
    const { sections, agencies } = versions;
    if (!after || !found) {
      const place = { ...(await this.log.end()), sections, agencies };
      return { changes: [], hasMore: false, place, startAgain: after !== null };
    }
    const isReset = after.sections !== sections || after.agencies !== agencies;
    if (limit === 0)
      return { changes: [], hasMore: isReset || found.hasMore, place: after, startAgain: false };

    const start = { ...found.from, sections, agencies };
    const due = untilNow(found.changes, now);
    const all: PlacedChange[] = due.map(({ place, ...change }) => ({
      change,
      place: { ...place, sections, agencies },
    }));
    if (isReset)
      all.unshift({ change: { kind: 'RESET', at: toInstant(now), articleId: null }, place: start });
    const changes = all.slice(0, limit);
    const hasMoreDue = found.hasMore && due.length === found.changes.length;
    return {
      changes,
      hasMore: changes.length < all.length || hasMoreDue,
      place: changes.at(-1)?.place ?? start,
      startAgain: false,
    };
  }
}

/** A process whose clock is ahead may have noted the end of a licence that here is still to come, when the text would be shown. */
function untilNow(changes: readonly ArticleChange[], now: Date): readonly ArticleChange[] {
  const first = changes.findIndex(({ kind, at }) => kind === 'WITHHELD' && fromInstant(at) > now);
  return first === -1 ? changes : changes.slice(0, first);
}
