import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, Field, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsInt, Min } from 'class-validator';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { RestoreRevision } from './restore-revision.js';

@InputType()
class RestoreRevisionInput extends ManuscriptInput {
  @Field(() => Int, { description: 'The number of the revision to restore.' })
  @IsInt()
  @Min(1)
  from: number;
}

@ObjectType()
class RestoreRevisionPayload extends ManuscriptPayload {}

@Resolver()
export class RestoreRevisionResolver {
  constructor(private readonly restore: RestoreRevision) {}

  @Mutation(() => RestoreRevisionPayload, {
    description: 'Restores an old revision, as a new one. What is live does not change.',
  })
  @Requires('manuscript:write')
  restoreRevision(
    @CurrentUser() actor: Actor,
    @Args('input') input: RestoreRevisionInput,
    @Context() phrasing: Phrasing,
  ): Promise<RestoreRevisionPayload> {
    return payload(this.restore.execute(actor, input), phrasing);
  }
}
