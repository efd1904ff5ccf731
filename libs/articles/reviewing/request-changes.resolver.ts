import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Prose } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { longestComment, ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { RequestChanges } from './request-changes.js';

@InputType()
class RequestChangesInput extends ManuscriptInput {
  @Field({ description: 'What is wrong with it, for its writer.' })
  @Prose(longestComment)
  comment: string;
}

@ObjectType()
class RequestChangesPayload extends ManuscriptPayload {}

@Resolver()
export class RequestChangesResolver {
  constructor(private readonly requestsChanges: RequestChanges) {}

  @Mutation(() => RequestChangesPayload, {
    description: 'Sends it back to its writer, with a comment that says what is wrong.',
  })
  @Requires('manuscript:review')
  requestChanges(
    @CurrentUser() actor: Actor,
    @Args('input') input: RequestChangesInput,
    @Context() phrasing: Phrasing,
  ): Promise<RequestChangesPayload> {
    return payload(this.requestsChanges.execute(actor, input), phrasing);
  }
}
