import { applyDecorators } from '@nestjs/common';
import { IfGiven, KeepsDirection, Line, said } from '@kopij/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AgencyLicenceInput } from './agency-licence.input.js';

const longestCode = 40;
const longestName = 160;
const longestCredit = 120;
const mostAliases = 50;
const languageForm = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/;

const Aliases = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(mostAliases),
    IsString({ each: true }),
    KeepsDirection({ each: true }),
  );

@InputType({ isAbstract: true })
abstract class AgencyFactsInput {
  @Field(() => [String], {
    nullable: true,
    description:
      'Other ways in which its credit is written, at most 50. No other agency’s code or alias, in any case.',
  })
  @IfGiven()
  @Aliases()
  aliases?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Where it is based: ISO 3166-1 alpha-2, upper-case.',
  })
  @IsOptional()
  @Matches(
    /^[A-Z]{2}$/,
    said({
      nl: 'moet een landcode van twee hoofdletters zijn, zoals NL',
      en: 'must be a country code of two capitals, such as NL',
    }),
  )
  @IsISO31661Alpha2()
  country?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it mostly writes in: BCP 47, such as `nl` or `pt-BR`.',
  })
  @IsOptional()
  @Matches(
    languageForm,
    said({
      nl: 'moet een taalcode zijn, zoals nl of pt-BR',
      en: 'must be a language code, such as nl or pt-BR',
    }),
  )
  language?: string | null;

  @Field(() => AgencyLicenceInput, {
    nullable: true,
    description: 'A new agency gets the usual terms otherwise.',
  })
  @IfGiven()
  @ValidateNested()
  @Type(() => AgencyLicenceInput)
  licence?: AgencyLicenceInput;
}

@InputType()
export class CreateAgencyInput extends AgencyFactsInput {
  @Field({
    description:
      'What credits are stored as, for good: capitals and digits, with single hyphens and points, at most 40.',
  })
  @IsString()
  @MaxLength(longestCode)
  code: string;

  @Field({ description: 'In full. At most 160 characters.' })
  @Line(longestName)
  name: string;

  @Field({ nullable: true, description: 'How its credit is printed. Left out: the code.' })
  @IfGiven()
  @Line(longestCredit)
  creditText?: string;
}

@InputType({ description: 'What is left out stays as it is. The code does in any case.' })
export class UpdateAgencyInput extends AgencyFactsInput {
  @Field(() => ID, { description: 'The agency.' })
  @IsString()
  @MaxLength(36)
  agencyId: string;

  @Field(() => Int, { description: 'The version the caller has seen. Another one there: VERSION_CONFLICT.' })
  @IsInt()
  @Min(1)
  expectedVersion: number;

  @Field({ nullable: true, description: 'In full. At most 160 characters.' })
  @IfGiven()
  @Line(longestName)
  name?: string;

  @Field({ nullable: true, description: 'How its credit is printed.' })
  @IfGiven()
  @Line(longestCredit)
  creditText?: string;

  @Field({ nullable: true, description: 'Offered to editors, and shown to the public.' })
  @IfGiven()
  @IsBoolean()
  isActive?: boolean;
}
