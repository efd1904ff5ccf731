import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { AssignManuscript } from './assign-manuscript.js';

@InputType()
class AssignManuscriptInput extends ManuscriptInput {
  @Field(() => ID, { nullable: true, description: 'Null to assign it to nobody.' })
  @IsOptional()
  @MaxLength(36)
  assigneeId?: string | null;
}

@ObjectType()
class AssignManuscriptPayload extends ManuscriptPayload {}

@Resolver()
export class AssignManuscriptResolver {
  constructor(private readonly assign: AssignManuscript) {}

  @Mutation(() => AssignManuscriptPayload, {
    description:
      'Assigns it to a user. A reporter may set an embargo on a draft that somebody else assigned to them, but not on one they assigned to themselves.',
  })
  @Requires('manuscript:write')
  assignManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: AssignManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<AssignManuscriptPayload> {
    return payload(this.assign.execute(actor, { ...input, assigneeId: input.assigneeId ?? null }), phrasing);
  }
}
