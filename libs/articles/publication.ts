import { LiveArticles, type PublishedRevision } from '@kopij/delivery';
import type { Content } from '@kopij/editorial';
import { fromInstant, toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CorrectionStore } from './corrections/correction-store.js';
import type { AllowedChange } from './manuscript-desk.js';
import type { ManuscriptEntity } from './manuscript.entity.js';
import { ScheduleStore } from './scheduling/schedule-store.js';

/** What is announced of a publication. */
export interface Published {
  revision: number;
  slug: string;
  sectionId: string;
  first: boolean;
}

/** How the newsroom goes through delivery's door: what makes a revision public, and what takes it away. */
@Injectable()
export class Publication {
  constructor(
    private readonly live: LiveArticles,
    private readonly corrections: CorrectionStore,
    private readonly schedules: ScheduleStore,
  ) {}

  /**
   * Makes the working copy what readers see, at once.
   *
   * @param elsewhere when it was published before it came here; a later instant than now counts as now. An article that
   *   is live keeps the instant it has.
   */
  async begin({ tx, manuscript, content, now }: AllowedChange, elsewhere?: Date): Promise<Published> {
    const { sectionId } = content;
    if (sectionId === null) throw new Error('The workflow lets only copy in a section through.');
    const first = manuscript.firstPublishedAt === null;
    const begun = elsewhere && elsewhere < now ? elsewhere : now;
    manuscript.publishedAt ??= toInstant(begun);
    manuscript.firstPublishedAt ??= manuscript.publishedAt;
    manuscript.liveRevision = manuscript.revision;
    manuscript.missedSchedule = null;
    if (manuscript.state === 'SCHEDULED') {
      await this.schedules.remove(tx, { manuscriptId: manuscript.id, action: 'publish' });
    }
    // Before readers could see it there was nothing to tell them.
    const corrections = first ? [] : await this.corrections.of(tx, manuscript.id);
    const slug = await this.put(tx, manuscript, { content, corrections, updatedAt: first ? begun : now });
    return { revision: manuscript.revision, slug, sectionId, first };
  }

  /** Shows what was hidden, with all that readers were ever told of changes to it. */
  async show(tx: EntityManager, manuscript: ManuscriptEntity, content: Content, now: Date): Promise<void> {
    const corrections = await this.corrections.of(tx, manuscript.id);
    await this.put(tx, manuscript, { content, corrections, updatedAt: now });
  }

  private async put(
    tx: EntityManager,
    { id, liveRevision, publishedAt, firstPublishedAt }: ManuscriptEntity,
    shown: Pick<PublishedRevision, 'content' | 'corrections' | 'updatedAt'>,
  ): Promise<string> {
    if (liveRevision === null || publishedAt === null || firstPublishedAt === null) {
      throw new Error('Only what is live can be shown.');
    }
    const { slug } = await this.live.putLive(tx, {
      id,
      revision: liveRevision,
      publishedAt: fromInstant(publishedAt),
      firstPublishedAt: fromInstant(firstPublishedAt),
      ...shown,
    });
    return slug;
  }

  /** Hides what is live, which stays live: it comes back with {@link show}. */
  hide(tx: EntityManager, { id }: ManuscriptEntity): Promise<void> {
    return this.live.takeDown(tx, id);
  }

  /** Takes it away from readers, with all that was planned for it. */
  async end(tx: EntityManager, manuscript: ManuscriptEntity): Promise<void> {
    await this.live.takeDown(tx, manuscript.id);
    await this.forget(tx, manuscript);
  }

  /** Takes it away for good. Readers who knew it are told why. */
  async bury(tx: EntityManager, manuscript: ManuscriptEntity, reason: string, at: Date): Promise<void> {
    if (manuscript.firstPublishedAt !== null) await this.live.bury(tx, manuscript.id, { at, reason });
    await this.forget(tx, manuscript);
  }

  private async forget(tx: EntityManager, manuscript: ManuscriptEntity): Promise<void> {
    manuscript.liveRevision = null;
    manuscript.publishedAt = null;
    manuscript.missedSchedule = null;
    manuscript.embargoBreak = null;
    await this.schedules.clear(tx, manuscript.id);
  }
}
