import { AgencyRegistry } from '@kopij/agencies';
import {
  BlockProvenance,
  Clash,
  comparisonOf,
  MadeOfItem,
  mergeOffer,
  Upstream,
  UsedItem,
} from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import type { Signal } from '@kopij/formats';
import { CurrentUser, may } from '@kopij/identity';
import { Clock, Holds, Weighs } from '@kopij/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isInSight, sightOf } from '../items/sight.js';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import { WireItem, WireSignalEnum } from '../items/wire-item.types.js';
import type { WireRevisionEntity } from '../items/wire-revision.entity.js';
import { diffWireRevisions } from '../reading/diff-wire-revisions.js';
import { WireDiff } from '../reading/wire-diff.types.js';
import { WireInbox } from '../reading/wire-inbox.js';
import { WireLoader } from '../reading/wire.loader.js';
import { offerOf } from './offer-of.js';

/** What the wire knows of an item that a manuscript was made of. */
@Resolver(() => Upstream)
export class UpstreamFieldsResolver {
  constructor(
    private readonly loader: WireLoader,
    private readonly inbox: WireInbox,
    private readonly made: MadeOfItem,
    private readonly agencies: AgencyRegistry,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => WireItem, {
    nullable: true,
    description: 'The item; null if it is under embargo and not for the caller.',
  })
  wireItem(
    @Parent() { itemId }: Upstream,
    @Context() request: object,
    @CurrentUser() actor: Actor,
  ): Promise<WireItemEntity | null> {
    return this.loader.item(request, itemId, actor);
  }

  @ResolveField(() => WireSignalEnum, {
    nullable: true,
    description: 'What the agency says its newest revision is; null if that is not for the caller.',
  })
  async signal(
    @Parent() { itemId }: Upstream,
    @Context() request: object,
    @CurrentUser() actor: Actor,
  ): Promise<Signal | null> {
    return (await this.loader.item(request, itemId, actor))?.signal ?? null;
  }

  @Weighs(20)
  @ResolveField(() => WireDiff, {
    nullable: true,
    description:
      'What the agency has changed since it was taken, word by word; null if nothing, or if it is not for the caller.',
  })
  async changes(
    @Parent() { itemId, revisionTaken, revisionNow }: Upstream,
    @Context() request: object,
    @CurrentUser() actor: Actor,
  ): Promise<WireDiff | null> {
    if (revisionTaken === revisionNow) return null;
    const [before, after] = await Promise.all([
      this.revision(itemId, revisionTaken, actor),
      this.revision(itemId, revisionNow, actor),
    ]);
    return before && after && diffWireRevisions(before, after, comparisonOf(request));
  }

  @Holds(2)
  @Weighs(20)
  @ResolveField(() => [Clash], {
    description:
      'What the agency and the newsroom have changed differently, and a merge needs a choice for: `yours` is what the newsroom made of it.',
  })
  async clashes(
    @Parent() { manuscriptId, itemId, revisionTaken, revisionNow }: Upstream,
    @Context() request: object,
    @CurrentUser() actor: Actor,
  ): Promise<Clash[]> {
    if (revisionTaken === revisionNow) return [];
    const [item, newest, agencies, { content, all }] = await Promise.all([
      this.loader.item(request, itemId, actor),
      this.revision(itemId, revisionNow, actor),
      this.agencies.current(),
      this.made.workingCopy(request, manuscriptId),
    ]);
    const copy = all
      .flatMap(({ copies }) => copies)
      .find((each) => each.itemId === itemId && each.revision === revisionTaken);
    if (!item || item.isCancelled || !newest || !copy) return [];
    const source = await this.loader.source(request, item.sourceId);
    const offer = offerOf({ item, revision: newest, newest, source }, agencies);
    return mergeOffer(content, copy, offer, all, { fields: new Map(), blocks: new Map() }).clashes;
  }

  private async revision(itemId: string, number: number, actor: Actor): Promise<WireRevisionEntity | null> {
    if (!may(actor, 'wire:read')) return null;
    const found = await this.inbox.revision(itemId, number);
    return found && isInSight(found.content, sightOf(actor), this.clock.now()) ? found : null;
  }
}

@Resolver(() => BlockProvenance)
export class BlockProvenanceResolver {
  constructor(private readonly loader: WireLoader) {}

  @ResolveField(() => WireItem, {
    nullable: true,
    description:
      'The item it comes from; null for own text, and if it is under embargo and not for the caller.',
  })
  wireItem(
    @Parent() { itemId }: BlockProvenance,
    @Context() request: object,
    @CurrentUser() actor: Actor,
  ): Promise<WireItemEntity | null> | null {
    return itemId === null ? null : this.loader.item(request, itemId, actor);
  }
}

@Resolver(() => UsedItem)
export class UsedItemResolver {
  constructor(private readonly loader: WireLoader) {}

  @ResolveField(() => WireItem, {
    nullable: true,
    description: 'The item itself; null if it is not for the caller.',
  })
  wireItem(
    @Parent() { itemId }: UsedItem,
    @Context() request: object,
    @CurrentUser() actor: Actor,
  ): Promise<WireItemEntity | null> {
    return this.loader.item(request, itemId, actor);
  }
}
