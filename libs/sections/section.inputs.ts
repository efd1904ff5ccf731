import { IfGiven, Line, OptionalProse } from '@kopij/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';

const longestName = 120;
const longestDescription = 2_000;

@InputType()
export class CreateSectionInput {
  @Field({
    description:
      'Lower-case letters, digits and single hyphens, at most 80. No other section’s, present or former.',
  })
  @IsString()
  slug: string;

  @Field({ description: 'As it is shown to readers. At most 120 characters.' })
  @Line(longestName)
  name: string;

  @Field(() => String, { nullable: true, description: 'Plain text, at most 2,000 characters.' })
  @OptionalProse(longestDescription)
  description?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'What it is part of; left out or null: the top of the tree.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  parentId?: string | null;

  @Field({ defaultValue: true, description: 'Copy goes live only after somebody approved it.' })
  @IsBoolean()
  requiresReview: boolean;

  @Field({ defaultValue: false, description: 'Who approves may not be who last changed the content.' })
  @IsBoolean()
  fourEyes: boolean;
}

@InputType({ isAbstract: true })
abstract class SectionInput {
  @Field(() => ID, { description: 'The section.' })
  @IsString()
  @MaxLength(36)
  sectionId: string;

  @Field(() => Int, { description: 'The version the caller has seen. Another one there: VERSION_CONFLICT.' })
  @IsInt()
  @Min(1)
  expectedVersion: number;
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdateSectionInput extends SectionInput {
  @Field({ nullable: true, description: 'The former slug keeps leading to the section.' })
  @IfGiven()
  @IsString()
  slug?: string;

  @Field({ nullable: true, description: 'As it is shown to readers. At most 120 characters.' })
  @IfGiven()
  @Line(longestName)
  name?: string;

  @Field(() => String, { nullable: true, description: 'Plain text, at most 2,000 characters; null: none.' })
  @OptionalProse(longestDescription)
  description?: string | null;

  @Field({ nullable: true, description: 'Copy goes live only after somebody approved it.' })
  @IfGiven()
  @IsBoolean()
  requiresReview?: boolean;

  @Field({ nullable: true, description: 'Who approves may not be who last changed the content.' })
  @IfGiven()
  @IsBoolean()
  fourEyes?: boolean;
}

@InputType()
export class MoveSectionInput extends SectionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'What it becomes part of; null: the top of the tree; left out: where it is.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  parentId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place among the open sections there, from 0. Left out: the last.',
  })
  @IfGiven()
  @IsInt()
  @Min(0)
  position?: number;
}

@InputType()
export class ArchiveSectionInput extends SectionInput {}

@InputType()
export class UnarchiveSectionInput extends SectionInput {}
