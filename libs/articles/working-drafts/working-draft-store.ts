import { countRowsThat, findRow, wrapJson, rowsThat, runStatement, statement } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WorkingDraftEntity } from './working-draft.entity.js';

// Each is one statement, so that of two windows that save at the same time the second sees what the first has saved.
const begin = statement(
  `INSERT INTO working_drafts (content, content_hash, base_version, base_revision, saved_at, manuscript_id, user_id)
   VALUES (?, ?, ?, ?, ?, ?, ?)
   ON CONFLICT (manuscript_id, user_id) DO UPDATE SET
     base_version = excluded.base_version, base_revision = excluded.base_revision, saved_at = excluded.saved_at
   WHERE working_drafts.content_hash = excluded.content_hash
   RETURNING user_id`,
);
const replace = statement(
  `UPDATE working_drafts SET content = ?, content_hash = ?, base_version = ?, base_revision = ?, saved_at = ?
   WHERE manuscript_id = ? AND user_id = ? AND content_hash IN (?, ?)
   RETURNING user_id`,
);
const has = statement('SELECT 1 FROM working_drafts WHERE manuscript_id = ? AND user_id = ?');
const remove = statement(
  'DELETE FROM working_drafts WHERE manuscript_id = ? AND user_id = ? AND content_hash = COALESCE(?, content_hash) RETURNING user_id',
);
const removeCommitted = statement(
  'DELETE FROM working_drafts WHERE manuscript_id = ? AND user_id = ? AND content_hash IN (?, ?)',
);
const ofUser = rowsThat('WHERE user_id = ?');

/** Whose draft of which manuscript. */
export interface DraftKey {
  readonly manuscriptId: string;
  readonly userId: string;
}

/** The only code that writes working drafts, but for those that are forgotten or expire. */
@Injectable()
export class WorkingDraftStore {
  find(tx: EntityManager, { manuscriptId, userId }: DraftKey): Promise<WorkingDraftEntity | null> {
    return findRow(tx, WorkingDraftEntity, { manuscriptId, userId });
  }

  async has(tx: EntityManager, { manuscriptId, userId }: DraftKey): Promise<boolean> {
    return (await runStatement(tx, has, [manuscriptId, userId])).length > 0;
  }

  countOf(tx: EntityManager, userId: string): Promise<number> {
    return countRowsThat(tx, WorkingDraftEntity, ofUser, [userId]);
  }

  /**
   * Stores a draft, unless that would overwrite another one than the caller has seen, or bring one back that was committed or thrown
   * away. Storing again what is stored is done.
   *
   * @param seen the hash of the one that it replaces; null if they have seen none
   * @returns whether it was stored
   */
  async put(tx: EntityManager, draft: WorkingDraftEntity, seen: string | null): Promise<boolean> {
    const { manuscriptId, userId, content, contentHash, baseVersion, baseRevision, savedAt } = draft;
    const values = [wrapJson(content), contentHash, baseVersion, baseRevision, savedAt, manuscriptId, userId];
    const stored =
      seen === null
        ? await runStatement(tx, begin, values)
        : await runStatement(tx, replace, [...values, contentHash, seen]);
    return stored.length > 0;
  }

  /**
   * @param seen the hash of the one that is meant; null for whichever is there
   * @returns whether one was removed
   */
  async remove(tx: EntityManager, { manuscriptId, userId }: DraftKey, seen: string | null): Promise<boolean> {
    return (await runStatement(tx, remove, [manuscriptId, userId, seen])).length > 0;
  }

  /**
   * Removes a draft whose words have become those of the manuscript: if it says what is committed, or is the one that whoever committed
   * says is in it. Any other may hold words of another window, and stays.
   */
  async removeCommitted(
    tx: EntityManager,
    { manuscriptId, userId }: DraftKey,
    committed: string,
    named: string | null,
  ): Promise<void> {
    await runStatement(tx, removeCommitted, [manuscriptId, userId, committed, named]);
  }
}
