import type { Actor, Anchor } from '@kopij/editorial';
import { newId, toInstant } from '@kopij/platform';
import type { CommentThreadEntity, ThreadKind } from './comment-thread.entity.js';
import type { CommentEntity } from './comment.entity.js';

export interface Said {
  readonly actor: Actor;
  readonly text: string;
  /** The ids of the users it mentions. */
  readonly mentions: readonly string[];
  readonly now: Date;
}

interface About {
  readonly manuscriptId: string;
  /** The working copy. */
  readonly revision: number;
  readonly kind: ThreadKind;
  readonly anchor: Anchor | null;
}

/** A thread with its first comment, to be stored. */
export function newThread(about: About, said: Said): { thread: CommentThreadEntity; comment: CommentEntity } {
  const thread: CommentThreadEntity = {
    id: newId(said.now),
    ...about,
    startedAt: toInstant(said.now),
    startedById: said.actor.id,
    resolvedAt: null,
    resolvedById: null,
  };
  return { thread, comment: newComment(thread.id, said) };
}

export function newComment(threadId: string, { actor, text, mentions, now }: Said): CommentEntity {
  return {
    id: newId(now),
    threadId,
    text,
    mentions: [...new Set(mentions)],
    writtenAt: toInstant(now),
    writtenById: actor.id,
    editedAt: null,
    deletedAt: null,
  };
}
