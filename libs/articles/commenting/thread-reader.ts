import { findAnchor, type AnchorPlace } from '@kopij/editorial';
import {
  countRowsThat,
  cursorKind,
  Database,
  findRowsThat,
  isOneOf,
  rowsThat,
  whereAll,
  type CursorValues,
  type PageRequest,
  type Term,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { ManuscriptById } from '../manuscript/manuscript-by-id.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import { CommentThreadEntity } from '../threads/comment-thread.entity.js';
import { CommentEntity } from '../threads/comment.entity.js';

export interface ThreadSelection {
  readonly isOpen?: boolean;
}

type Place = CursorValues<['id']>;

export const threadCursors = cursorKind('comment-threads', ['id']);
export const placeOf = ({ id }: CommentThreadEntity): Place => [id];

const ofThreads = isOneOf('thread_id');
const commentsOf = rowsThat(
  `WHERE ${ofThreads.sqlite} ORDER BY id`,
  `WHERE ${ofThreads.postgres} ORDER BY id`,
);

/** Reads comments. What is read for many threads takes one statement of each kind, once per request. */
@Injectable()
export class ThreadReader {
  private readonly perRequest = new WeakMap<object, DataLoader<string, CommentEntity[]>>();

  constructor(
    private readonly database: Database,
    private readonly loader: WorkingCopyLoader,
    private readonly manuscripts: ManuscriptById,
  ) {}

  /** The threads of one page, the last that was begun first, and one more if there are further pages. */
  page(
    manuscriptId: string,
    selection: ThreadSelection,
    { limit, cursor }: PageRequest<Place>,
  ): Promise<CommentThreadEntity[]> {
    const terms = termsOf(manuscriptId, selection);
    if (cursor) terms.push({ sql: 'id < ?', values: cursor });
    const page = rowsThat(`${whereAll(terms)} ORDER BY id DESC LIMIT ?`);
    const values = [...terms.flatMap((term) => term.values), limit + 1];
    return findRowsThat(this.database.reader, CommentThreadEntity, page, values);
  }

  count(manuscriptId: string, selection: ThreadSelection): Promise<number> {
    const terms = termsOf(manuscriptId, selection);
    const values = terms.flatMap((term) => term.values);
    return countRowsThat(this.database.reader, CommentThreadEntity, rowsThat(whereAll(terms)), values);
  }

  /** The oldest first. */
  comments(request: object, threadId: string): Promise<CommentEntity[]> {
    let loader = this.perRequest.get(request);
    if (!loader) {
      loader = new DataLoader((ids) => this.loadComments(ids));
      this.perRequest.set(request, loader);
    }
    return loader.load(threadId);
  }

  async manuscript(request: object, { manuscriptId }: CommentThreadEntity): Promise<ManuscriptEntity> {
    const found = await this.manuscripts.find(request, manuscriptId);
    if (!found) throw new Error(`There is no manuscript ${manuscriptId}.`);
    return found;
  }

  /** Where in the working copy it is that a thread is about; null if it is nowhere, or about no place. */
  async place(request: object, thread: CommentThreadEntity): Promise<AnchorPlace | null> {
    if (thread.anchor === null) return null;
    const { id: manuscriptId, revision: number } = await this.manuscript(request, thread);
    const { content } = await this.loader.revision(request, { manuscriptId, number });
    return findAnchor(thread.anchor, content.blocks);
  }

  private async loadComments(ids: readonly string[]): Promise<CommentEntity[][]> {
    const { reader } = this.database;
    const byThread = new Map<string, CommentEntity[]>(ids.map((id) => [id, []]));
    for (const comment of await findRowsThat(reader, CommentEntity, commentsOf, [JSON.stringify(ids)])) {
      byThread.get(comment.threadId)?.push(comment);
    }
    return ids.map((id) => byThread.get(id) ?? []);
  }
}

function termsOf(manuscriptId: string, { isOpen }: ThreadSelection): Term[] {
  const terms: Term[] = [{ sql: 'manuscript_id = ?', values: [manuscriptId] }];
  if (isOpen !== undefined) terms.push({ sql: `resolved_at IS ${isOpen ? '' : 'NOT '}NULL`, values: [] });
  return terms;
}
