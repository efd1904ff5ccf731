import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { DateTime, IsWrittenInstant, WrittenInstant } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { SetEmbargo } from './set-embargo.js';

@InputType()
class SetEmbargoInput extends ManuscriptInput {
  @Field(() => DateTime, { description: 'When the embargo ends.' })
  @IsWrittenInstant()
  at: WrittenInstant;
}

@ObjectType()
class SetEmbargoPayload extends ManuscriptPayload {}

@Resolver()
export class SetEmbargoResolver {
  constructor(private readonly set: SetEmbargo) {}

  @Mutation(() => SetEmbargoPayload, {
    description:
      'Hides it from readers until a given time. Reporters may do this to drafts that they created or that somebody else assigned to them; editors may do it to anything. A live article is hidden at once. An embargo in force can be extended but not shortened.',
  })
  @Requires('manuscript:write')
  setEmbargo(
    @CurrentUser() actor: Actor,
    @Args('input') input: SetEmbargoInput,
    @Context() phrasing: Phrasing,
  ): Promise<SetEmbargoPayload> {
    return payload(this.set.execute(actor, { ...input, timeZone: input.at.offset }), phrasing);
  }
}
