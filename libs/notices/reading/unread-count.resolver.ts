import type { Actor } from '@kopij/editorial';
import { CurrentUser, may, User, type UserEntity } from '@kopij/identity';
import { Weighs } from '@kopij/platform';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { NotificationList } from './notification-list.js';

/** How much a user has not read yet, for themselves. */
@Resolver(() => User)
export class UnreadCountResolver {
  constructor(private readonly list: NotificationList) {}

  @Weighs(10)
  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many notifications the user has not read. Visible only to the user; otherwise null.',
  })
  unreadNotificationCount(
    @Parent() { id }: UserEntity,
    @CurrentUser() actor: Actor | null,
  ): Promise<number> | null {
    return actor?.id === id && may(actor, 'manuscript:read') ? this.list.count(actor, 'UNREAD') : null;
  }
}
