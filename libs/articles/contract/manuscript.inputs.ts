import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, IsString, MaxLength, Min } from 'class-validator';
import { IdempotencyKey } from './idempotency-key.js';
import { storedId } from './manuscript-id.js';

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
