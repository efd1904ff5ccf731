import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Prose } from '@kopij/platform';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { longestComment, ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { DismissUpstream } from './dismiss-upstream.js';

@InputType()
class DismissUpstreamInput extends ManuscriptInput {
  @Field(() => ID, { description: 'The item of the wire whose news is dismissed.' })
  @IsString()
  @MaxLength(36)
  wireItemId: string;

  @Field({ description: 'For the history.' })
  @Prose(longestComment)
  reason: string;
}

@ObjectType()
class DismissUpstreamPayload extends ManuscriptPayload {}

@Resolver()
export class DismissUpstreamResolver {
  constructor(private readonly dismiss: DismissUpstream) {}

  @Mutation(() => DismissUpstreamPayload, {
    description:
      'Deals with an update, a correction or a kill by an agency without following it. A kill stays in force until a second editor dismisses it too.',
  })
  @Requires('manuscript:publish')
  dismissUpstream(
    @CurrentUser() actor: Actor,
    @Args('input') input: DismissUpstreamInput,
    @Context() phrasing: Phrasing,
  ): Promise<DismissUpstreamPayload> {
    return payload(this.dismiss.execute(actor, input), phrasing);
  }
}
