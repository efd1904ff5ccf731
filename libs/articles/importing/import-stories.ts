import { Injectable } from '@nestjs/common';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { Outcome } from '../manuscript/outcome.js';
import { ImportManuscripts } from './import-manuscripts.js';
import type { ImportOrders, ImportOutcome, ImportStory } from './import-story.js';
import { PublishEarlier } from './publish-earlier.js';

/** The final result of a story. */
export interface StoryFate {
  readonly result: 'PUBLISHED' | 'DRAFTED' | 'UNCHANGED' | 'REFUSED';
  /** Its manuscript; null if not even a draft was created. The draft of a refused story is kept. */
  readonly manuscript: ManuscriptEntity | null;
  /** Why it was refused; null if it was not. */
  readonly stopped: Exclude<Outcome, { manuscript: unknown }> | null;
}

/**
 * Creates a manuscript for each story, unless an earlier import did, and publishes it if requested. Completes what
 * an earlier import left unfinished, and does not touch what somebody has changed since.
 */
@Injectable()
export class ImportStories {
  constructor(
    private readonly imports: ImportManuscripts,
    private readonly publishEarlier: PublishEarlier,
  ) {}

  /** @returns the results, in order */
  async execute(stories: readonly ImportStory[], orders: ImportOrders): Promise<StoryFate[]> {
    const outcomes = await this.imports.execute(stories, orders);
    const fates: StoryFate[] = [];
    for (const [at, outcome] of outcomes.entries()) {
      fates.push(await this.fateOf(outcome, orders, stories[at]?.publishedAt ?? null));
    }
    return fates;
  }

  private async fateOf(
    outcome: ImportOutcome,
    orders: ImportOrders,
    publishedAt: Date | null,
  ): Promise<StoryFate> {
    if ('earlier' in outcome) return this.complete(outcome.earlier, orders, publishedAt);
    const manuscript = 'manuscript' in outcome ? outcome.manuscript : null;
    if (manuscript === null || outcome.refusals.length > 0) {
      return { result: 'REFUSED', manuscript, stopped: { refusals: [...outcome.refusals] } };
    }
    const result = manuscript.state === 'PUBLISHED' ? 'PUBLISHED' : 'DRAFTED';
    return { result, manuscript, stopped: null };
  }

  private async complete(
    earlier: ManuscriptEntity,
    orders: ImportOrders,
    publishedAt: Date | null,
  ): Promise<StoryFate> {
    if (!orders.publish || !publishedAt || !isOwnWork(earlier, orders)) {
      return { result: 'UNCHANGED', manuscript: earlier, stopped: null };
    }
    const outcome = await this.publishEarlier.execute(earlier, orders, publishedAt);
    return 'manuscript' in outcome
      ? { result: 'PUBLISHED', manuscript: outcome.manuscript, stopped: null }
      : { result: 'REFUSED', manuscript: earlier, stopped: outcome };
  }
}

/**
 * Whether only an import has changed it: created, submitted, approved, one version each. Anything else is an
 * editor's decision, which an import must not undo.
 */
function isOwnWork(
  { state, version, updatedById }: ManuscriptEntity,
  { writer, reviewer }: ImportOrders,
): boolean {
  switch (version) {
    case 1:
      return state === 'DRAFT';
    case 2:
      return state === 'IN_REVIEW' && updatedById === writer.id;
    case 3:
      return state === 'APPROVED' && updatedById === reviewer.id;
    default:
      return false;
  }
}
