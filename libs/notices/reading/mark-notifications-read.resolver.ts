import type { Actor, Locale } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Holds, IfGiven, RefusedInput, UserError } from '@kopij/platform';
import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, IsString, MaxLength } from 'class-validator';
import { MarkNotificationsRead, type MarkReadCommand } from './mark-notifications-read.js';
import { NotificationList } from './notification-list.js';

@InputType({ description: 'Either `ids` or `upTo`.' })
class MarkNotificationsReadInput {
  @Field(() => [ID], {
    nullable: true,
    description:
      'These; at most 100. Those that are not the caller’s, or not there any more, are passed over.',
  })
  @IfGiven()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  ids?: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'This one and all older ones. Give the newest one that was shown.',
  })
  @IfGiven()
  @IsString()
  @MaxLength(36)
  upTo?: string;
}

@ObjectType()
class MarkNotificationsReadPayload {
  @Field(() => Int, { nullable: true, description: 'How many are left unread; null if it was refused.' })
  unreadCount: number | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@Resolver()
export class MarkNotificationsReadResolver {
  constructor(
    private readonly mark: MarkNotificationsRead,
    private readonly list: NotificationList,
  ) {}

  @Mutation(() => MarkNotificationsReadPayload, {
    description: 'Marks notifications of the caller as read.',
  })
  @Requires('manuscript:write')
  async markNotificationsRead(
    @CurrentUser() actor: Actor,
    @Args('input') input: MarkNotificationsReadInput,
    @Context('locale') locale: Locale,
  ): Promise<MarkNotificationsReadPayload> {
    const command = commandOf(input);
    if (command === null) {
      const refused = new RefusedInput({ code: 'INVALID_INPUT', field: [], message: eitherOr[locale] });
      return { unreadCount: null, userErrors: [refused] };
    }
    await this.mark.execute(actor, command);
    return { unreadCount: await this.list.count(actor, 'UNREAD'), userErrors: [] };
  }
}

function commandOf({ ids, upTo }: MarkNotificationsReadInput): MarkReadCommand | null {
  if (ids !== undefined && upTo === undefined) return { ids };
  return ids === undefined && upTo !== undefined ? { upTo } : null;
}

const eitherOr: Record<Locale, string> = {
  nl: 'Geef óf `ids` op, óf `upTo`.',
  en: 'Give either `ids` or `upTo`.',
};
