import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { OptionalProse } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { longestComment, ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { ApproveManuscript } from './approve-manuscript.js';

@InputType()
class ApproveManuscriptInput extends ManuscriptInput {
  @Field(() => String, { nullable: true, description: 'A comment for the history.' })
  @OptionalProse(longestComment)
  comment?: string | null;
}

@ObjectType()
class ApproveManuscriptPayload extends ManuscriptPayload {}

@Resolver()
export class ApproveManuscriptResolver {
  constructor(private readonly approve: ApproveManuscript) {}

  @Mutation(() => ApproveManuscriptPayload, {
    description: 'Approves exactly the current content. Any later change voids the approval.',
  })
  @Requires('manuscript:review')
  approveManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: ApproveManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<ApproveManuscriptPayload> {
    return payload(this.approve.execute(actor, input), phrasing);
  }
}
