import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { newThread } from '../threads/new-thread.js';
import { ThreadStore } from '../threads/thread-store.js';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

export interface RequestChangesCommand extends ManuscriptCommand {
  readonly comment: string;
}

/** Sends the working copy back: to whoever it is assigned to, or else to whoever submitted it. The comment begins a thread, which stays open until somebody resolves it. */
@Injectable()
export class RequestChanges {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly threads: ThreadStore,
    private readonly store: ManuscriptStore,
  ) {}

  execute(actor: Actor, command: RequestChangesCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'requestChanges',
      command,
      apply: async ({ tx, now, manuscript }) => {
        const { id: manuscriptId, revision } = manuscript;
        const about = { manuscriptId, revision, kind: 'CHANGE_REQUEST', anchor: null } as const;
        const { thread, comment } = newThread(about, { actor, text: command.comment, mentions: [], now });
        await this.threads.start(tx, thread, comment);
        manuscript.sentBackToId =
          manuscript.assigneeId ?? (await this.store.submitterOf(tx, manuscriptId)) ?? manuscript.createdById;
        manuscript.openThreadCount = await this.threads.countOpen(tx, manuscriptId);
        return { event: { type: 'changesRequested' } };
      },
    });
  }
}
