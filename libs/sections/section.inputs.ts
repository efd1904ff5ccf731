import { IfGiven, Line, OptionalProse } from '@kopij/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';

const longestName = 120;
const longestDescription = 2_000;

@InputType()
export class CreateSectionInput {
  @Field({
    description:
      'At most 80 lower-case letters and digits, with single hyphens between them. It may not be another section’s current or former slug.',
  })
  @IsString()
  slug: string;

  @Field({ description: 'The name readers see. At most 120 characters.' })
  @Line(longestName)
  name: string;

  @Field(() => String, { nullable: true, description: 'Plain text, at most 2,000 characters.' })
  @OptionalProse(longestDescription)
  description?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Its parent section. Default or null: the top of the tree.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  parentId?: string | null;

  @Field({ defaultValue: true, description: 'Copy must be approved before it is published.' })
  @IsBoolean()
  requiresReview: boolean;

  @Field({ defaultValue: false, description: 'Whoever last changed the content may not approve it.' })
  @IsBoolean()
  fourEyes: boolean;

  @Field({
    defaultValue: false,
    description:
      'Whoever may write, review, publish or manage in it, or in a section below it, must have a second factor. Sessions that were opened without one end.',
  })
  @IsBoolean()
  requiresSecondFactor: boolean;
}

@InputType({ isAbstract: true })
abstract class SectionInput {
  @Field(() => ID, { description: 'The section.' })
  @IsString()
  @MaxLength(36)
  sectionId: string;

  @Field(() => Int, {
    description: 'The version the caller has read. If it has changed since: VERSION_CONFLICT.',
  })
  @IsInt()
  @Min(1)
  expectedVersion: number;
}

@InputType({ description: 'Omitted fields do not change.' })
export class UpdateSectionInput extends SectionInput {
  @Field({ nullable: true, description: 'The former slug keeps working.' })
  @IfGiven()
  @IsString()
  slug?: string;

  @Field({ nullable: true, description: 'The name readers see. At most 120 characters.' })
  @IfGiven()
  @Line(longestName)
  name?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Plain text, at most 2,000 characters; null for none.',
  })
  @OptionalProse(longestDescription)
  description?: string | null;

  @Field({ nullable: true, description: 'Copy must be approved before it is published.' })
  @IfGiven()
  @IsBoolean()
  requiresReview?: boolean;

  @Field({ nullable: true, description: 'Whoever last changed the content may not approve it.' })
  @IfGiven()
  @IsBoolean()
  fourEyes?: boolean;

  @Field({
    nullable: true,
    description:
      'Whoever may write, review, publish or manage in it, or in a section below it, must have a second factor. Sessions that were opened without one end.',
  })
  @IfGiven()
  @IsBoolean()
  requiresSecondFactor?: boolean;
}

@InputType()
export class MoveSectionInput extends SectionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The new parent; null for the top of the tree. Default: unchanged.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  parentId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its position among the sections there that are not archived, from 0. Default: last.',
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
