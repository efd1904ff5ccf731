import { comparisonOf } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { CurrentUser, User, type UserEntity } from '@kopij/identity';
import { Clock, Holds, Problem, Weighs, type Instant, DateTime } from '@kopij/platform';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isInSight, sightOf } from '../items/sight.js';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import { WireItem, WireItemStateEnum, WireRevision, type ItemState } from '../items/wire-item.types.js';
import type { WireRevisionEntity } from '../items/wire-revision.entity.js';
import { stateOf } from '../marks/item-state.js';
import type { WireSeenEntity } from '../marks/wire-seen.entity.js';
import { diffWireRevisions } from './diff-wire-revisions.js';
import { WireDiff } from './wire-diff.types.js';
import { WireInbox } from './wire-inbox.js';
import { WireSeenBy } from './wire-seen-by.types.js';
import { WireLoader } from './wire.loader.js';

/** Where an item stands in the inbox, its revisions, and how they differ. */
@Resolver(() => WireItem)
export class WireItemStandingResolver {
  constructor(
    private readonly loader: WireLoader,
    private readonly inbox: WireInbox,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => WireItemStateEnum, { description: 'Where it stands for the caller.' })
  async state(
    @Parent() item: WireItemEntity,
    @Context() request: object,
    @CurrentUser() actor: Actor,
  ): Promise<ItemState> {
    return stateOf(item, await this.loader.seen(request, actor, item.id), this.clock.now());
  }

  @ResolveField(() => DateTime, { nullable: true, description: 'When it was ignored; null if it was not.' })
  ignoredAt(@Parent() { ignoredAt }: WireItemEntity): Instant | null {
    return ignoredAt;
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'The user who ignored it; null if it was a rule, or if it is not ignored.',
  })
  ignoredBy(
    @Parent() { ignoredById }: WireItemEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> | null {
    return ignoredById === null ? null : this.loader.user(request, ignoredById);
  }

  @Holds(5)
  @ResolveField(() => [WireSeenBy], {
    description: 'Who has seen it in the last week, the last first; at most 20.',
  })
  seenBy(@Parent() { id }: WireItemEntity, @Context() request: object): Promise<WireSeenEntity[]> {
    return this.loader.seenBy(request, id);
  }

  @Holds(5)
  @Weighs(10)
  @ResolveField(() => [WireRevision], {
    description:
      'Its revisions, in the order in which they came in; the last 100 if there are more. Without those under embargo that are not for the caller.',
  })
  async revisions(
    @Parent() { id }: WireItemEntity,
    @CurrentUser() actor: Actor,
  ): Promise<WireRevisionEntity[]> {
    const [revisions, now] = [await this.inbox.revisions(id), this.clock.now()];
    return revisions.filter(({ content }) => isInSight(content, sightOf(actor), now));
  }

  @Weighs(20)
  @ResolveField(() => WireDiff, {
    description: 'The differences between two of its revisions, word by word.',
  })
  async diff(
    @Parent() item: WireItemEntity,
    @Args('from', { type: () => Int, description: 'The number of the one revision.' }) from: number,
    @Args('to', { type: () => Int, description: 'The number of the other revision.' }) to: number,
    @CurrentUser() actor: Actor,
    @Context() request: object,
  ): Promise<WireDiff> {
    const [before, after] = await Promise.all([
      this.revision(item, from, actor),
      this.revision(item, to, actor),
    ]);
    return diffWireRevisions(before, after, comparisonOf(request));
  }

  /** @throws {Problem} NOT_FOUND, also for one that is not for the caller */
  private async revision({ id }: WireItemEntity, number: number, actor: Actor): Promise<WireRevisionEntity> {
    const found = await this.inbox.revision(id, number);
    if (found && isInSight(found.content, sightOf(actor), this.clock.now())) return found;
    throw new Problem('NOT_FOUND', `This item has no revision ${number}.`);
  }
}
