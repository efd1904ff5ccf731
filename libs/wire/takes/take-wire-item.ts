import { TakeCopy, type Outcome } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { OfferFromWire } from './offer-from-wire.js';

export interface TakeWireItemCommand {
  readonly wireItemId: string;
  /** Default: its newest. */
  readonly revision?: number | null;
  /** Default: the section that the item goes to. */
  readonly sectionId?: string | null;
  readonly idempotencyKey?: string | null;
}

/** Makes a draft of an item, which hears from then on what the agency does with the item. */
@Injectable()
export class TakeWireItem {
  constructor(
    private readonly takeCopy: TakeCopy,
    private readonly offers: OfferFromWire,
  ) {}

  /** @throws {Problem} NOT_FOUND, also for an item that the actor may not see */
  execute(actor: Actor, command: TakeWireItemCommand): Promise<Outcome> {
    const { wireItemId, revision = null, sectionId = null, idempotencyKey = null } = command;
    const ask = this.offers.ask(actor, { wireItemId, revision, paragraphs: null });
    return this.takeCopy.execute(actor, { sectionId, idempotencyKey }, ask, command);
  }
}
