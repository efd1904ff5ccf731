import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { newComment } from '../threads/new-thread.js';
import { ThreadStore } from '../threads/thread-store.js';
import { CommentDesk, refused } from './comment-desk.js';
import type { CommentOutcome, SaidCommand } from './comment-outcome.js';

/** It bounds what a thread can hold. */
const mostComments = 200;

export interface ReplyToCommentCommand extends SaidCommand {
  readonly threadId: string;
}

/** Adds a comment to a thread. A thread that was resolved stays so. */
@Injectable()
export class ReplyToComment {
  constructor(
    private readonly desk: CommentDesk,
    private readonly store: ThreadStore,
  ) {}

  execute(actor: Actor, command: ReplyToCommentCommand): Promise<CommentOutcome> {
    return this.desk.onThread({ actor, action: 'replyToComment', command }, async (discussed, thread) => {
      const { tx, now } = discussed;
      if ((await this.store.countComments(tx, thread.id)) >= mostComments) {
        return refused('TOO_MANY_COMMENTS', [], { most: String(mostComments) });
      }
      const refusals = await this.desk.judge(discussed, command);
      if (refusals.length > 0) return { refusals };
      const { text, mentions } = command;
      const comment = newComment(thread.id, { actor, text, mentions: mentions ?? [], now });
      const answered = await this.store.writers(tx, thread.id);
      await this.store.add(tx, thread, comment);
      return { event: 'commentAdded', thread, comment, mentioned: comment.mentions, answered };
    });
  }
}
