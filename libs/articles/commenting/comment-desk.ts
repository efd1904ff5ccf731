import { showsSomething, type Actor, type NewsroomEvent } from '@kopij/editorial';
import { demand, GrantRegistry, UserDirectory } from '@kopij/identity';
import { notify, type Notice } from '@kopij/notices';
import { answerOnce, Clock, findRow, Problem, record, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { isReadable } from '../manuscript/readable-manuscripts.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import type { CommentThreadEntity } from '../threads/comment-thread.entity.js';
import type { CommentEntity } from '../threads/comment.entity.js';
import { ThreadStore } from '../threads/thread-store.js';
import type { CommentCommand, Commented, CommentOutcome, SaidCommand } from './comment-outcome.js';

type CommentEventType = Extract<NewsroomEvent, { threadId: string }>['type'];

/** What is commented on, locked for this transaction. */
export interface Discussed {
  readonly tx: EntityManager;
  readonly now: Date;
  readonly manuscript: ManuscriptEntity;
}

interface Told {
  /** The ids of the users who are mentioned now. */
  readonly mentioned?: readonly string[];
  /** Of those who wrote in the thread before. */
  readonly answered?: readonly string[];
}

interface Refused {
  readonly refusals: ManuscriptRefusal[];
}

/** What a use case did. Without an event there was nothing to do. */
type Done = (Commented & Told & { readonly event: CommentEventType | null }) | Refused;

/** What is kept of an answer. Never a text: it may be edited, or deleted, before the command is repeated. */
type Kept =
  | {
      readonly thread: Pick<CommentThreadEntity, 'id' | 'manuscriptId'>;
      readonly comment: Pick<CommentEntity, 'id'> | null;
    }
  | Refused;

interface Change<Command> {
  readonly actor: Actor;
  /** Names it, among what else is sent under a key. */
  readonly action: string;
  readonly command: Command;
}

/**
 * The steps that all use cases of comments share, in one transaction: check the idempotency key, lock the manuscript, do it,
 * announce it. A comment changes nothing about the manuscript: neither its version nor its state, and it voids no approval.
 */
@Injectable()
export class CommentDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly users: UserDirectory,
    private readonly store: ThreadStore,
    private readonly grants: GrantRegistry,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  on<Command extends CommentCommand & { readonly manuscriptId: string }>(
    change: Change<Command>,
    apply: (discussed: Discussed) => Promise<Done>,
  ): Promise<CommentOutcome> {
    const { actor, command } = change;
    return this.once(change, async (tx) => {
      const manuscript = await this.demandReadable(tx, actor, command.manuscriptId);
      return this.within(tx, actor, manuscript, apply);
    });
  }

  /** @throws {Problem} NOT_FOUND */
  onThread<Command extends CommentCommand & { readonly threadId: string }>(
    change: Change<Command>,
    apply: (discussed: Discussed, thread: CommentThreadEntity) => Promise<Done>,
  ): Promise<CommentOutcome> {
    const { actor, command } = change;
    const { threadId } = command;
    const named = { threadId, missing: `There is no thread ${threadId}.` };
    return this.once(change, (tx) => this.withinThread(tx, actor, named, apply));
  }

  /** For what only its writer may do. */
  onComment<Command extends CommentCommand & { readonly commentId: string }>(
    change: Change<Command>,
    apply: (discussed: Discussed, thread: CommentThreadEntity, comment: CommentEntity) => Promise<Done>,
  ): Promise<CommentOutcome> {
    const { actor, command } = change;
    return this.once(change, async (tx) => {
      const found = await this.store.comment(tx, command.commentId);
      const missing = `There is no comment ${command.commentId}.`;
      if (!found) throw new Problem('NOT_FOUND', missing);
      const { threadId } = found;
      return this.withinThread(tx, actor, { threadId, missing }, async (discussed, thread) => {
        // As it is now that nobody else can change it.
        const comment = await this.store.comment(tx, found.id);
        if (comment?.writtenById !== actor.id) return refused('NOT_YOUR_COMMENT', ['commentId']);
        return apply(discussed, thread, comment);
      });
    });
  }

  /** What is wrong with what somebody says: all of it at once. */
  async judge({ tx, manuscript }: Discussed, { text, mentions }: SaidCommand): Promise<ManuscriptRefusal[]> {
    const refusals: ManuscriptRefusal[] = [];
    if (!showsSomething(text)) refusals.push({ code: 'COMMENT_REQUIRED', field: ['text'], params: {} });
    const asked = mentions ?? [];
    const readers = await this.users.activeWithin(tx, asked);
    for (const [at, userId] of asked.entries()) {
      const reader = readers.get(userId);
      if (reader && isReadable(reader, manuscript)) continue;
      refusals.push({ code: 'MENTION_UNKNOWN', field: ['mentions', String(at)], params: { userId } });
    }
    return refusals;
  }

  private async once<Command extends CommentCommand>(
    { actor, action, command }: Change<Command>,
    work: (tx: EntityManager) => Promise<CommentOutcome>,
  ): Promise<CommentOutcome> {
    demand(actor, 'manuscript:write');
    const { idempotencyKey: key } = command;
    return this.work.transaction(async (tx) => {
      if (key == null) return work(tx);
      const question = { actorId: actor.id, key, asked: { action, ...command }, now: this.clock.now() };
      const kept = await answerOnce<Kept>(
        tx,
        question,
        async () => keptOf(await work(tx)),
        async (known) => {
          // What it shows may have been taken from them since.
          if ('thread' in known) await this.demandReadable(tx, actor, known.thread.manuscriptId);
        },
      );
      if (kept === 'KEY_REUSED') return refused('KEY_REUSED', ['idempotencyKey'], { key });
      return 'thread' in kept ? this.asTheyAre(tx, kept) : kept;
    });
  }

  private async asTheyAre(
    tx: EntityManager,
    { thread: { id }, comment: of }: Exclude<Kept, Refused>,
  ): Promise<Commented> {
    const thread = await this.store.thread(tx, id);
    if (!thread) throw new Error(`The thread ${id} was kept with an answer, and is gone.`);
    return { thread, comment: of && (await this.store.comment(tx, of.id)) };
  }

  private async demandReadable(
    tx: EntityManager,
    actor: Actor,
    manuscriptId: string,
    missing = `There is no manuscript ${manuscriptId}.`,
  ): Promise<ManuscriptEntity> {
    const reader = await this.grants.actorWithin(tx, actor);
    const manuscript = await findRow(tx, ManuscriptEntity, { id: manuscriptId }, { lock: true });
    if (manuscript && isReadable(reader, manuscript)) return manuscript;
    throw new Problem('NOT_FOUND', missing);
  }

  private async withinThread(
    tx: EntityManager,
    actor: Actor,
    { threadId, missing }: { readonly threadId: string; readonly missing: string },
    apply: (discussed: Discussed, thread: CommentThreadEntity) => Promise<Done>,
  ): Promise<CommentOutcome> {
    const found = await this.store.thread(tx, threadId);
    if (!found) throw new Problem('NOT_FOUND', missing);
    const manuscript = await this.demandReadable(tx, actor, found.manuscriptId, missing);
    return this.within(tx, actor, manuscript, async (discussed) => {
      const thread = await this.store.thread(tx, threadId);
      return apply(discussed, thread ?? found);
    });
  }

  private async within(
    tx: EntityManager,
    actor: Actor,
    manuscript: ManuscriptEntity,
    apply: (discussed: Discussed) => Promise<Done>,
  ): Promise<CommentOutcome> {
    const manuscriptId = manuscript.id;
    const now = this.clock.now();
    const done = await apply({ tx, now, manuscript });
    if ('refusals' in done) return done;
    const { event: type, thread, comment } = done;
    if (type) {
      const by = { actorId: actor.id, at: toInstant(now) };
      const told = await notify(tx, ...noticesOf(done, { manuscriptId, ...by }));
      await record(tx, { type, articleId: manuscriptId, threadId: thread.id, ...by, ...told });
    }
    return { thread, comment };
  }
}

/** Whoever is mentioned is not told of the answer as well. */
function noticesOf(
  { comment, mentioned = [], answered = [] }: Commented & Told,
  about: Pick<Notice, 'manuscriptId' | 'actorId' | 'at'>,
): Notice[] {
  const details = comment && { commentId: comment.id };
  return [
    { kind: 'MENTIONED', to: mentioned, details, ...about },
    { kind: 'REPLIED', to: answered.filter((id) => !mentioned.includes(id)), details, ...about },
  ];
}

function keptOf(outcome: CommentOutcome): Kept {
  if ('refusals' in outcome) return outcome;
  const { thread, comment } = outcome;
  return {
    thread: { id: thread.id, manuscriptId: thread.manuscriptId },
    comment: comment && { id: comment.id },
  };
}

export function refused(
  code: ManuscriptRefusal['code'],
  field: string[],
  params: Record<string, string> = {},
): Refused {
  return { refusals: [{ code, field, params }] };
}
