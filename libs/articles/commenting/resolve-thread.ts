import type { Actor } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ThreadStore } from '../threads/thread-store.js';
import { CommentDesk } from './comment-desk.js';
import type { CommentCommand, CommentOutcome } from './comment-outcome.js';

export interface ThreadCommand extends CommentCommand {
  readonly threadId: string;
}

/** Closes a thread: what it asks for was done. Anybody who may comment may say so. */
@Injectable()
export class ResolveThread {
  constructor(
    private readonly desk: CommentDesk,
    private readonly store: ThreadStore,
  ) {}

  execute(actor: Actor, command: ThreadCommand): Promise<CommentOutcome> {
    return this.desk.onThread({ actor, action: 'resolveThread', command }, async ({ tx, now }, thread) => {
      if (thread.resolvedAt !== null) return { event: null, thread, comment: null };
      const resolved = { ...thread, resolvedAt: toInstant(now), resolvedById: actor.id };
      await this.store.changeThread(tx, resolved);
      return { event: 'threadResolved', thread: resolved, comment: null };
    });
  }
}
