import type { Actor, Phrasing } from '@kopij/editorial';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Requires } from '../access/access.js';
import { CurrentUser } from '../access/current-user.js';
import { payload } from '../users/user-payload.js';
import { UserPayload } from '../users/user.payloads.js';
import { EraseUser } from './erase-user.js';

@InputType()
class EraseUserInput {
  @Field(() => ID, { description: 'The user, who must be deactivated.' })
  @IsString()
  @MaxLength(36)
  userId: string;
}

@ObjectType()
class EraseUserPayload extends UserPayload {}

/** Erasing users, for admins. */
@Resolver()
export class EraseUserResolver {
  constructor(private readonly erase: EraseUser) {}

  @Mutation(() => EraseUserPayload, {
    description:
      'Erases a deactivated user for good: their name, e-mail address and everything else that is personal is forgotten. What they wrote and the history stay, and speak of an erased user. Text in which somebody is named, such as bylines, stays as well.',
  })
  @Requires('user:manage')
  eraseUser(
    @CurrentUser() actor: Actor,
    @Args('input') input: EraseUserInput,
    @Context() phrasing: Phrasing,
  ): Promise<EraseUserPayload> {
    return payload(this.erase.execute(actor, input), phrasing);
  }
}
