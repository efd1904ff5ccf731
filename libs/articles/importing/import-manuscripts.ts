import { LiveArticles } from '@kopij/delivery';
import { recordAll, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../ledger/ledger.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import { CarryStory, type CarriedStory } from './carry-story.js';
import { holdImports } from './hold-imports.js';
import type { ImportOrders, ImportOutcome, ImportStory } from './import-story.js';

/**
 * Imports stories from another system, many per transaction. The result is the same as if two people created,
 * submitted, approved and published each; only the writes are batched, and nobody is notified: what was published elsewhere
 * is no news to its writer. A refused story does not affect the others.
 */
@Injectable()
export class ImportManuscripts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: ManuscriptStore,
    private readonly ledger: Ledger,
    private readonly live: LiveArticles,
    private readonly carry: CarryStory,
  ) {}

  /** @returns the result of each story, in order */
  execute(stories: readonly ImportStory[], orders: ImportOrders): Promise<ImportOutcome[]> {
    return this.work.transaction(async (tx) => {
      await holdImports(tx);
      const outcomes = new Map<string, ImportOutcome>();
      const keys = stories.map(({ importKey }) => importKey);
      for (const earlier of await this.store.findImported(tx, keys)) {
        if (earlier.importKey !== null) outcomes.set(earlier.importKey, { earlier });
      }
      const carried: CarriedStory[] = [];
      const answers: ImportOutcome[] = [];
      for (const story of stories) {
        const known = outcomes.get(story.importKey);
        const outcome = known ?? (await this.carryOne(tx, story, orders, carried));
        answers.push(outcome);
        // A later story of the batch with the same key finds it.
        if ('manuscript' in outcome) outcomes.set(story.importKey, { earlier: outcome.manuscript });
      }
      await this.keep(tx, carried);
      return answers;
    });
  }

  private async carryOne(
    tx: EntityManager,
    story: ImportStory,
    orders: ImportOrders,
    carried: CarriedStory[],
  ): Promise<ImportOutcome> {
    const outcome = await this.carry.execute(tx, story, orders);
    if (!('copy' in outcome)) return outcome;
    carried.push(outcome);
    return { manuscript: outcome.copy.manuscript, refusals: outcome.refusals };
  }

  private async keep(tx: EntityManager, carried: readonly CarriedStory[]): Promise<void> {
    if (carried.length === 0) return;
    await this.store.addImported(
      tx,
      carried.map(({ copy }) => copy.manuscript),
      carried.map(({ revision }) => revision),
    );
    const published = carried.flatMap(({ publication, events }) =>
      publication ? [{ ...publication, events }] : [],
    );
    // In the same transaction, so that readers see it at once.
    const slugs = await this.live.putNew(
      tx,
      published.map(({ shown }) => shown),
    );
    for (const [at, { announce, events }] of published.entries()) events.push(announce(slugs[at] ?? ''));
    await recordAll(
      tx,
      carried.flatMap(({ events }) => events),
    );
    await this.ledger.append(
      tx,
      carried.flatMap(({ entries }) => entries),
    );
  }
}
