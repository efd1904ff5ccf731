import { longestQuote } from '@kopij/editorial';
import { KeepsDirection, Prose } from '@kopij/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsString, Length, MaxLength, Min } from 'class-validator';
import { BlockKey } from '../content/block-key.js';
import { IdempotencyKey } from '../contract/idempotency-key.js';
import { longestComment } from '../contract/manuscript.inputs.js';
import { storedId } from '../manuscript/manuscript-id.js';

const mostMentions = 20;

@InputType({ isAbstract: true })
abstract class CommentInput {
  @Field({ description: 'Plain text.' })
  @Prose(longestComment)
  text: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The users it mentions, at most 20: they are notified. Only who may read the manuscript can be mentioned.',
  })
  @IsOptional()
  @ArrayMaxSize(mostMentions)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  mentions?: string[] | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType()
export class AddCommentInput extends CommentInput {
  @Field(() => ID, { description: 'The id of the manuscript, or of its article.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? storedId(value) : value))
  @IsString()
  @MaxLength(36)
  manuscriptId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The block of the working copy that it is about. Default: the whole manuscript.',
  })
  @IsOptional()
  @BlockKey()
  blockKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The words in that block that it is about, exactly as they are there. Default: the whole block.',
  })
  @IsOptional()
  @IsString()
  @Length(1, longestQuote)
  @KeepsDirection()
  quote?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Where the words begin in the text of the block, as `CommentAnchor.start` counts. If they stand there more than once, the nearest to it are meant. Default: 0.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  start?: number | null;
}

@InputType()
export class ReplyToCommentInput extends CommentInput {
  @Field(() => ID, { description: 'The thread.' })
  @IsString()
  @MaxLength(36)
  threadId: string;
}

@InputType()
export class EditCommentInput extends CommentInput {
  @Field(() => ID, { description: 'The comment, one’s own.' })
  @IsString()
  @MaxLength(36)
  commentId: string;
}

@InputType()
export class DeleteCommentInput {
  @Field(() => ID, { description: 'The comment, one’s own.' })
  @IsString()
  @MaxLength(36)
  commentId: string;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ isAbstract: true })
abstract class ThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  @IsString()
  @MaxLength(36)
  threadId: string;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType()
export class ResolveThreadInput extends ThreadInput {}

@InputType()
export class ReopenThreadInput extends ThreadInput {}
