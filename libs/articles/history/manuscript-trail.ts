import {
  countRowsThat,
  cursorKind,
  Database,
  findRow,
  findRowsThat,
  rowsThat,
  type CursorValues,
  type PageRequest,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { HistoryEntryEntity } from '../ledger/history-entry.entity.js';
import { RevisionEntity } from '../manuscript/revision.entity.js';

/** A place in a list that counts down. */
type Place = CursorValues<['number']>;

export const revisionCursors = cursorKind('revisions', ['number']);
export const historyCursors = cursorKind('history', ['number']);

const ofManuscript = rowsThat('WHERE manuscript_id = ?');
const newestRevisions = rowsThat('WHERE manuscript_id = ? ORDER BY number DESC LIMIT ?');
const olderRevisions = rowsThat('WHERE manuscript_id = ? AND number < ? ORDER BY number DESC LIMIT ?');
const newestEntries = rowsThat('WHERE manuscript_id = ? ORDER BY sequence DESC LIMIT ?');
const olderEntries = rowsThat('WHERE manuscript_id = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?');

/** The revisions of a manuscript and the actions on it, newest first. */
@Injectable()
export class ManuscriptTrail {
  constructor(private readonly database: Database) {}

  /** The revisions of one page, and one more if there are further pages. */
  revisions(manuscriptId: string, { limit, cursor }: PageRequest<Place>): Promise<RevisionEntity[]> {
    const { reader } = this.database;
    return cursor
      ? findRowsThat(reader, RevisionEntity, olderRevisions, [manuscriptId, cursor[0], limit + 1])
      : findRowsThat(reader, RevisionEntity, newestRevisions, [manuscriptId, limit + 1]);
  }

  /** One revision; null when there is none of that number. */
  revision(manuscriptId: string, number: number): Promise<RevisionEntity | null> {
    return findRow(this.database.reader, RevisionEntity, { manuscriptId, number });
  }

  countRevisions(manuscriptId: string): Promise<number> {
    return countRowsThat(this.database.reader, RevisionEntity, ofManuscript, [manuscriptId]);
  }

  /** The entries of one page, and one more if there are further pages. */
  history(manuscriptId: string, { limit, cursor }: PageRequest<Place>): Promise<HistoryEntryEntity[]> {
    const { reader } = this.database;
    return cursor
      ? findRowsThat(reader, HistoryEntryEntity, olderEntries, [manuscriptId, cursor[0], limit + 1])
      : findRowsThat(reader, HistoryEntryEntity, newestEntries, [manuscriptId, limit + 1]);
  }

  countHistory(manuscriptId: string): Promise<number> {
    return countRowsThat(this.database.reader, HistoryEntryEntity, ofManuscript, [manuscriptId]);
  }
}
