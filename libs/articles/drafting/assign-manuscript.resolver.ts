import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { DateTime, IsWrittenInstant, type WrittenInstant } from '@kopij/platform';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { AssignManuscript } from './assign-manuscript.js';

@InputType()
class AssignManuscriptInput extends ManuscriptInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Null to assign it to nobody. Omitted, it stays with whoever has it.',
  })
  @IsOptional()
  @MaxLength(36)
  assigneeId?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it is to be finished; null for no time. Omitted, it stays as it is, whoever it is assigned to.',
  })
  @IsOptional()
  @IsWrittenInstant()
  dueAt?: WrittenInstant | null;
}

@ObjectType()
class AssignManuscriptPayload extends ManuscriptPayload {}

@Resolver()
export class AssignManuscriptResolver {
  constructor(private readonly assign: AssignManuscript) {}

  @Mutation(() => AssignManuscriptPayload, {
    description:
      'Assigns it to a user, and says when it is due. It is due no more once it is published, spiked or killed. A reporter may set an embargo on a draft that somebody else assigned to them, but not on one they assigned to themselves.',
  })
  @Requires('manuscript:write')
  assignManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: AssignManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<AssignManuscriptPayload> {
    const { dueAt } = input;
    const command = { ...input, ...(dueAt && { timeZone: dueAt.offset }) };
    return payload(this.assign.execute(actor, command), phrasing);
  }
}
