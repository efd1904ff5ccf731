import type { Actor } from '@kopij/editorial';
import {
  countRowsThat,
  countRowsUpTo,
  cursorKind,
  Database,
  findRowsThat,
  rowsThat,
  type CountedRows,
  type CursorValues,
  type PageRequest,
  type SqlValue,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { mostCounted } from '../contract/work.types.js';
import { CommentThreadEntity } from '../threads/comment-thread.entity.js';
import { ThreadMentionEntity } from '../threads/thread-mention.entity.js';

type Place = CursorValues<['id']>;

export const mentionCursors = cursorKind('mentions', ['id']);

const isReadable = `EXISTS (SELECT 1 FROM comment_threads t JOIN manuscripts m ON m.id = t.manuscript_id
  WHERE t.id = thread_mentions.thread_id AND (m.created_by_id = ? OR m.assignee_id = ?))`;

/** The open threads that mention somebody, of copy that they may read. */
@Injectable()
export class Mentions {
  constructor(private readonly database: Database) {}

  /** The threads of one page, the last that was begun first, and one more if there are further pages. */
  page(actor: Actor, { limit, cursor }: PageRequest<Place>): Promise<CommentThreadEntity[]> {
    const [open, values] = openFor(actor);
    const beyond = cursor ? 'AND thread_id < ?' : '';
    // The index of mentions has the threads in this order: no further ones are looked at.
    const ids = `SELECT thread_id FROM thread_mentions ${open} ${beyond} ORDER BY thread_id DESC LIMIT ?`;
    const page = rowsThat(
      `WHERE id IN (${ids}) ORDER BY id DESC`,
      `WHERE id = ANY (ARRAY(${ids})) ORDER BY id DESC`,
    );
    return findRowsThat(this.database.reader, CommentThreadEntity, page, [
      ...values,
      ...(cursor ?? []),
      limit + 1,
    ]);
  }

  /** How many there are, counted up to {@link mostCounted}. */
  countUpToMost(actor: Actor): Promise<CountedRows> {
    const [open, values] = openFor(actor);
    return countRowsUpTo(mostCounted, this.database.reader, ThreadMentionEntity, rowsThat(open), values);
  }

  /** How many there are, however many. */
  count(actor: Actor): Promise<number> {
    const [open, values] = openFor(actor);
    return countRowsThat(this.database.reader, ThreadMentionEntity, rowsThat(open), values);
  }
}

function openFor({ id, reach }: Actor): [sql: string, values: SqlValue[]] {
  const open = 'WHERE user_id = ? AND resolved_at IS NULL';
  return reach === 'OWN' ? [`${open} AND ${isReadable}`, [id, id, id]] : [open, [id]];
}
