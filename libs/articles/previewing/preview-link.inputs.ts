import { IfGiven } from '@kopij/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const day = 86_400;
const usual = 7 * day;
const longest = 30 * day;

@InputType()
export class CreatePreviewLinkInput {
  @Field(() => ID, { description: 'The id of the manuscript, or of its article.' })
  @IsString()
  @MaxLength(64)
  manuscriptId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision to show. Default: the working copy, whichever it is when the link is used.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number | null;

  @Field(() => Int, {
    defaultValue: usual,
    description: `How long it works, in seconds: from 60 to ${longest}, which is 30 days.`,
  })
  @IfGiven()
  @IsInt()
  @Min(60)
  @Max(longest)
  expiresIn: number;
}

@InputType()
export class RevokePreviewLinkInput {
  @Field(() => ID, { description: 'The link.' })
  @IsString()
  @MaxLength(36)
  linkId: string;
}
