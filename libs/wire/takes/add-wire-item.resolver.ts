import { AddCopy, BlockKey, ManuscriptInput, ManuscriptPayload, payload } from '@kopij/articles';
import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { OfferFromWire } from './offer-from-wire.js';

const mostParagraphs = 500;

@InputType()
class AddWireItemInput extends ManuscriptInput {
  @Field(() => ID, { description: 'The item.' })
  @IsString()
  @MaxLength(36)
  wireItemId: string;

  @Field(() => Int, { nullable: true, description: 'Default: its newest revision.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Which blocks of its text, counted from 1, without pictures. Default: all of them.',
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostParagraphs)
  @IsInt({ each: true })
  @Min(1, { each: true })
  paragraphs?: number[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the block behind which they go. Default: the end of the body.',
  })
  @IsOptional()
  @BlockKey()
  afterBlock?: string | null;
}

@ObjectType()
class AddWireItemPayload extends ManuscriptPayload {}

@Resolver()
export class AddWireItemResolver {
  constructor(
    private readonly add: AddCopy,
    private readonly offers: OfferFromWire,
  ) {}

  @Mutation(() => AddWireItemPayload, {
    description:
      'Adds paragraphs of an item of the wire to a manuscript, and its credits. The manuscript hears from then on what the agency does with that item too.',
  })
  @Requires('manuscript:write')
  addWireItem(
    @CurrentUser() actor: Actor,
    @Args('input') input: AddWireItemInput,
    @Context() phrasing: Phrasing,
  ): Promise<AddWireItemPayload> {
    const { wireItemId, revision = null, paragraphs = null, afterBlock = null } = input;
    const ask = this.offers.ask(actor, { wireItemId, revision, paragraphs });
    return payload(this.add.execute(actor, { ...input, afterBlock }, ask, input), phrasing);
  }
}
