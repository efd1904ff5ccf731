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
      'Other names its credit is written under, at most 50. None may be another agency’s code or alias, ignoring case.',
  })
  @IfGiven()
  @Aliases()
  aliases?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Its country: ISO 3166-1 alpha-2, upper-case.',
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
    description: 'Its main language: BCP 47, such as `nl` or `pt-BR`.',
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
    description: 'Default for a new agency: the usual terms.',
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
      'The code stored in credits. It can never change. At most 40 capitals and digits, with single hyphens and points between them.',
  })
  @IsString()
  @MaxLength(longestCode)
  code: string;

  @Field({ description: 'The full name. At most 160 characters.' })
  @Line(longestName)
  name: string;

  @Field({ nullable: true, description: 'Its credit as printed. Default: the code.' })
  @IfGiven()
  @Line(longestCredit)
  creditText?: string;
}

@InputType({ description: 'Omitted fields do not change. The code can never change.' })
export class UpdateAgencyInput extends AgencyFactsInput {
  @Field(() => ID, { description: 'The agency.' })
  @IsString()
  @MaxLength(36)
  agencyId: string;

  @Field(() => Int, {
    description: 'The version the caller has read. If it has changed since: VERSION_CONFLICT.',
  })
  @IsInt()
  @Min(1)
  expectedVersion: number;

  @Field({ nullable: true, description: 'The full name. At most 160 characters.' })
  @IfGiven()
  @Line(longestName)
  name?: string;

  @Field({ nullable: true, description: 'Its credit as printed.' })
  @IfGiven()
  @Line(longestCredit)
  creditText?: string;

  @Field({ nullable: true, description: 'Whether it is offered to editors and shown to the public.' })
  @IfGiven()
  @IsBoolean()
  isActive?: boolean;
}
