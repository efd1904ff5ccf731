import { TakeCopy } from '@kopij/articles';
import { wireUser } from '@kopij/identity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { groupMates } from '../items/group-mates.js';
import { OfferFromWire } from './offer-from-wire.js';

/** Makes drafts of items for which a rule asks that, in the name of the wire. */
@Injectable()
export class TakeByRule {
  constructor(
    private readonly takeCopy: TakeCopy,
    private readonly offers: OfferFromWire,
  ) {}

  /**
   * Takes the newest revision of an item, unless the newsroom has made a manuscript of the same story. What cannot be taken
   * stays in the inbox for a person. The item must be locked, and in its group.
   */
  async within(tx: EntityManager, wireItemId: string): Promise<void> {
    const ask = this.offers.ask(wireUser, { wireItemId, revision: null, paragraphs: null });
    await this.takeCopy.unlessTaken(tx, wireUser, await groupMates(tx, wireItemId), ask);
  }
}
