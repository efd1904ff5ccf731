import { contentHash, type Actor, type Content } from '@kopij/editorial';
import {
  findRow,
  findRows,
  insertRows,
  runStatement,
  statement,
  toInstant,
  updateRow,
} from '@kopij/platform';
import { SearchIndex } from '@kopij/search';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryEntryEntity } from '../ledger/history-entry.entity.js';
import type { Plans } from '../plans/plans.js';
import { ScheduleStore } from '../plans/schedule-store.js';
import { manuscriptSearch, searchableRevision } from './manuscript-search.js';
import { ManuscriptEntity } from './manuscript.entity.js';
import { RevisionEntity } from './revision.entity.js';

const versionOf = statement(`SELECT version FROM manuscripts WHERE id = ?`);

const imported = statement(
  `SELECT m.id FROM json_each(?) w CROSS JOIN manuscripts m WHERE m.import_key = w.value`,
  `SELECT m.id FROM json_array_elements_text(?::json) w(value) JOIN manuscripts m ON m.import_key = w.value`,
);

const highestRevision = statement(`SELECT MAX(number) AS number FROM revisions WHERE manuscript_id = ?`);

const submitter = statement(
  `SELECT actor_id AS "actorId" FROM history_entries WHERE manuscript_id = ? AND action = 'submit' ORDER BY sequence DESC LIMIT 1`,
);

/** A manuscript with the content of its working copy. */
export interface WorkingCopy {
  manuscript: ManuscriptEntity;
  content: Content;
  contentHash: string;
  /** Its schedules. */
  plans: Plans;
}

/** The only code that writes manuscripts and their revisions. */
@Injectable()
export class ManuscriptStore {
  private readonly search = new SearchIndex(manuscriptSearch);

  constructor(private readonly schedules: ScheduleStore) {}

  /** Loads a manuscript for a change: nobody else can change it until the transaction ends. */
  async lock(tx: EntityManager, id: string): Promise<WorkingCopy | null> {
    const manuscript = await findRow(tx, ManuscriptEntity, { id }, { lock: true });
    if (!manuscript) return null;
    const { content, contentHash } = await this.revision(tx, id, manuscript.revision);
    return { manuscript, content, contentHash, plans: await this.schedules.plansOf(tx, id) };
  }

  /** @throws if the revision does not exist: pass only one that the manuscript names */
  async revision(manager: EntityManager, manuscriptId: string, number: number): Promise<RevisionEntity> {
    const revision = await this.findRevision(manager, manuscriptId, number);
    if (!revision) throw new Error(`There is no revision ${number} of ${manuscriptId}.`);
    return revision;
  }

  findRevision(manager: EntityManager, manuscriptId: string, number: number): Promise<RevisionEntity | null> {
    return findRow(manager, RevisionEntity, { manuscriptId, number });
  }

  /** The manuscripts that earlier imports created for these stories. */
  async findImported(tx: EntityManager, importKeys: readonly string[]): Promise<ManuscriptEntity[]> {
    const found = await runStatement<{ id: string }>(tx, imported, [JSON.stringify(importKeys)]);
    const manuscripts: ManuscriptEntity[] = [];
    for (const { id } of found) manuscripts.push(...(await findRows(tx, ManuscriptEntity, { id })));
    return manuscripts;
  }

  /** Makes a new revision the working copy, and returns its number. */
  async revise(
    tx: EntityManager,
    copy: WorkingCopy,
    content: Content,
    by: Actor,
    now: Date,
  ): Promise<number> {
    const { id: manuscriptId } = copy.manuscript;
    // Not the one after the working copy's: that one is older when changes were discarded.
    const [highest] = await runStatement<{ number: number | null }>(tx, highestRevision, [manuscriptId]);
    const number = (highest?.number ?? 0) + 1;
    const revision = {
      manuscriptId,
      number,
      content,
      contentHash: contentHash(content),
      createdAt: toInstant(now),
      createdById: by.id,
    };
    await insertRows(tx, RevisionEntity, [revision]);
    await this.search.put(tx, searchableRevision(revision));
    makeWorkingCopy(copy, revision);
    return number;
  }

  /** Makes an existing revision the working copy again. */
  async recall(tx: EntityManager, copy: WorkingCopy, number: number): Promise<void> {
    const revision = await this.revision(tx, copy.manuscript.id, number);
    await this.search.put(tx, searchableRevision(revision));
    makeWorkingCopy(copy, revision);
  }

  async versionOf(tx: EntityManager, id: string): Promise<number> {
    const [row] = await runStatement<{ version: number }>(tx, versionOf, [id]);
    if (!row) throw new Error(`There is no manuscript ${id}.`);
    return row.version;
  }

  /** Who submitted it last; null if nobody ever did. */
  async submitterOf(tx: EntityManager, id: string): Promise<string | null> {
    const [entry] = await runStatement<{ actorId: string }>(tx, submitter, [id]);
    return entry?.actorId ?? null;
  }

  /** The content of the working copy at a version; null if there was no such version. */
  async contentAt(manager: EntityManager, manuscriptId: string, version: number): Promise<Content | null> {
    const entry = await findRow(manager, HistoryEntryEntity, { manuscriptId, sequence: version });
    return entry && (await this.revision(manager, manuscriptId, entry.revision)).content;
  }

  /** A new manuscript with its first revision. */
  async add(tx: EntityManager, manuscript: ManuscriptEntity, revision: RevisionEntity): Promise<void> {
    await insertRows(tx, ManuscriptEntity, [manuscript]);
    await insertRows(tx, RevisionEntity, [revision]);
    await this.search.putNew(tx, [searchableRevision(revision)]);
  }

  /** Many new manuscripts with their first revisions. The server indexes them in the background: readers' search comes first. */
  async addImported(
    tx: EntityManager,
    manuscripts: readonly ManuscriptEntity[],
    revisions: readonly RevisionEntity[],
  ): Promise<void> {
    await insertRows(tx, ManuscriptEntity, manuscripts);
    await insertRows(tx, RevisionEntity, revisions);
    await this.search.putLater(
      tx,
      manuscripts.map(({ id }) => id),
    );
  }

  update(tx: EntityManager, manuscript: ManuscriptEntity): Promise<void> {
    return updateRow(tx, ManuscriptEntity, manuscript);
  }
}

function makeWorkingCopy(
  copy: WorkingCopy,
  { number, content, contentHash, createdById }: RevisionEntity,
): void {
  Object.assign(copy, { content, contentHash });
  Object.assign(copy.manuscript, {
    revision: number,
    headline: content.headline,
    sectionId: content.sectionId,
    contentChangedById: createdById,
  });
}
