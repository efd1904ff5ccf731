import type { CommentThreadEntity } from '../threads/comment-thread.entity.js';
import type { CommentEntity } from '../threads/comment.entity.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';

/** What was done: the thread as it is now, and the comment that was written, edited or deleted. */
export interface Commented {
  readonly thread: CommentThreadEntity;
  readonly comment: CommentEntity | null;
}

export type CommentOutcome = Commented | { readonly refusals: ManuscriptRefusal[] };

/** Comments have no versions: nobody but their writer changes them. */
export interface CommentCommand {
  /** Repeating the same command with the same key returns the first answer and does nothing else. */
  readonly idempotencyKey?: string | null;
}

export interface SaidCommand extends CommentCommand {
  readonly text: string;
  /** The ids of the users it mentions. */
  readonly mentions?: readonly string[] | null;
}
