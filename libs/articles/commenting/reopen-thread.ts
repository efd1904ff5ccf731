import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ThreadStore } from '../threads/thread-store.js';
import { CommentDesk } from './comment-desk.js';
import type { CommentOutcome } from './comment-outcome.js';
import type { ThreadCommand } from './resolve-thread.js';

/** Opens a thread again that was resolved. */
@Injectable()
export class ReopenThread {
  constructor(
    private readonly desk: CommentDesk,
    private readonly store: ThreadStore,
  ) {}

  execute(actor: Actor, command: ThreadCommand): Promise<CommentOutcome> {
    return this.desk.onThread({ actor, action: 'reopenThread', command }, async ({ tx }, thread) => {
      if (thread.resolvedAt === null) return { event: null, thread, comment: null };
      const reopened = { ...thread, resolvedAt: null, resolvedById: null };
      await this.store.changeThread(tx, reopened);
      return { event: 'threadReopened', thread: reopened, comment: null };
    });
  }
}
