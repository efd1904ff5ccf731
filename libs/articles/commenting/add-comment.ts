import { anchorTo, type Actor, type Anchor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import { newThread } from '../threads/new-thread.js';
import { ThreadStore } from '../threads/thread-store.js';
import { CommentDesk, refused } from './comment-desk.js';
import type { CommentOutcome, SaidCommand } from './comment-outcome.js';

/** More would be no conversation. It bounds what a manuscript can hold. */
const mostThreads = 1_000;

export interface AddCommentCommand extends SaidCommand {
  readonly manuscriptId: string;
  /** The block it is about; null for the whole manuscript. */
  readonly blockKey?: string | null;
  /** Words in that block; null for the whole block. */
  readonly quote?: string | null;
  /** Where they begin, if they stand there more than once: the nearest counts. */
  readonly start?: number | null;
}

/** Begins a thread on a manuscript, a block of it, or words in a block. */
@Injectable()
export class AddComment {
  constructor(
    private readonly desk: CommentDesk,
    private readonly manuscripts: ManuscriptStore,
    private readonly store: ThreadStore,
  ) {}

  execute(actor: Actor, command: AddCommentCommand): Promise<CommentOutcome> {
    const { text } = command;
    return this.desk.on({ actor, action: 'addComment', command }, async (discussed) => {
      const { tx, now, manuscript } = discussed;
      const { id: manuscriptId, revision } = manuscript;
      if ((await this.store.countThreads(tx, manuscriptId)) >= mostThreads) {
        return refused('TOO_MANY_THREADS', [], { most: String(mostThreads) });
      }
      const found = await this.anchor(tx, manuscript, command);
      const refusals = [
        ...(await this.desk.judge(discussed, command)),
        ...('refusals' in found ? found.refusals : []),
      ];
      if ('refusals' in found || refusals.length > 0) return { refusals };
      const about = { manuscriptId, revision, kind: 'COMMENT', anchor: found.anchor } as const;
      const { thread, comment } = newThread(about, { actor, text, mentions: command.mentions ?? [], now });
      await this.store.start(tx, thread, comment);
      await this.store.noteOpen(tx, manuscriptId);
      return { event: 'threadStarted', thread, comment, mentioned: comment.mentions };
    });
  }

  private async anchor(
    tx: EntityManager,
    { id, revision }: ManuscriptEntity,
    { blockKey = null, quote = null, start = null }: AddCommentCommand,
  ): Promise<{ anchor: Anchor | null } | { refusals: ManuscriptRefusal[] }> {
    if (blockKey === null) return quote === null ? { anchor: null } : refused('QUOTE_UNKNOWN', ['blockKey']);
    const { content } = await this.manuscripts.revision(tx, id, revision);
    const outcome = anchorTo({ blockKey, quote, start }, content.blocks);
    if ('anchor' in outcome) return outcome;
    const { fault } = outcome;
    return fault === 'BLOCK_UNKNOWN'
      ? refused(fault, ['blockKey'], { key: blockKey })
      : refused(fault, ['quote'], { key: blockKey });
  }
}
