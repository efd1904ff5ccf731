import type { Actor, FindingCode, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Acknowledge } from '../contract/acknowledge.js';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { RevisionInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { PublishManuscript } from './publish-manuscript.js';

@InputType()
class PublishManuscriptInput extends RevisionInput {
  @Acknowledge()
  acknowledge?: FindingCode[] | null;
}

@ObjectType()
class PublishManuscriptPayload extends ManuscriptPayload {}

@Resolver()
export class PublishManuscriptResolver {
  constructor(private readonly publish: PublishManuscript) {}

  @Mutation(() => PublishManuscriptPayload, {
    description: 'Publishes the given revision immediately.',
  })
  @Requires('manuscript:publish')
  publishManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: PublishManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<PublishManuscriptPayload> {
    return payload(this.publish.execute(actor, input), phrasing);
  }
}
