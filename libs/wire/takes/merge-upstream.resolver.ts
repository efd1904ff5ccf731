import {
  BlockKey,
  ManuscriptInput,
  ManuscriptPayload,
  mergedFields,
  MergeUpstream,
  payload,
} from '@kopij/articles';
import type { Actor, Phrasing, UpstreamChoice } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { enumOf } from '@kopij/platform';
import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { OfferFromWire } from './offer-from-wire.js';

const mostChoices = 500;
const choices = ['OURS', 'THEIRS'] as const;

const UpstreamChoiceEnum = enumOf<UpstreamChoice>('UpstreamChoice', choices, {
  description: 'Which of two versions is taken.',
  values: { OURS: 'What the newsroom made of it.', THEIRS: 'What the agency made of it.' },
});

@InputType()
class UpstreamChoiceInput {
  @Field({ description: 'The field of the clash, such as `headline`; `blocks` for a block.' })
  @IsIn([...mergedFields, 'blocks'])
  field: string;

  @Field(() => String, { nullable: true, description: 'The key of the block of the clash.' })
  @IsOptional()
  @BlockKey()
  blockKey?: string | null;

  @Field(() => UpstreamChoiceEnum)
  @IsIn(choices)
  take: UpstreamChoice;
}

@InputType()
class MergeUpstreamInput extends ManuscriptInput {
  @Field(() => ID, { description: 'The item.' })
  @IsString()
  @MaxLength(36)
  wireItemId: string;

  @Field(() => Int, {
    description: 'The revision the caller has read. If there is a newer one: REVISION_IS_NOT_CURRENT.',
  })
  @IsInt()
  @Min(1)
  revision: number;

  @Field(() => [UpstreamChoiceInput], {
    nullable: true,
    description: 'What to take where both changed the same thing. Without a choice for each: UPSTREAM_CLASH.',
  })
  @IsOptional()
  @ArrayMaxSize(mostChoices)
  @ValidateNested()
  @Type(() => UpstreamChoiceInput)
  choices?: UpstreamChoiceInput[] | null;
}

@ObjectType()
class MergeUpstreamPayload extends ManuscriptPayload {}

@Resolver()
export class MergeUpstreamResolver {
  constructor(
    private readonly merge: MergeUpstream,
    private readonly offers: OfferFromWire,
  ) {}

  @Mutation(() => MergeUpstreamPayload, {
    description:
      'Merges the newest revision of an item into a manuscript that was made of an older one. What only the agency has changed is taken over; what only the newsroom has changed stays.',
  })
  @Requires('manuscript:write')
  mergeUpstream(
    @CurrentUser() actor: Actor,
    @Args('input') input: MergeUpstreamInput,
    @Context() phrasing: Phrasing,
  ): Promise<MergeUpstreamPayload> {
    const { wireItemId, revision } = input;
    const ask = this.offers.ask(actor, { wireItemId, revision, paragraphs: null });
    const command = { ...input, choices: choicesOf(input.choices ?? []) };
    return payload(this.merge.execute(actor, command, ask, input), phrasing);
  }
}

function choicesOf(given: readonly UpstreamChoiceInput[]) {
  const [ofBlocks, ofFields] = [true, false].map((areBlocks) =>
    given.filter(({ field }) => (field === 'blocks') === areBlocks),
  );
  return {
    blocks: new Map(ofBlocks?.map(({ blockKey, take }) => [blockKey ?? '', take])),
    fields: new Map(ofFields?.map(({ field, take }) => [field, take])),
  };
}
