import {
  IdempotencyKey,
  MadeOfItem,
  Manuscript,
  ManuscriptPayload,
  payload,
  type ManuscriptEntity,
} from '@kopij/articles';
import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, may, Requires } from '@kopij/identity';
import { Holds } from '@kopij/platform';
import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { TakeWireItem, type TakeWireItemCommand } from './take-wire-item.js';

@InputType()
class TakeWireItemInput implements TakeWireItemCommand {
  @Field(() => ID, { description: 'The item.' })
  @IsString()
  @MaxLength(36)
  wireItemId: string;

  @Field(() => Int, { nullable: true, description: 'Default: its newest revision.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number | null;

  @Field(() => ID, { nullable: true, description: 'Default: the section that the item goes to.' })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  sectionId?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@ObjectType()
class TakeWireItemPayload extends ManuscriptPayload {
  @Holds(2)
  @Field(() => [Manuscript], {
    description: 'A warning: the manuscripts that were made of the item before, the last first; at most 20.',
  })
  takenBefore: ManuscriptEntity[];
}

@Resolver()
export class TakeWireItemResolver {
  constructor(
    private readonly take: TakeWireItem,
    private readonly made: MadeOfItem,
  ) {}

  @Mutation(() => TakeWireItemPayload, {
    description:
      'Makes a draft of an item of the wire: headline, dateline, credits, text and embargo. The manuscript hears from then on what the agency does with the item.',
  })
  @Requires('manuscript:write')
  async takeWireItem(
    @CurrentUser() actor: Actor,
    @Args('input') input: TakeWireItemInput,
    @Context() phrasing: Phrasing,
    @Context() request: object,
  ): Promise<TakeWireItemPayload> {
    const done = await payload(this.take.execute(actor, input), phrasing);
    // What was made of an item tells of the wire, which is not there for everybody who writes.
    const made = may(actor, 'wire:read') ? await this.made.manuscripts(request, actor, input.wireItemId) : [];
    return { ...done, takenBefore: made.filter(({ id }) => id !== done.manuscript?.id) };
  }
}
