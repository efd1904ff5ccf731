import type { Actor, Phrasing } from '@kopij/editorial';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../access/access.js';
import { CurrentUser } from '../../access/current-user.js';
import { payload } from '../../users/user-payload.js';
import { ResetFactorsInput } from './reset-factors.inputs.js';
import { ResetFactorsPayload } from './reset-factors.payloads.js';
import { ResetFactors } from './reset-factors.js';

/** For admins: the way back for somebody who has lost their factors. */
@Resolver()
export class ResetFactorsResolver {
  constructor(private readonly reset: ResetFactors) {}

  @Mutation(() => ResetFactorsPayload, {
    description:
      'Takes all second factors and recovery codes from a user who has lost them, and ends their sessions. Their tokens keep working. If a factor is demanded of them, they set one up at their next sign-in.',
  })
  @Requires('user:manage')
  resetFactors(
    @CurrentUser() actor: Actor,
    @Args('input') input: ResetFactorsInput,
    @Context() phrasing: Phrasing,
  ): Promise<ResetFactorsPayload> {
    return payload(this.reset.execute(actor, input), phrasing);
  }
}
