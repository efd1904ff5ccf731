import {
  countRowsThat,
  findRow,
  findRowsThat,
  insertRows,
  rowsThat,
  runStatement,
  statement,
  updateRow,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CommentThreadEntity } from './comment-thread.entity.js';
import { CommentEntity } from './comment.entity.js';
import { ThreadMentionEntity } from './thread-mention.entity.js';

const openOf = rowsThat('WHERE manuscript_id = ? AND resolved_at IS NULL');
const ofManuscript = rowsThat('WHERE manuscript_id = ?');
const ofThread = rowsThat('WHERE thread_id = ?');
const forgetMentions = statement('DELETE FROM thread_mentions WHERE thread_id = ?');
const noteOpen = statement(
  `UPDATE manuscripts SET open_thread_count =
     (SELECT CAST(count(*) AS integer) FROM comment_threads WHERE manuscript_id = manuscripts.id AND resolved_at IS NULL)
   WHERE id = ?`,
);

/** The only code that writes comments. The caller must have locked the manuscript in its transaction. */
@Injectable()
export class ThreadStore {
  thread(manager: EntityManager, id: string): Promise<CommentThreadEntity | null> {
    return findRow(manager, CommentThreadEntity, { id });
  }

  comment(manager: EntityManager, id: string): Promise<CommentEntity | null> {
    return findRow(manager, CommentEntity, { id });
  }

  countThreads(tx: EntityManager, manuscriptId: string): Promise<number> {
    return countRowsThat(tx, CommentThreadEntity, ofManuscript, [manuscriptId]);
  }

  countComments(tx: EntityManager, threadId: string): Promise<number> {
    return countRowsThat(tx, CommentEntity, ofThread, [threadId]);
  }

  /** Who has written in a thread so far. */
  async writers(tx: EntityManager, threadId: string): Promise<string[]> {
    const comments = await findRowsThat(tx, CommentEntity, ofThread, [threadId]);
    return [...new Set(comments.map(({ writtenById }) => writtenById))];
  }

  countOpen(tx: EntityManager, manuscriptId: string): Promise<number> {
    return countRowsThat(tx, CommentThreadEntity, openOf, [manuscriptId]);
  }

  /** Whoever stores the manuscript afterwards stores the number of its open threads with it; others call {@link noteOpen}. */
  async start(tx: EntityManager, thread: CommentThreadEntity, first: CommentEntity): Promise<void> {
    await insertRows(tx, CommentThreadEntity, [thread]);
    await this.add(tx, thread, first);
  }

  async add(tx: EntityManager, thread: CommentThreadEntity, comment: CommentEntity): Promise<void> {
    await insertRows(tx, CommentEntity, [comment]);
    await this.noteMentions(tx, thread);
  }

  async change(tx: EntityManager, thread: CommentThreadEntity, comment: CommentEntity): Promise<void> {
    await updateRow(tx, CommentEntity, comment);
    await this.noteMentions(tx, thread);
  }

  /** Resolves a thread, or opens it again. */
  async changeThread(tx: EntityManager, thread: CommentThreadEntity): Promise<void> {
    await updateRow(tx, CommentThreadEntity, thread);
    await this.noteMentions(tx, thread);
    await this.noteOpen(tx, thread.manuscriptId);
  }

  /** Notes how many threads of a manuscript are open. That is no change of the manuscript: its version stays the same. */
  async noteOpen(tx: EntityManager, manuscriptId: string): Promise<void> {
    await runStatement(tx, noteOpen, [manuscriptId]);
  }

  private async noteMentions(tx: EntityManager, { id, resolvedAt }: CommentThreadEntity): Promise<void> {
    const comments = await findRowsThat(tx, CommentEntity, ofThread, [id]);
    const mentioned = new Set(comments.flatMap(({ mentions }) => mentions));
    await runStatement(tx, forgetMentions, [id]);
    const rows = [...mentioned].map((userId) => ({ userId, threadId: id, resolvedAt }));
    await insertRows(tx, ThreadMentionEntity, rows);
  }
}
