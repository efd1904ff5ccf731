import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Prose } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { longestComment, ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { OverrideEmbargo } from './override-embargo.js';

@InputType()
class OverrideEmbargoInput extends ManuscriptInput {
  @Field({ description: 'Why nobody else could confirm it. A comment for the history.' })
  @Prose(longestComment)
  reason: string;
}

@ObjectType()
class OverrideEmbargoPayload extends ManuscriptPayload {}

@Resolver()
export class OverrideEmbargoResolver {
  constructor(private readonly override: OverrideEmbargo) {}

  @Mutation(() => OverrideEmbargoPayload, {
    description:
      'Lifts an embargo without a second person, for an admin who works alone. Needs a reason, and is recorded in the history as an override. An article it hid is live again at once. If another editor or admin could confirm it: OTHERS_CAN_CONFIRM.',
  })
  @Requires('review:override')
  overrideEmbargo(
    @CurrentUser() actor: Actor,
    @Args('input') input: OverrideEmbargoInput,
    @Context() phrasing: Phrasing,
  ): Promise<OverrideEmbargoPayload> {
    return payload(this.override.execute(actor, input), phrasing);
  }
}
