import type { Actor } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ThreadStore } from '../threads/thread-store.js';
import { CommentDesk, refused } from './comment-desk.js';
import type { CommentOutcome, SaidCommand } from './comment-outcome.js';

export interface EditCommentCommand extends SaidCommand {
  readonly commentId: string;
}

/** Changes what one said oneself. What it said before is not kept. */
@Injectable()
export class EditComment {
  constructor(
    private readonly desk: CommentDesk,
    private readonly store: ThreadStore,
  ) {}

  execute(actor: Actor, command: EditCommentCommand): Promise<CommentOutcome> {
    const { text } = command;
    return this.desk.onComment(
      { actor, action: 'editComment', command },
      async (discussed, thread, comment) => {
        const { tx, now } = discussed;
        if (comment.deletedAt !== null) return refused('COMMENT_DELETED', ['commentId']);
        const refusals = await this.desk.judge(discussed, command);
        if (refusals.length > 0) return { refusals };
        const mentions = [...new Set(command.mentions ?? [])];
        const edited = { ...comment, text, mentions, editedAt: toInstant(now) };
        await this.store.change(tx, thread, edited);
        const mentioned = mentions.filter((id) => !comment.mentions.includes(id));
        return { event: 'commentEdited', thread, comment: edited, mentioned };
      },
    );
  }
}
