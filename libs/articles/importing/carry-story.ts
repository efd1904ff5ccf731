import type { PublishedRevision } from '@kopij/delivery';
import { decide, emptyContent, type Actor, type EditorialAction, type NewsroomEvent } from '@kopij/editorial';
import { Clock } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContentPatcher } from '../content/content-patch.js';
import { DecisionFacts } from '../desk/decision-facts.js';
import { openManuscript } from '../desk/open-manuscript.js';
import { announcement, signChange, type UnsignedEvent } from '../desk/sign-change.js';
import type { NewEntry } from '../ledger/ledger.js';
import { judgePlace } from '../manuscript/judge-place.js';
import { newSubject } from '../manuscript/subject-of.js';
import type { WorkingCopy } from '../manuscript/manuscript-store.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import type { RevisionEntity } from '../manuscript/revision.entity.js';
import { goLive, revisionToShow } from '../publishing/go-live.js';
import type { ImportOrders, ImportStory } from './import-story.js';
import { isReviewed } from './is-reviewed.js';

/** The state of a story during import, with the rows to store. Nothing is stored yet. */
export interface CarriedStory {
  readonly copy: WorkingCopy;
  readonly revision: RevisionEntity;
  readonly entries: NewEntry[];
  readonly events: NewsroomEvent[];
  /** The publication, and its event once the article has its slug. */
  publication: { shown: PublishedRevision; announce: (slug: string) => NewsroomEvent } | null;
  /** Why it was refused. */
  refusals: readonly ManuscriptRefusal[];
}

/**
 * Takes a story from draft through submission and approval to publication, as far as requested, by the same rules
 * as for everybody. Stops at the first refusal.
 */
@Injectable()
export class CarryStory {
  constructor(
    private readonly clock: Clock,
    private readonly patcher: ContentPatcher,
    private readonly facts: DecisionFacts,
    private readonly sections: SectionRegistry,
  ) {}

  async execute(
    tx: EntityManager,
    { content: patch, importKey, publishedAt }: ImportStory,
    orders: ImportOrders,
  ): Promise<CarriedStory | { refusals: readonly ManuscriptRefusal[] }> {
    const patched = await this.patcher.apply(tx, emptyContent(), patch);
    if ('refusals' in patched) return patched;
    const { sectionId } = patched.content;
    const subject = newSubject(orders.writer, await this.sections.within(tx), sectionId);
    const refusals = judgePlace(orders.writer, 'create', subject);
    if (refusals.length > 0) return { refusals };
    const { copy, revision, event, entry } = openManuscript({
      content: patched.content,
      importKey,
      actor: orders.writer,
      now: this.clock.now(),
    });
    const story = {
      copy,
      revision,
      entries: [entry],
      events: [event],
      publication: null,
      refusals: [],
    };
    if (orders.publish && publishedAt) await this.publish(tx, story, orders, publishedAt);
    return story;
  }

  private async publish(
    tx: EntityManager,
    story: CarriedStory,
    orders: ImportOrders,
    elsewhere: Date,
  ): Promise<void> {
    const { manuscript, content } = story.copy;
    const { revision } = manuscript;
    if (isReviewed(await this.sections.within(tx), content.sectionId, orders)) {
      await this.take(tx, story, 'submit', orders.writer, { type: 'manuscriptSubmitted' });
      await this.take(tx, story, 'approve', orders.reviewer, { type: 'manuscriptApproved', revision });
    }
    const now = this.clock.now();
    const entry = await this.decide(tx, story, 'publish', orders.reviewer, now);
    const { sectionId } = content;
    if (!entry || sectionId === null) return;
    const { first, updatedAt } = goLive(manuscript, now, elsewhere);
    story.publication = {
      shown: revisionToShow(manuscript, {
        ...{ content, textAgencies: [], corrections: [], updatedAt, endsAt: null, isCorrection: false },
      }),
      announce: (slug) => announcement({ type: 'articlePublished', revision, slug, sectionId, first }, entry),
    };
  }

  private async take(
    tx: EntityManager,
    story: CarriedStory,
    action: EditorialAction,
    actor: Actor,
    event: UnsignedEvent,
  ): Promise<void> {
    const entry = await this.decide(tx, story, action, actor, this.clock.now());
    if (entry) story.events.push(announcement(event, entry));
  }

  /** Null if the rules refuse this or an earlier step. */
  private async decide(
    tx: EntityManager,
    story: CarriedStory,
    action: EditorialAction,
    actor: Actor,
    now: Date,
  ): Promise<NewEntry | null> {
    if (story.refusals.length > 0) return null;
    const { copy } = story;
    const { revision } = copy.manuscript;
    const circumstances = {
      actor,
      now,
      live: null,
      othersToConfirm: null,
      upstream: [],
      openThreads: 0,
      ...(action === 'publish' ? { revision } : {}),
    };
    const context = await this.facts.contextWithin(tx, copy.content, circumstances);
    const decision = decide(action, this.facts.of(copy), context);
    if (!decision.ok) {
      story.refusals = decision.refusals;
      return null;
    }
    const entry = signChange(copy, decision, { actor, action, now });
    story.entries.push(entry);
    return entry;
  }
}
