import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { OptionalProse } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { longestComment, ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { ConfirmEmbargoBreak } from './confirm-embargo-break.js';

@InputType()
class ConfirmEmbargoBreakInput extends ManuscriptInput {
  @Field(() => String, { nullable: true, description: 'A comment for the history.' })
  @OptionalProse(longestComment)
  comment?: string | null;
}

@ObjectType()
class ConfirmEmbargoBreakPayload extends ManuscriptPayload {}

@Resolver()
export class ConfirmEmbargoBreakResolver {
  constructor(private readonly confirm: ConfirmEmbargoBreak) {}

  @Mutation(() => ConfirmEmbargoBreakPayload, {
    description:
      'Confirms another editor’s request to break the embargo. An article it hid is live again at once; anything else can now be published.',
  })
  @Requires('manuscript:publish')
  confirmEmbargoBreak(
    @CurrentUser() actor: Actor,
    @Args('input') input: ConfirmEmbargoBreakInput,
    @Context() phrasing: Phrasing,
  ): Promise<ConfirmEmbargoBreakPayload> {
    return payload(this.confirm.execute(actor, input), phrasing);
  }
}
