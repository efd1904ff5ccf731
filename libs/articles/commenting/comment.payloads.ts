import type { Phrasing } from '@kopij/editorial';
import { Holds, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { userErrors } from '../contract/payload.js';
import type { CommentThreadEntity } from '../threads/comment-thread.entity.js';
import type { CommentEntity } from '../threads/comment.entity.js';
import type { CommentOutcome } from './comment-outcome.js';
import { Comment, CommentThread } from './comment.types.js';

@ObjectType({ isAbstract: true })
abstract class ThreadPayload {
  @Field(() => CommentThread, {
    nullable: true,
    description: 'The thread after it; null if it was refused.',
  })
  thread: CommentThreadEntity | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType({ isAbstract: true })
abstract class CommentPayload extends ThreadPayload {
  @Field(() => Comment, { nullable: true, description: 'The comment after it; null if it was refused.' })
  comment: CommentEntity | null;
}

@ObjectType()
export class AddCommentPayload extends CommentPayload {}

@ObjectType()
export class ReplyToCommentPayload extends CommentPayload {}

@ObjectType()
export class EditCommentPayload extends CommentPayload {}

@ObjectType()
export class DeleteCommentPayload extends CommentPayload {}

@ObjectType()
export class ResolveThreadPayload extends ThreadPayload {}

@ObjectType()
export class ReopenThreadPayload extends ThreadPayload {}

/** Converts an outcome to a payload, in the caller's language. */
export async function commentPayload(
  outcome: Promise<CommentOutcome>,
  phrasing: Phrasing,
): Promise<CommentPayload> {
  const answer = await outcome;
  if ('refusals' in answer) {
    return { thread: null, comment: null, userErrors: userErrors(answer.refusals, phrasing) };
  }
  return { ...answer, userErrors: [] };
}
