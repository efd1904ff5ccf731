import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { UnscheduleUnpublish } from './unschedule-unpublish.js';

@InputType()
class UnscheduleUnpublishInput extends ManuscriptInput {}

@ObjectType()
class UnscheduleUnpublishPayload extends ManuscriptPayload {}

@Resolver()
export class UnscheduleUnpublishResolver {
  constructor(private readonly unscheduleEnd: UnscheduleUnpublish) {}

  @Mutation(() => UnscheduleUnpublishPayload, {
    description: 'Cancels the scheduled unpublication.',
  })
  @Requires('manuscript:publish')
  unscheduleUnpublish(
    @CurrentUser() actor: Actor,
    @Args('input') input: UnscheduleUnpublishInput,
    @Context() phrasing: Phrasing,
  ): Promise<UnscheduleUnpublishPayload> {
    return payload(this.unscheduleEnd.execute(actor, input), phrasing);
  }
}
