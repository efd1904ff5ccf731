import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Prose } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { longestComment, ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { BreakEmbargo } from './break-embargo.js';

@InputType()
class BreakEmbargoInput extends ManuscriptInput {
  @Field({ description: 'Why it cannot wait. Shown to whoever confirms it, and kept in the history.' })
  @Prose(longestComment)
  reason: string;
}

@ObjectType()
class BreakEmbargoPayload extends ManuscriptPayload {}

@Resolver()
export class BreakEmbargoResolver {
  constructor(private readonly breakIt: BreakEmbargo) {}

  @Mutation(() => BreakEmbargoPayload, {
    description: 'Asks to break its embargo. The embargo stays in force until another editor confirms.',
  })
  @Requires('manuscript:publish')
  breakEmbargo(
    @CurrentUser() actor: Actor,
    @Args('input') input: BreakEmbargoInput,
    @Context() phrasing: Phrasing,
  ): Promise<BreakEmbargoPayload> {
    return payload(this.breakIt.execute(actor, input), phrasing);
  }
}
