import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { UnspikeManuscript } from './unspike-manuscript.js';

@InputType()
class UnspikeManuscriptInput extends ManuscriptInput {}

@ObjectType()
class UnspikeManuscriptPayload extends ManuscriptPayload {}

@Resolver()
export class UnspikeManuscriptResolver {
  constructor(private readonly unspike: UnspikeManuscript) {}

  @Mutation(() => UnspikeManuscriptPayload, {
    description: 'Brings it back after a spike, in the state it had before.',
  })
  @Requires('manuscript:spike')
  unspikeManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: UnspikeManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<UnspikeManuscriptPayload> {
    return payload(this.unspike.execute(actor, input), phrasing);
  }
}
