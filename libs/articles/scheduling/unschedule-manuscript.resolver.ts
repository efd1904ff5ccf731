import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { UnscheduleManuscript } from './unschedule-manuscript.js';

@InputType()
class UnscheduleManuscriptInput extends ManuscriptInput {}

@ObjectType()
class UnscheduleManuscriptPayload extends ManuscriptPayload {}

@Resolver()
export class UnscheduleManuscriptResolver {
  constructor(private readonly unschedule: UnscheduleManuscript) {}

  @Mutation(() => UnscheduleManuscriptPayload, {
    description: 'Cancels the scheduled publication. The manuscript stays approved.',
  })
  @Requires('manuscript:publish')
  unscheduleManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: UnscheduleManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<UnscheduleManuscriptPayload> {
    return payload(this.unschedule.execute(actor, input), phrasing);
  }
}
