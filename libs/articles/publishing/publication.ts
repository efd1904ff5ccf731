import { LiveArticles, type PublishedRevision } from '@kopij/delivery';
import type { Content } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AllowedChange } from '../desk/manuscript-desk.js';
import { CorrectionStore } from '../manuscript/correction-store.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ScheduleStore } from '../plans/schedule-store.js';
import { goLive, revisionToShow } from './go-live.js';

/** The event of a publication. */
export interface Published {
  revision: number;
  slug: string;
  sectionId: string;
  first: boolean;
}

/** Publishes and takes down revisions, through `delivery`. */
@Injectable()
export class Publication {
  constructor(
    private readonly live: LiveArticles,
    private readonly corrections: CorrectionStore,
    private readonly schedules: ScheduleStore,
  ) {}

  /**
   * Publishes the working copy.
   *
   * @param elsewhere when it was published before it came here: see {@link goLive}
   */
  async begin({ tx, manuscript, content, plans, now }: AllowedChange, elsewhere?: Date): Promise<Published> {
    const { sectionId } = content;
    if (sectionId === null) throw new Error('The workflow lets only copy in a section through.');
    const { first, updatedAt } = goLive(manuscript, now, elsewhere);
    if (manuscript.state === 'SCHEDULED' || manuscript.embargoedUntil !== null) {
      await this.schedules.overtake(tx, manuscript.id);
    }
    // An article that was never live has no corrections.
    const corrections = first ? [] : await this.corrections.of(tx, manuscript.id);
    const slug = await this.put(tx, manuscript, {
      content,
      corrections,
      updatedAt,
      endsAt: plans.unpublish,
    });
    return { revision: manuscript.revision, slug, sectionId, first };
  }

  /** Shows a hidden article again, with all its corrections. */
  async show(tx: EntityManager, manuscript: ManuscriptEntity, content: Content, now: Date): Promise<void> {
    const corrections = await this.corrections.of(tx, manuscript.id);
    const { unpublish: endsAt } = await this.schedules.plansOf(tx, manuscript.id);
    await this.put(tx, manuscript, { content, corrections, updatedAt: now, endsAt });
  }

  private async put(
    tx: EntityManager,
    manuscript: ManuscriptEntity,
    shown: Pick<PublishedRevision, 'content' | 'corrections' | 'updatedAt' | 'endsAt'>,
  ): Promise<string> {
    const { slug } = await this.live.putLive(tx, revisionToShow(manuscript, shown));
    return slug;
  }

  /** Hides a live article, which {@link show} brings back. */
  hide(tx: EntityManager, { id }: ManuscriptEntity): Promise<void> {
    return this.live.takeDown(tx, id);
  }

  /** Takes it offline, and cancels its schedules. */
  async end(tx: EntityManager, manuscript: ManuscriptEntity): Promise<void> {
    await this.live.takeDown(tx, manuscript.id);
    await this.forget(tx, manuscript);
  }

  /** Takes it offline permanently, with a tombstone if it was ever live. */
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
