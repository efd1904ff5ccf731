import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { OptionalProse } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { longestComment, ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { SpikeManuscript } from './spike-manuscript.js';

@InputType()
class SpikeManuscriptInput extends ManuscriptInput {
  @Field(() => String, { nullable: true, description: 'A comment for the history.' })
  @OptionalProse(longestComment)
  comment?: string | null;
}

@ObjectType()
class SpikeManuscriptPayload extends ManuscriptPayload {}

@Resolver()
export class SpikeManuscriptResolver {
  constructor(private readonly spike: SpikeManuscript) {}

  @Mutation(() => SpikeManuscriptPayload, { description: 'Puts it aside, if it was never live.' })
  @Requires('manuscript:spike')
  spikeManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: SpikeManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<SpikeManuscriptPayload> {
    return payload(this.spike.execute(actor, input), phrasing);
  }
}
