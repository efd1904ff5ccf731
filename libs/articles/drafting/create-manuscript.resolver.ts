import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Clock, newId } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { ContentInput } from '../content/content.input.js';
import { readContentInput } from '../content/read-content-input.js';
import { IdempotencyKey } from '../contract/idempotency-key.js';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { payload } from '../contract/payload.js';
import { CreateManuscript } from './create-manuscript.js';

@InputType()
class CreateManuscriptInput {
  @Field(() => ContentInput, { nullable: true, description: 'Default: an empty draft.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContentInput)
  content?: ContentInput | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@ObjectType()
class CreateManuscriptPayload extends ManuscriptPayload {}

@Resolver()
export class CreateManuscriptResolver {
  constructor(
    private readonly clock: Clock,
    private readonly create: CreateManuscript,
  ) {}

  @Mutation(() => CreateManuscriptPayload, {
    description: 'Creates a manuscript as a draft, which may be incomplete.',
  })
  @Requires('manuscript:write')
  createManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: CreateManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<CreateManuscriptPayload> {
    const command = {
      content: readContentInput(input.content ?? {}, () => newId(this.clock.now())),
      idempotencyKey: input.idempotencyKey ?? null,
    };
    return payload(this.create.execute(actor, command, input), phrasing);
  }
}
