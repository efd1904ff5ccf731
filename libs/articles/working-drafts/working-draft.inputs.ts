import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { IsInt, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { ContentInput } from '../content/content.input.js';
import { DraftHash } from '../contract/draft-hash.js';
import { IdempotencyKey } from '../contract/idempotency-key.js';
import { storedId } from '../manuscript/manuscript-id.js';

@InputType({ isAbstract: true })
abstract class WorkingDraftInput {
  @Field(() => ID, { description: 'The id of the manuscript, or of its article.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? storedId(value) : value))
  @IsString()
  @MaxLength(36)
  manuscriptId: string;
}

@InputType()
export class SaveWorkingDraftInput extends WorkingDraftInput {
  @Field(() => Int, {
    description: 'The version of the manuscript that the caller began with, even if it is no longer current.',
  })
  @IsInt()
  @Min(1)
  baseVersion: number;

  @Field(() => ContentInput, {
    description: 'All of it. What is left out is as it is at `baseVersion`.',
  })
  @ValidateNested()
  @Type(() => ContentInput)
  content: ContentInput;

  @DraftHash(
    'The `contentHash` of the draft that this replaces. Left out: the caller knows of none yet. If another is stored, or none is any more: WorkingDraftConflict.',
  )
  expectedHash?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType()
export class DiscardWorkingDraftInput extends WorkingDraftInput {
  @DraftHash(
    'The `contentHash` of the draft that the caller has seen. If another is stored: WorkingDraftConflict. Left out: whichever is stored.',
  )
  expectedHash?: string | null;
}
