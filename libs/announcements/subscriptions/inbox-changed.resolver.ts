import type { Actor, NewsroomEvent } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import type { RequestContext } from '@kopij/platform';
import { sightOf, WireInbox, WireItem, type WireItemEntity } from '@kopij/wire';
import { Args, Context, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { ChangeHub, type Topic } from './change-hub.js';
import { InboxChange } from './inbox-change.types.js';
import { beginningOf, SubscriptionArguments } from './subscription.arguments.js';

const itemTopic: Topic<string> = {
  of: (events: readonly NewsroomEvent[]) =>
    events.flatMap((event) =>
      event.type.startsWith('wire') && 'wireItemId' in event ? event.wireItemId : [],
    ),
};

/** What comes in from the agencies. */
@Resolver(() => InboxChange)
export class InboxChangedResolver {
  constructor(
    private readonly hub: ChangeHub,
    private readonly inbox: WireInbox,
  ) {}

  @Subscription(() => InboxChange, {
    description: 'Tells of every item that comes in, or is updated, ignored or no longer ignored.',
  })
  @Requires('wire:read')
  inboxChanged(
    @Args() args: SubscriptionArguments,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<{ inboxChanged: InboxChange }>> {
    return this.hub.subscribe(
      {
        topic: itemTopic,
        keyOf: (wireItemId) => wireItemId,
        tell: (eventId, wireItemId) => ({ inboxChanged: { eventId, wireItemId } }),
      },
      beginningOf(args, context),
    );
  }

  @ResolveField(() => WireItem, {
    nullable: true,
    description: 'As it is now; null if there is none, or if it is under embargo and not for the caller.',
  })
  async wireItem(
    @Parent() { wireItemId }: InboxChange,
    @CurrentUser() actor: Actor,
  ): Promise<WireItemEntity | null> {
    if (wireItemId === null) return null;
    const [item] = await this.inbox.byIds([wireItemId], sightOf(actor));
    return item ?? null;
  }
}
