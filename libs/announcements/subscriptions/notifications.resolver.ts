import type { Actor, NewsroomEvent } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Notification, NotificationList, type NotificationEntity } from '@kopij/notices';
import type { RequestContext } from '@kopij/platform';
import { Args, Context, Int, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { ChangeHub, type Topic } from './change-hub.js';
import { NotificationsChange } from './notifications-change.types.js';
import { beginningOf, SubscriptionArguments } from './subscription.arguments.js';

/** The people who were told of events. */
const toldTopic: Topic<string> = {
  of: (events: readonly NewsroomEvent[]) =>
    events.flatMap((event) => ('told' in event ? (event.told ?? []) : [])),
};

/** What somebody is told, as it happens. */
@Resolver(() => NotificationsChange)
export class NotificationsChangedResolver {
  constructor(
    private readonly hub: ChangeHub,
    private readonly list: NotificationList,
  ) {}

  @Subscription(() => NotificationsChange, {
    description: 'Tells the caller that they have a new notification. Begins with how it is.',
  })
  @Requires('manuscript:read')
  notifications(
    @CurrentUser() actor: Actor,
    @Args() args: SubscriptionArguments,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<{ notifications: NotificationsChange }>> {
    return this.hub.subscribe(
      {
        topic: toldTopic,
        keyOf: (userId) => (userId === actor.id ? userId : null),
        tell: (eventId) => ({ notifications: { eventId } }),
      },
      beginningOf(args, context),
    );
  }

  @ResolveField(() => Int, { description: 'How many the caller has not read.' })
  unreadCount(@CurrentUser() actor: Actor): Promise<number> {
    return this.list.count(actor, 'UNREAD');
  }

  @ResolveField(() => Notification, {
    nullable: true,
    description: 'The newest one that the caller has not read; null if there is none.',
  })
  async newest(@CurrentUser() actor: Actor): Promise<NotificationEntity | null> {
    const [newest] = await this.list.page(actor, 'UNREAD', { limit: 1, cursor: null });
    return newest ?? null;
  }
}
