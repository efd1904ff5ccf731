import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Prose } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { longestComment, ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { OverrideReview } from './override-review.js';

@InputType()
class OverrideReviewInput extends ManuscriptInput {
  @Field({ description: 'Why it could not wait. Kept in the history.' })
  @Prose(longestComment)
  reason: string;
}

@ObjectType()
class OverrideReviewPayload extends ManuscriptPayload {}

@Resolver()
export class OverrideReviewResolver {
  constructor(private readonly override: OverrideReview) {}

  @Mutation(() => OverrideReviewPayload, {
    description:
      'Approves it in an emergency, without a review or second pair of eyes. Recorded in the history as an override.',
  })
  @Requires('review:override')
  overrideReview(
    @CurrentUser() actor: Actor,
    @Args('input') input: OverrideReviewInput,
    @Context() phrasing: Phrasing,
  ): Promise<OverrideReviewPayload> {
    return payload(this.override.execute(actor, input), phrasing);
  }
}
