import type { Actor } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ThreadStore } from '../threads/thread-store.js';
import { CommentDesk } from './comment-desk.js';
import type { CommentCommand, CommentOutcome } from './comment-outcome.js';

export interface DeleteCommentCommand extends CommentCommand {
  readonly commentId: string;
}

/** Deletes what one said oneself. That there was a comment stays visible, or replies would hang in the air. */
@Injectable()
export class DeleteComment {
  constructor(
    private readonly desk: CommentDesk,
    private readonly store: ThreadStore,
  ) {}

  execute(actor: Actor, command: DeleteCommentCommand): Promise<CommentOutcome> {
    return this.desk.onComment(
      { actor, action: 'deleteComment', command },
      async ({ tx, now }, thread, comment) => {
        if (comment.deletedAt !== null) return { event: null, thread, comment };
        const deleted = { ...comment, text: null, mentions: [], deletedAt: toInstant(now) };
        await this.store.change(tx, thread, deleted);
        return { event: 'commentDeleted', thread, comment: deleted };
      },
    );
  }
}
