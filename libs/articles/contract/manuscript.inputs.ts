import type { FindingCode } from '@kopij/editorial';
import { OptionalProse, Prose } from '@kopij/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { ContentInput } from '../content/content.input.js';
import { onConflicts, type OnConflict } from '../manuscript/outcome.js';
import { Acknowledge } from './acknowledge.js';
import { IdempotencyKey } from './idempotency-key.js';
import { storedId } from './manuscript-id.js';
import { OnConflictEnum } from './workflow.enums.js';

export const longestComment = 4_000;

@InputType({ isAbstract: true })
export abstract class ManuscriptInput {
  @Field(() => ID, { description: 'The id of the manuscript. That of its article is taken too.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? storedId(value) : value))
  @IsString()
  @MaxLength(36)
  manuscriptId: string;

  @Field(() => Int, { description: 'The version the caller has seen. Another one there: VersionConflict.' })
  @IsInt()
  @Min(1)
  expectedVersion: number;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

/** What names the revision that is to go out. */
@InputType({ isAbstract: true })
export abstract class RevisionInput extends ManuscriptInput {
  @Field(() => Int, {
    description: 'The revision that is to go out. Any other than the working copy is refused.',
  })
  @IsInt()
  @Min(1)
  revision: number;
}

@InputType()
export class CreateManuscriptInput {
  @Field(() => ContentInput, { nullable: true, description: 'Left out: a blank sheet.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContentInput)
  content?: ContentInput | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType()
export class EditManuscriptInput extends ManuscriptInput {
  @Field(() => ContentInput)
  @ValidateNested()
  @Type(() => ContentInput)
  content: ContentInput;

  @Field(() => OnConflictEnum, {
    nullable: true,
    description: 'What to do when somebody else has changed the manuscript since. Left out: REFUSE.',
  })
  @IsOptional()
  @IsIn(onConflicts)
  onConflict?: OnConflict | null;
}

@InputType()
export class SubmitManuscriptInput extends ManuscriptInput {}

@InputType()
export class RequestChangesInput extends ManuscriptInput {
  @Field({ description: 'What is wrong with it, for its writer.' })
  @Prose(longestComment)
  comment: string;
}

@InputType()
export class ApproveManuscriptInput extends ManuscriptInput {
  @Field(() => String, { nullable: true, description: 'For the history.' })
  @OptionalProse(longestComment)
  comment?: string | null;
}

@InputType()
export class OverrideReviewInput extends ManuscriptInput {
  @Field({ description: 'Why it could not wait, for the history.' })
  @Prose(longestComment)
  reason: string;
}

@InputType()
export class PublishManuscriptInput extends RevisionInput {
  @Acknowledge()
  acknowledge?: FindingCode[] | null;
}

@InputType()
export class UnpublishArticleInput extends ManuscriptInput {
  @Field({ description: 'Why, for the history.' })
  @Prose(longestComment)
  reason: string;
}

@InputType()
export class KillArticleInput extends ManuscriptInput {
  @Field({ description: 'Why, in words for readers: the tombstone shows them.' })
  @Prose(longestComment)
  reason: string;

  @Field(() => String, { nullable: true, description: 'For colleagues, in the history.' })
  @OptionalProse(longestComment)
  comment?: string | null;
}

@InputType()
export class SpikeManuscriptInput extends ManuscriptInput {
  @Field(() => String, { nullable: true, description: 'For the history.' })
  @OptionalProse(longestComment)
  comment?: string | null;
}

@InputType()
export class UnspikeManuscriptInput extends ManuscriptInput {}

@InputType()
export class RestoreRevisionInput extends ManuscriptInput {
  @Field(() => Int, { description: 'The number of the revision to copy into a new one.' })
  @IsInt()
  @Min(1)
  from: number;
}

@InputType()
export class DiscardChangesInput extends ManuscriptInput {}

@InputType()
export class AssignManuscriptInput extends ManuscriptInput {
  @Field(() => ID, { nullable: true, description: 'null: nobody in particular.' })
  @IsOptional()
  @MaxLength(36)
  assigneeId?: string | null;
}
