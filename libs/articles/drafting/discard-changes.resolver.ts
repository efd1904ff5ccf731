import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { DiscardChanges } from './discard-changes.js';

@InputType()
class DiscardChangesInput extends ManuscriptInput {}

@ObjectType()
class DiscardChangesPayload extends ManuscriptPayload {}

@Resolver()
export class DiscardChangesResolver {
  constructor(private readonly discard: DiscardChanges) {}

  @Mutation(() => DiscardChangesPayload, { description: 'Drops the edits of a live article.' })
  @Requires('manuscript:write')
  discardChanges(
    @CurrentUser() actor: Actor,
    @Args('input') input: DiscardChangesInput,
    @Context() phrasing: Phrasing,
  ): Promise<DiscardChangesPayload> {
    return payload(this.discard.execute(actor, input), phrasing);
  }
}
