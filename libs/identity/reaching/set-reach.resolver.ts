import type { Actor, Phrasing, Reach } from '@kopij/editorial';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { Requires } from '../access/access.js';
import { CurrentUser } from '../access/current-user.js';
import { payload } from '../users/user-payload.js';
import { UserPayload } from '../users/user.payloads.js';
import { UserReach } from '../users/user.types.js';
import { SetReach } from './set-reach.js';

@InputType()
class SetReachInput {
  @Field(() => ID, { description: 'The user.' })
  @IsString()
  @MaxLength(36)
  userId: string;

  @Field(() => UserReach, { description: 'How far their role reaches, from their next request on.' })
  @IsIn(Object.keys(UserReach))
  reach: Reach;
}

@ObjectType()
class SetReachPayload extends UserPayload {}

/** How far people's roles reach, for admins. */
@Resolver()
export class SetReachResolver {
  constructor(private readonly reach: SetReach) {}

  @Mutation(() => SetReachPayload, {
    description:
      'Sets how far a user’s role reaches, from their next request on. The last active admin keeps the whole newsroom: LAST_ADMIN.',
  })
  @Requires('user:manage')
  setReach(
    @CurrentUser() actor: Actor,
    @Args('input') input: SetReachInput,
    @Context() phrasing: Phrasing,
  ): Promise<SetReachPayload> {
    return payload(this.reach.execute(actor, input), phrasing);
  }
}
