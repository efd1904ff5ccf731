import { AgencyRegistry } from '@kopij/agencies';
import type { AskForOffer, Offer } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { demand, GrantRegistry } from '@kopij/identity';
import { Clock, findRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { isInSight, sightOf } from '../items/sight.js';
import { WireItemStore } from '../items/wire-item-store.js';
import { WireRevisionEntity } from '../items/wire-revision.entity.js';
import { WireSourceDirectory } from '../sources/wire-source-directory.js';
import { offerOf } from './offer-of.js';

export interface Wanted {
  readonly wireItemId: string;
  /** Null: the newest. */
  readonly revision: number | null;
  /** The numbers of the paragraphs, from 1; null: all. */
  readonly paragraphs: readonly number[] | null;
}

/** Offers items of the wire to those who may see them. */
@Injectable()
export class OfferFromWire {
  constructor(
    private readonly items: WireItemStore,
    private readonly agencies: AgencyRegistry,
    private readonly clock: Clock,
    private readonly sources: WireSourceDirectory,
    private readonly grants: GrantRegistry,
  ) {}

  ask(caller: Actor, { wireItemId, revision, paragraphs }: Wanted): AskForOffer {
    return async (tx) => {
      const actor = await this.grants.actorWithin(tx, caller);
      demand(actor, 'wire:read');
      const item = await this.items.lock(tx, wireItemId, actor);
      const number = revision ?? item.revision;
      const found = await findRow(tx, WireRevisionEntity, { itemId: item.id, number });
      if (!found || !isInSight(found.content, sightOf(actor), this.clock.now())) {
        const params = { revision: String(number) };
        return { refusals: [{ code: 'ITEM_REVISION_UNKNOWN', field: ['revision'], params }] };
      }
      const newest =
        number === item.revision
          ? found
          : await findRow(tx, WireRevisionEntity, { itemId: item.id, number: item.revision });
      const source = await this.sources.byId(item.sourceId);
      if (!newest || !source) throw new Error(`The item ${item.id} is not whole.`);
      const offer = offerOf({ item, revision: found, newest, source }, await this.agencies.within(tx));
      const blocks = paragraphs ? chosen(offer, paragraphs) : offer.content.blocks;
      const isCancellation = offer.isCancelled && paragraphs === null;
      return blocks.length > 0 || isCancellation
        ? { ...offer, content: { ...offer.content, blocks } }
        : { refusals: [{ code: 'ITEM_HAS_NO_TEXT', field: ['paragraphs'], params: {} }] };
    };
  }
}

/** Nothing, if one of them does not exist. */
function chosen({ content }: Offer, paragraphs: readonly number[]): Offer['content']['blocks'] {
  const wanted = new Set(paragraphs);
  if ([...wanted].some((number) => number > content.blocks.length)) return [];
  return content.blocks.filter((_, at) => wanted.has(at + 1));
}
