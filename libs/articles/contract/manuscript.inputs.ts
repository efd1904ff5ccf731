import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, IsString, MaxLength, Min } from 'class-validator';
import { IdempotencyKey } from './idempotency-key.js';
import { storedId } from '../manuscript/manuscript-id.js';

export const longestComment = 4_000;

@InputType({ isAbstract: true })
export abstract class ManuscriptInput {
  @Field(() => ID, { description: 'The id of the manuscript, or of its article.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? storedId(value) : value))
  @IsString()
  @MaxLength(36)
  manuscriptId: string;

  @Field(() => Int, {
    description: 'The version the caller has read. If it has changed since: VersionConflict.',
  })
  @IsInt()
  @Min(1)
  expectedVersion: number;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

/** The input field for the revision to publish. */
@InputType({ isAbstract: true })
export abstract class RevisionInput extends ManuscriptInput {
  @Field(() => Int, {
    description: 'The revision to publish. Refused unless it is the current working copy.',
  })
  @IsInt()
  @Min(1)
  revision: number;
}
