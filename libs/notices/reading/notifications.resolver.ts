import { noticeMessage, type Actor, type Locale } from '@kopij/editorial';
import { CurrentUser, Requires, User, type UserEntity } from '@kopij/identity';
import {
  connectionOf,
  DateTime,
  ForwardPageArguments,
  pageRequest,
  Weighs,
  type Connection,
  type Instant,
} from '@kopij/platform';
import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { Notification, NotificationConnection } from '../contract/notification.types.js';
import type { NotificationEntity } from '../telling/notification.entity.js';
import { notificationCursors, NotificationList } from './notification-list.js';
import { PeopleLoader } from './people.loader.js';

@ArgsType()
class NotificationsArguments extends ForwardPageArguments {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only those that the caller has not marked as read.',
  })
  @IsBoolean()
  unreadOnly: boolean;
}

/** What the caller was told. */
@Resolver(() => Notification)
export class NotificationsResolver {
  constructor(
    private readonly list: NotificationList,
    private readonly people: PeopleLoader,
  ) {}

  @Weighs(5)
  @Query(() => NotificationConnection, {
    description: 'What the caller was told, newest first. The oldest are deleted, once they were read.',
  })
  @Requires('manuscript:read')
  async notifications(
    @CurrentUser() actor: Actor,
    @Args() { unreadOnly, ...page }: NotificationsArguments,
  ): Promise<Connection<NotificationEntity>> {
    const request = pageRequest(page, notificationCursors);
    const which = unreadOnly ? 'UNREAD' : 'ALL';
    const rows = await this.list.page(actor, which, request);
    const totalCount = (): Promise<number> => this.list.count(actor, which);
    const valuesOf = ({ id }: NotificationEntity): [string] => [id];
    return connectionOf({ rows, request, cursors: notificationCursors, valuesOf, totalCount }, (row) => row);
  }

  @ResolveField(() => String, {
    description:
      'A sentence in the language of `Accept-Language`. It says nothing of the copy itself: see `manuscript`.',
  })
  async message(
    @Parent() { kind, actorId }: NotificationEntity,
    @Context() request: object,
    @Context('locale') locale: Locale,
  ): Promise<string> {
    const by = actorId === null ? null : await this.people.find(request, actorId);
    // An erased person has no name.
    return noticeMessage(kind, by && by.name !== '' ? by.name : null, locale);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who did it; null where nobody did, but the clock or an agency.',
  })
  actor(
    @Parent() { actorId }: NotificationEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> | null {
    return actorId === null ? null : this.people.find(request, actorId);
  }

  @ResolveField(() => ID, {
    nullable: true,
    description: 'The comment that it is about, if it is about one.',
  })
  commentId(@Parent() { details }: NotificationEntity): string | null {
    return details?.commentId ?? null;
  }

  @ResolveField(() => DateTime, {
    nullable: true,
    description:
      'Of `ASSIGNED` and `DUE_CHANGED`: when the manuscript was due, as it was said then; null if at no time.',
  })
  dueAt(@Parent() { details }: NotificationEntity): Instant | null {
    return details?.dueAt ?? null;
  }
}
