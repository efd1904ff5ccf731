import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { SubmitManuscript } from './submit-manuscript.js';

@InputType()
class SubmitManuscriptInput extends ManuscriptInput {}

@ObjectType()
class SubmitManuscriptPayload extends ManuscriptPayload {}

@Resolver()
export class SubmitManuscriptResolver {
  constructor(private readonly submit: SubmitManuscript) {}

  @Mutation(() => SubmitManuscriptPayload, {
    description: 'Submits it for review, or returns everything that is missing.',
  })
  @Requires('manuscript:write')
  submitManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: SubmitManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<SubmitManuscriptPayload> {
    return payload(this.submit.execute(actor, input), phrasing);
  }
}
