import { CreditRoleEnum } from '@kopij/delivery';
import type { CreditRole } from '@kopij/editorial';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsIn,
  IsOptional,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { BlockInput, idOf } from './block.input.js';

@InputType({ description: 'Where a story is filed from.' })
export class DatelinePlaceInput {
  @Field(() => [String], { description: 'Places as they are printed, e.g. ["WASHINGTON", "BRUSSEL"].' })
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @Length(1, 120, { each: true })
  places: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'State, province or country that follows the place.',
  })
  @IsOptional()
  @ArrayMaxSize(5)
  @Length(1, 120, { each: true })
  region?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Date of filing: YYYY-MM-DD, or --MM-DD without its year.',
  })
  @IsOptional()
  @Matches(/^(\d{4}|-)-\d{2}-\d{2}$/, { message: 'date must be YYYY-MM-DD, or --MM-DD without its year' })
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
  @IsIn([true], { message: 'none can only be true; leave dateline null when it is not decided' })
  none?: boolean;
}

@InputType({ description: 'An agency to be credited. The order of the credits is the order on the page.' })
export class CreditInput {
  @Field(() => String, { description: 'Code or any known name: RTR, RTRS and Reuters are one agency.' })
  @Length(1, 80)
  code: string;

  @Field(() => CreditRoleEnum, { nullable: true, description: 'SOURCE when left out.' })
  @IsOptional()
  role?: CreditRole | null;
}

/** Text of a single line: surrounding space is nothing, and nothing at all is null. */
function OneLine(longest: number): PropertyDecorator {
  return (target, key) => {
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value))(
      target,
      key,
    );
    IsOptional()(target, key);
    MaxLength(longest)(target, key);
    Matches(/^[^\r\n]*$/, { message: `${String(key)} must be a single line` })(target, key);
  };
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
  @OneLine(100)
  kicker?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 300 characters.' })
  @OneLine(300)
  headline?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Summary under the headline; at most 2,000 characters.',
  })
  @OneLine(2_000)
  standfirst?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last part of the address; made of the headline when left out. An old one redirects.',
  })
  @IsOptional()
  @MaxLength(80)
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: 'slug must be lower-case letters and digits, with single hyphens between',
  })
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
  @Length(1, 120, { each: true })
  byline?: string[] | null;

  @Field(() => [BlockInput], {
    nullable: true,
    description: 'The whole body, in order: blocks that are left out are gone.',
  })
  @IsOptional()
  @ArrayMaxSize(500)
  @ArrayUnique(idOf, { message: 'two blocks have the same id' })
  @ValidateNested({ each: true })
  @Type(() => BlockInput)
  blocks?: BlockInput[] | null;
}
