import { noticeKinds, type Actor, type NoticeKind } from '@kopij/editorial';
import { CurrentUser, may, Requires, User, type UserEntity } from '@kopij/identity';
import { Holds, UserError } from '@kopij/platform';
import {
  Args,
  Field,
  InputType,
  Mutation,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { ArrayMaxSize, IsIn } from 'class-validator';
import { NotificationKindEnum } from '../contract/notification.types.js';
import { NotificationPreferences } from './notification-preferences.js';

@InputType()
class UpdateNotificationPreferencesInput {
  @Field(() => [NotificationKindEnum], {
    description: 'Of what the caller does not want to be told; an empty list to be told of everything.',
  })
  @ArrayMaxSize(noticeKinds.length)
  @IsIn(noticeKinds, { each: true })
  muted: NoticeKind[];
}

@ObjectType()
class UpdateNotificationPreferencesPayload {
  @Holds(10)
  @Field(() => [NotificationKindEnum], {
    nullable: true,
    description: 'Of what the caller is not told from now on; null if it was refused.',
  })
  muted: readonly NoticeKind[] | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

/** Of what a user wants to be told, for themselves. */
@Resolver(() => User)
export class NotificationPreferencesResolver {
  constructor(private readonly preferences: NotificationPreferences) {}

  @Holds(10)
  @ResolveField(() => [NotificationKindEnum], {
    nullable: true,
    description: 'Of what the user does not want to be told. Visible only to the user; otherwise null.',
  })
  mutedNotifications(
    @Parent() { id }: UserEntity,
    @CurrentUser() actor: Actor | null,
  ): Promise<readonly NoticeKind[]> | null {
    return actor?.id === id && may(actor, 'manuscript:read') ? this.preferences.mutedBy(id) : null;
  }

  @Mutation(() => UpdateNotificationPreferencesPayload, {
    description:
      'Chooses of what the caller is told. What is muted is neither listed nor counted, and comes back when it is not muted any more.',
  })
  @Requires('manuscript:write')
  async updateNotificationPreferences(
    @CurrentUser() actor: Actor,
    @Args('input') { muted }: UpdateNotificationPreferencesInput,
  ): Promise<UpdateNotificationPreferencesPayload> {
    await this.preferences.update(actor, muted);
    return { muted: await this.preferences.mutedBy(actor.id), userErrors: [] };
  }
}
