import { noticeKinds, type Actor, type NoticeKind } from '@kopij/editorial';
import { CurrentUser, may, Requires, User, type UserEntity } from '@kopij/identity';
import { Holds, IfGiven, UserError } from '@kopij/platform';
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
import { digestFrequencies, DigestFrequencyEnum, type DigestFrequency } from './digest-frequency.js';
import { NotificationPreferences } from './notification-preferences.js';

@InputType({ description: 'Omitted fields do not change.' })
class UpdateNotificationPreferencesInput {
  @Field(() => [NotificationKindEnum], {
    nullable: true,
    description: 'Of what the caller does not want to be told; an empty list to be told of everything.',
  })
  @IfGiven()
  @ArrayMaxSize(noticeKinds.length)
  @IsIn(noticeKinds, { each: true })
  muted?: NoticeKind[];

  @Field(() => DigestFrequencyEnum, {
    nullable: true,
    description: 'How often the caller wants a mail with what they have not read.',
  })
  @IfGiven()
  @IsIn(digestFrequencies)
  digest?: DigestFrequency;
}

@ObjectType()
class UpdateNotificationPreferencesPayload {
  @Holds(10)
  @Field(() => [NotificationKindEnum], {
    nullable: true,
    description: 'Of what the caller is not told from now on; null if it was refused.',
  })
  muted: readonly NoticeKind[] | null;

  @Field(() => DigestFrequencyEnum, {
    nullable: true,
    description: 'How often the caller gets a digest from now on; null if it was refused.',
  })
  digest: DigestFrequency | null;

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
  async mutedNotifications(
    @Parent() { id }: UserEntity,
    @CurrentUser() actor: Actor | null,
  ): Promise<readonly NoticeKind[] | null> {
    return isTheirs(id, actor) ? (await this.preferences.of(id)).muted : null;
  }

  @ResolveField(() => DigestFrequencyEnum, {
    nullable: true,
    description:
      'How often the user wants a mail with the notifications they have not read. Visible only to the user; otherwise null.',
  })
  async notificationDigest(
    @Parent() { id }: UserEntity,
    @CurrentUser() actor: Actor | null,
  ): Promise<DigestFrequency | null> {
    return isTheirs(id, actor) ? (await this.preferences.of(id)).digest : null;
  }

  @Mutation(() => UpdateNotificationPreferencesPayload, {
    description:
      'Chooses of what the caller is told, and how often by mail. What is muted is neither listed nor counted, and comes back when it is not muted any more.',
  })
  @Requires('manuscript:write')
  async updateNotificationPreferences(
    @CurrentUser() actor: Actor,
    @Args('input') input: UpdateNotificationPreferencesInput,
  ): Promise<UpdateNotificationPreferencesPayload> {
    await this.preferences.update(actor, input);
    return { ...(await this.preferences.of(actor.id)), userErrors: [] };
  }
}

function isTheirs(id: string, actor: Actor | null): boolean {
  return actor?.id === id && may(actor, 'manuscript:read');
}
