import { cursorKind, Database, type CursorValues, type PageRequest } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { HistoryEntryEntity } from '../ledger/history-entry.entity.js';
import { RevisionEntity } from '../manuscript/revision.entity.js';

/** A place in a list that counts down. */
type Place = CursorValues<['number']>;

export const revisionCursors = cursorKind('revisions', ['number']);
export const historyCursors = cursorKind('history', ['number']);

/** What a manuscript was and what was done to it, newest first. */
@Injectable()
export class ManuscriptTrail {
  constructor(private readonly database: Database) {}

  /** The revisions of one page, and one more where there are more. */
  revisions(manuscriptId: string, { limit, cursor }: PageRequest<Place>): Promise<RevisionEntity[]> {
    return this.database.reader.find(RevisionEntity, {
      where: { manuscriptId, ...(cursor ? { number: LessThan(cursor[0]) } : {}) },
      order: { number: 'DESC' },
      take: limit + 1,
    });
  }

  /** One revision; null when there is none of that number. */
  revision(manuscriptId: string, number: number): Promise<RevisionEntity | null> {
    return this.database.reader.findOneBy(RevisionEntity, { manuscriptId, number });
  }

  countRevisions(manuscriptId: string): Promise<number> {
    return this.database.reader.countBy(RevisionEntity, { manuscriptId });
  }

  /** The entries of one page, and one more where there are more. */
  history(manuscriptId: string, { limit, cursor }: PageRequest<Place>): Promise<HistoryEntryEntity[]> {
    return this.database.reader.find(HistoryEntryEntity, {
      where: { manuscriptId, ...(cursor ? { sequence: LessThan(cursor[0]) } : {}) },
      order: { sequence: 'DESC' },
      take: limit + 1,
    });
  }

  countHistory(manuscriptId: string): Promise<number> {
    return this.database.reader.countBy(HistoryEntryEntity, { manuscriptId });
  }
}
