import { CreditRoleEnum } from '@kopij/delivery';
import { longestKeyword, mostBlocks, mostKeywords, mostRelated, type CreditRole } from '@kopij/editorial';
import { Line, Lines, OptionalLine, said } from '@kopij/platform';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { storedId } from '../manuscript/manuscript-id.js';
import { BlockInput } from './block.input.js';

function storedIdOf(value: unknown): unknown {
  return typeof value === 'string' ? storedId(value) : value;
}

/** A valid date, with or without a year: `2026-03-02`, `--02-29`; or nothing. */
const calendarDate =
  /^((\d{4}|-)-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d)))?$/;

@InputType({ description: 'The place a story is filed from.' })
export class DatelinePlaceInput {
  @Field(() => [String], { description: 'The places as printed, e.g. ["WASHINGTON", "BRUSSEL"].' })
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @Lines(120)
  places: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'The state, province or country after the place.',
  })
  @IsOptional()
  @ArrayMaxSize(5)
  @Lines(120)
  region?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The date of filing: YYYY-MM-DD, or --MM-DD without a year.',
  })
  @IsOptional()
  @Matches(
    calendarDate,
    said({
      nl: 'moet een bestaande datum zijn: JJJJ-MM-DD, of --MM-DD zonder jaar',
      en: 'must be a valid date: YYYY-MM-DD, or --MM-DD without a year',
    }),
  )
  date?: string | null;
}

@InputType({ isOneOf: true, description: 'A place, or the explicit choice of no dateline.' })
export class DatelineInput {
  @Field(() => DatelinePlaceInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => DatelinePlaceInput)
  place?: DatelinePlaceInput;

  @Field(() => Boolean, { nullable: true, description: 'True if the story has no dateline.' })
  @IsOptional()
  @IsIn(
    [true],
    said({
      nl: 'kan alleen true zijn; laat dateline null zolang de keuze niet gemaakt is',
      en: 'can only be true; leave dateline null while it is undecided',
    }),
  )
  none?: boolean;
}

@InputType({ description: 'An agency to credit. Credits are printed in the given order.' })
export class CreditInput {
  @Field(() => String, {
    description: 'The agency’s code or any of its names: RTR, RTRS and Reuters are the same agency.',
  })
  @Line(80)
  code: string;

  @Field(() => CreditRoleEnum, { nullable: true, description: 'Default: SOURCE.' })
  @IsOptional()
  role?: CreditRole | null;
}

@InputType({
  description:
    'The content to write. Omitted fields do not change; null clears a field. A draft may be incomplete.',
})
export class ContentInput {
  @Field(() => String, {
    nullable: true,
    description: 'A short label above the headline; at most 100 characters.',
  })
  @OptionalLine(100)
  kicker?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 300 characters.' })
  @OptionalLine(300)
  headline?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The summary under the headline; at most 2,000 characters.',
  })
  @OptionalLine(2_000)
  standfirst?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last part of the address. Default: made from the headline. Former slugs redirect.',
  })
  @IsOptional()
  @MaxLength(80)
  @Matches(
    /^([a-z0-9]+(-[a-z0-9]+)*)?$/,
    said({
      nl: 'moet uit kleine letters (a-z) en cijfers bestaan, met enkele streepjes ertussen',
      en: 'must be lower-case letters (a-z) and digits, with single hyphens between',
    }),
  )
  slug?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(36)
  sectionId?: string | null;

  @Field(() => DatelineInput, { nullable: true, description: 'Null while undecided.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DatelineInput)
  dateline?: DatelineInput | null;

  @Field(() => [CreditInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CreditInput)
  credits?: CreditInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Names of the authors, in order.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @Lines(120)
  byline?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What the story is about, for readers and search engines; at most 50 of 100 characters.',
  })
  @IsOptional()
  @ArrayMaxSize(mostKeywords)
  @Lines(longestKeyword)
  keywords?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The articles that readers are shown beside it, in this order: ids of articles or manuscripts, live or not; at most 20. Readers see those that are live.',
  })
  @IsOptional()
  @ArrayMaxSize(mostRelated)
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(storedIdOf) : value))
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  relatedArticleIds?: string[] | null;

  @Field(() => [BlockInput], {
    nullable: true,
    description: 'The whole body, in order. Blocks that are left out are removed.',
  })
  @IsOptional()
  @ArrayMaxSize(mostBlocks)
  @ValidateNested({ each: true })
  @Type(() => BlockInput)
  blocks?: BlockInput[] | null;
}
