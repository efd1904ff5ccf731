import { Injectable } from '@nestjs/common';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { Outcome } from '../manuscript/outcome.js';
import { ImportManuscripts } from './import-manuscripts.js';
import type { ImportOrders, ImportOutcome, ImportStory } from './import-story.js';
import { PublishEarlier } from './publish-earlier.js';

/** What became of a story in the end. */
export interface StoryFate {
  readonly result: 'PUBLISHED' | 'DRAFTED' | 'UNCHANGED' | 'REFUSED';
  /** The manuscript it is now; null when not even a draft was made of it. One that was made of what is refused is kept. */
  readonly manuscript: ManuscriptEntity | null;
  /** What stopped it; null where nothing did. */
  readonly stopped: Exclude<Outcome, { manuscript: unknown }> | null;
}

/**
 * Makes a manuscript of each story, unless an earlier import did, and publishes it when asked to: what an earlier import left
 * half-way is completed, and what somebody has touched since is left alone.
 */
@Injectable()
export class ImportStories {
  constructor(
    private readonly imports: ImportManuscripts,
    private readonly publishEarlier: PublishEarlier,
  ) {}

  /** @returns what became of each, in their order */
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
 * Whether nothing has happened to it but what an import does: made, submitted, approved, each a version. Whatever else has
 * been done to it is an editor's decision, which no import undoes.
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
