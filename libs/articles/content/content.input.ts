import { CreditRoleEnum } from '@kopij/delivery';
import { mostBlocks, type CreditRole } from '@kopij/editorial';
import { Line, Lines, OptionalLine, said } from '@kopij/platform';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsIn,
  IsOptional,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { BlockInput } from './block.input.js';

/** A day there is, in a year or in any year: `2026-03-02`, `--02-29`. */
const calendarDate =
  /^(\d{4}|-)-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))$/;

@InputType({ description: 'Where a story is filed from.' })
export class DatelinePlaceInput {
  @Field(() => [String], { description: 'Places as they are printed, e.g. ["WASHINGTON", "BRUSSEL"].' })
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @Lines(120)
  places: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'State, province or country that follows the place.',
  })
  @IsOptional()
  @ArrayMaxSize(5)
  @Lines(120)
  region?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Date of filing: YYYY-MM-DD, or --MM-DD without its year.',
  })
  @IsOptional()
  @Matches(
    calendarDate,
    said({
      nl: 'moet een bestaande dag zijn: JJJJ-MM-DD, of --MM-DD zonder jaar',
      en: 'must be a day that exists: YYYY-MM-DD, or --MM-DD without a year',
    }),
  )
  date?: string | null;
}

@InputType({ isOneOf: true, description: 'A place, or the explicit choice for no dateline.' })
export class DatelineInput {
  @Field(() => DatelinePlaceInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => DatelinePlaceInput)
  place?: DatelinePlaceInput;

  @Field(() => Boolean, { nullable: true, description: 'true: this story has no dateline.' })
  @IsOptional()
  @IsIn(
    [true],
    said({
      nl: 'kan alleen true zijn; laat dateline null zolang het niet besloten is',
      en: 'can only be true; leave dateline null while it is undecided',
    }),
  )
  none?: boolean;
}

@InputType({ description: 'An agency to be credited. The order of the credits is the order on the page.' })
export class CreditInput {
  @Field(() => String, { description: 'Code or any known name: RTR, RTRS and Reuters are one agency.' })
  @Line(80)
  code: string;

  @Field(() => CreditRoleEnum, { nullable: true, description: 'SOURCE when left out.' })
  @IsOptional()
  role?: CreditRole | null;
}

@InputType({
  description:
    'What to write into a manuscript. A field that is left out stays as it is; null empties it. A draft may be incomplete.',
})
export class ContentInput {
  @Field(() => String, {
    nullable: true,
    description: 'Short label above the headline; at most 100 characters.',
  })
  @OptionalLine(100)
  kicker?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 300 characters.' })
  @OptionalLine(300)
  headline?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Summary under the headline; at most 2,000 characters.',
  })
  @OptionalLine(2_000)
  standfirst?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last part of the address; made of the headline when left out. An old one redirects.',
  })
  @IsOptional()
  @MaxLength(80)
  @Matches(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
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

  @Field(() => DatelineInput, { nullable: true, description: 'null: not decided yet.' })
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

  @Field(() => [BlockInput], {
    nullable: true,
    description: 'The whole body, in order: blocks that are left out are gone.',
  })
  @IsOptional()
  @ArrayMaxSize(mostBlocks)
  @ValidateNested({ each: true })
  @Type(() => BlockInput)
  blocks?: BlockInput[] | null;
}
