import { Database, type Instant, type SqlValue } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { ArticleChangeKind } from '../stored/article-change.entity.js';
import type { LogPlace } from './change-place.js';
import { changesAfter, newestChange } from './change-statements.js';
import { placeAfter, placeAfterAll, runningIn } from './go-on-from.js';

/** What happened to an article, and the place after it. */
export interface ArticleChange {
  readonly kind: ArticleChangeKind;
  readonly at: Instant;
  readonly articleId: string;
  readonly place: LogPlace;
}

export interface FollowingChanges {
  readonly changes: readonly ArticleChange[];
  readonly hasMore: boolean;
  /** The place that was asked for, as short as it can be by now. */
  readonly from: LogPlace;
}

interface EntryRow {
  /** As text on PostgreSQL. */
  readonly transactionId: number | string;
  readonly sequence: number;
  readonly at: Instant;
}

type NewestRow = EntryRow & { readonly snapshot: string | null };

/** The entry may be missing. */
type FollowingRow = (
  (EntryRow & { readonly kind: ArticleChangeKind; readonly articleId: string }) | { readonly sequence: null }
) & { readonly isKnown: boolean | number | null; readonly snapshot: string | null };

/** From the beginning of time. No log knows it, so whoever goes on from it is told to start again. */
const nowhere: LogPlace = { transaction: 0, sequence: 0, at: '0001-01-01T00:00:00.000Z', open: [] };

/** Reads the log of what happened to articles, from places that outlive connections, servers and backups (docs/adr/0059). */
@Injectable()
export class ChangeLog {
  constructor(private readonly database: Database) {}

  /** The place after all that has been committed. */
  async end(): Promise<LogPlace> {
    const [newest] = await this.database.sql.all<NewestRow>(newestChange, []);
    return newest ? placeAfter(nowhere, entryOf(newest), runningIn(newest.snapshot)) : nowhere;
  }

  /** What has been committed after a place, at most so many; null if the log no longer knows all of it, or never did. */
  async after(place: LogPlace, limit: number): Promise<FollowingChanges | null> {
    const rows = await this.database.sql.all<FollowingRow>(changesAfter, this.parameters(place, limit + 1));
    const [first] = rows;
    if (!first?.isKnown) return null;
    const running = runningIn(first.snapshot);
    const changes: ArticleChange[] = [];
    let reached = place;
    for (const row of rows) {
      if (row.sequence === null) return { changes, hasMore: false, from: placeAfterAll(place, running) };
      reached = placeAfter(reached, entryOf(row), running);
      changes.push({ kind: row.kind, at: row.at, articleId: row.articleId, place: reached });
    }
    return { changes: changes.slice(0, limit), hasMore: changes.length > limit, from: place };
  }

  private parameters({ transaction, sequence, at, open }: LogPlace, limit: number): SqlValue[] {
    if (this.database.engine === 'sqlite') return [sequence, at, sequence, limit];
    const oldest = Math.min(transaction, ...open.map(([id]) => id));
    return [
      ...[JSON.stringify(open), limit],
      ...[transaction, sequence, limit],
      ...[oldest, transaction, sequence, at],
      limit,
    ];
  }
}

function entryOf({ transactionId, sequence, at }: EntryRow): Omit<LogPlace, 'open'> {
  return { transaction: Number(transactionId), sequence, at };
}
