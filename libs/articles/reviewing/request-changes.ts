import type { Actor } from '@kopij/editorial';
import { UserDirectory } from '@kopij/identity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newThread } from '../threads/new-thread.js';
import { ThreadStore } from '../threads/thread-store.js';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

export interface RequestChangesCommand extends ManuscriptCommand {
  readonly comment: string;
}

/** Sends the working copy back. The comment begins a thread, which stays open until somebody resolves it. */
@Injectable()
export class RequestChanges {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly threads: ThreadStore,
    private readonly store: ManuscriptStore,
    private readonly users: UserDirectory,
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
        manuscript.sentBackToId = await this.writerOf(tx, manuscript, actor);
        manuscript.openThreadCount = await this.threads.countOpen(tx, manuscriptId);
        return { event: { type: 'changesRequested' } };
      },
    });
  }

  /** Who is to change it: the first of its people who is still there, or else whoever sends it back, who can assign it. */
  private async writerOf(tx: EntityManager, manuscript: ManuscriptEntity, reviewer: Actor): Promise<string> {
    const { id, assigneeId, createdById } = manuscript;
    for (const writer of [assigneeId, await this.store.submitterOf(tx, id), createdById]) {
      if (writer !== null && (await this.users.isActive(tx, writer))) return writer;
    }
    return reviewer.id;
  }
}
