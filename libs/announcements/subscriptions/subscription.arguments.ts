import type { RequestContext } from '@kopij/platform';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';

/** What every subscription can be given. */
@ArgsType()
export class SubscriptionArguments {
  @Field(() => ID, {
    nullable: true,
    description:
      'The `eventId` of the last message received from an earlier subscription: what happened since is told first. Some of it may have been told before.',
  })
  @IsOptional()
  @MaxLength(5_000)
  after?: string | null;
}

/** After which event a subscription begins: browsers that connect again say so in a header. */
export function beginningOf(
  { after }: SubscriptionArguments,
  { lastEventId }: RequestContext,
): string | null {
  return lastEventId ?? after ?? null;
}
