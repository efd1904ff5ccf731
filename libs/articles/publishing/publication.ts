import { AgencyRegistry } from '@kopij/agencies';
import { LiveArticles, type PublishedRevision } from '@kopij/delivery';
import { agencyTexts, type AgencyText, type Content, type UpstreamFacts } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { knownAgencies } from '../desk/decision-facts.js';
import type { AllowedChange } from '../desk/manuscript-desk.js';
import { CorrectionStore } from '../manuscript/correction-store.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ScheduleStore } from '../plans/schedule-store.js';
import { NoteTextUses } from '../usage/note-text-uses.js';
import { goLive, revisionToShow } from './go-live.js';

/** The event of a publication. */
export interface Published {
  revision: number;
  slug: string;
  sectionId: string;
  first: boolean;
}

type Shown = Pick<PublishedRevision, 'content' | 'corrections' | 'updatedAt' | 'endsAt' | 'isCorrection'>;

export interface PublicationOptions {
  /** When it was published before it came here: see {@link goLive}. */
  readonly elsewhere?: Date | undefined;
  /** Whether its newest correction tells readers what this changes. */
  readonly isCorrection?: boolean;
}

/** Publishes and takes down revisions, through `delivery`. */
@Injectable()
export class Publication {
  constructor(
    private readonly live: LiveArticles,
    private readonly corrections: CorrectionStore,
    private readonly schedules: ScheduleStore,
    private readonly agencies: AgencyRegistry,
    private readonly uses: NoteTextUses,
  ) {}

  /** Publishes the working copy. */
  async begin(
    { tx, manuscript, content, plans, upstream, now }: AllowedChange,
    { elsewhere, isCorrection = false }: PublicationOptions = {},
  ): Promise<Published> {
    const { sectionId } = content;
    if (sectionId === null) throw new Error('The workflow lets only copy in a section through.');
    const { first, updatedAt } = goLive(manuscript, now, elsewhere);
    if (manuscript.state === 'SCHEDULED' || manuscript.embargoedUntil !== null) {
      await this.schedules.overtake(tx, manuscript.id);
    }
    // An article that was never live has no corrections.
    const corrections = first ? [] : await this.corrections.of(tx, manuscript.id);
    const shown = { content, corrections, updatedAt, endsAt: plans.unpublish, isCorrection };
    const slug = await this.put({ tx, manuscript, upstream, now }, shown);
    return { revision: manuscript.revision, slug, sectionId, first };
  }

  /** Shows a hidden article again, with all its corrections. */
  async show({ tx, manuscript, upstream, now }: AllowedChange, content: Content): Promise<void> {
    const corrections = await this.corrections.of(tx, manuscript.id);
    const { unpublish: endsAt } = await this.schedules.plansOf(tx, manuscript.id);
    const shown = { content, corrections, updatedAt: now, endsAt, isCorrection: false };
    await this.put({ tx, manuscript, upstream, now }, shown);
  }

  private async put(
    { tx, manuscript, upstream, now }: Pick<AllowedChange, 'tx' | 'manuscript' | 'upstream' | 'now'>,
    shown: Shown,
  ): Promise<string> {
    const texts = await this.textsIn(tx, shown.content, upstream);
    const textAgencies = [...new Set(texts.map(({ agency }) => agency))];
    const { slug } = await this.live.putLive(tx, revisionToShow(manuscript, { ...shown, textAgencies }));
    await this.uses.execute(tx, manuscript, shown.content, texts, now);
    return slug;
  }

  private async textsIn(
    tx: EntityManager,
    { blocks }: Content,
    upstream: readonly UpstreamFacts[],
  ): Promise<AgencyText[]> {
    if (upstream.length === 0) return [];
    const copies = upstream.flatMap((item) => item.copies);
    return agencyTexts(blocks, copies, knownAgencies(await this.agencies.within(tx)));
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
