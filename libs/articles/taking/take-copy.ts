import type { Actor } from '@kopij/editorial';
import { Clock, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import { CreateManuscript } from '../drafting/create-manuscript.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { Outcome } from '../manuscript/outcome.js';
import { UpstreamStore } from '../upstream/upstream-store.js';
import type { AskForOffer, Offer } from './offer.js';
import { embargoOf, judgeOffer, takeOffer } from './take-offer.js';

export interface TakeCopyCommand {
  /** Null: that of the item. */
  readonly sectionId: string | null;
  readonly idempotencyKey?: string | null;
}

/** Makes a draft of an item of the wire, which hears from then on what the agency does with the item. */
@Injectable()
export class TakeCopy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: ManuscriptDesk,
    private readonly create: CreateManuscript,
    private readonly store: ManuscriptStore,
    private readonly upstreams: UpstreamStore,
  ) {}

  /**
   * @param asked the caller's original input, for comparison when a key is repeated
   * @throws {Problem} NOT_FOUND
   */
  execute(
    actor: Actor,
    { sectionId, idempotencyKey }: TakeCopyCommand,
    ask: AskForOffer,
    asked: object,
  ): Promise<Outcome> {
    return this.work.transaction((tx) =>
      this.desk.once(tx, actor, idempotencyKey, { action: 'takeWireItem', ...asked }, async () => {
        const offer = await ask(tx);
        return 'refusals' in offer ? offer : this.take(tx, actor, offer, sectionId);
      }),
    );
  }

  /** Makes it as part of a larger transaction, unless a manuscript was made of one of these items, or it is refused. */
  async unlessTaken(
    tx: EntityManager,
    actor: Actor,
    itemIds: readonly string[],
    ask: AskForOffer,
  ): Promise<void> {
    if ((await this.upstreams.madeOf(tx, itemIds)).length > 0) return;
    const offer = await ask(tx);
    if (!('refusals' in offer)) await this.take(tx, actor, offer, null);
  }

  private async take(
    tx: EntityManager,
    actor: Actor,
    offer: Offer,
    sectionId: string | null,
  ): Promise<Outcome> {
    const refusals = judgeOffer(offer);
    if (refusals.length > 0) return { refusals };
    const now = this.clock.now();
    const { itemId, revision } = offer;
    const patch = { ...offer.content, sectionId: sectionId ?? offer.sectionId };
    const outcome = await this.create.within(tx, actor, patch, {
      embargoedUntil: embargoOf(offer, now),
      upstream: offer.task ?? 'CURRENT',
      details: { wireItemId: itemId, wireRevision: revision },
    });
    if (!('manuscript' in outcome)) return outcome;
    const { id: manuscriptId, revision: number } = outcome.manuscript;
    const { content } = await this.store.revision(tx, manuscriptId, number);
    await takeOffer(tx, this.upstreams, { manuscriptId, offer, content, isWhole: true, actor, now });
    return outcome;
  }
}
