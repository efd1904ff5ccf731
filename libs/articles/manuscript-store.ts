import { contentHash, type Actor, type Content } from '@kopij/editorial';
import { rowLock, runStatement, statement, toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryEntryEntity } from './history/history-entry.entity.js';
import { ManuscriptEntity } from './manuscript.entity.js';
import { RevisionEntity } from './revision.entity.js';
import type { Plans } from './scheduling/plans.js';
import { ScheduleStore } from './scheduling/schedule-store.js';

const versionOf = statement(`SELECT version FROM manuscripts WHERE id = ?`);

/** A manuscript with the content of its working copy. */
export interface WorkingCopy {
  manuscript: ManuscriptEntity;
  content: Content;
  contentHash: string;
  /** What is planned for it. */
  plans: Plans;
}

/** The only code that writes manuscripts and their revisions. */
@Injectable()
export class ManuscriptStore {
  constructor(private readonly schedules: ScheduleStore) {}

  /** Loads a manuscript for a change: nobody else can change it until the transaction ends. */
  async lock(tx: EntityManager, id: string): Promise<WorkingCopy | null> {
    const manuscript = await tx.findOne(ManuscriptEntity, { where: { id }, ...rowLock(tx) });
    if (!manuscript) return null;
    const { content, contentHash } = await this.revision(tx, id, manuscript.revision);
    return { manuscript, content, contentHash, plans: await this.schedules.plansOf(tx, id) };
  }

  /** @throws when the revision does not exist: ask only for one the manuscript names */
  revision(manager: EntityManager, manuscriptId: string, number: number): Promise<RevisionEntity> {
    return manager.findOneByOrFail(RevisionEntity, { manuscriptId, number });
  }

  findRevision(manager: EntityManager, manuscriptId: string, number: number): Promise<RevisionEntity | null> {
    return manager.findOneBy(RevisionEntity, { manuscriptId, number });
  }

  findByImportKey(manager: EntityManager, importKey: string): Promise<ManuscriptEntity | null> {
    return manager.findOneBy(ManuscriptEntity, { importKey });
  }

  /** Makes a new revision the working copy, and gives its number. */
  async revise(
    tx: EntityManager,
    copy: WorkingCopy,
    content: Content,
    by: Actor,
    now: Date,
  ): Promise<number> {
    const { id: manuscriptId } = copy.manuscript;
    // Not the one after the working copy's: that one is older when changes were discarded.
    const number = ((await tx.maximum(RevisionEntity, 'number', { manuscriptId })) ?? 0) + 1;
    const revision = {
      manuscriptId,
      number,
      content,
      contentHash: contentHash(content),
      createdAt: toInstant(now),
      createdById: by.id,
    };
    await this.addRevision(tx, revision);
    makeWorkingCopy(copy, revision);
    return number;
  }

  /** Makes a revision there is the working copy once more. */
  async recall(tx: EntityManager, copy: WorkingCopy, number: number): Promise<void> {
    makeWorkingCopy(copy, await this.revision(tx, copy.manuscript.id, number));
  }

  async versionOf(tx: EntityManager, id: string): Promise<number> {
    const [row] = await runStatement<{ version: number }>(tx, versionOf, [id]);
    if (!row) throw new Error(`There is no manuscript ${id}.`);
    return row.version;
  }

  /** What the working copy said at a version; null when there never was such a version. */
  async contentAt(manager: EntityManager, manuscriptId: string, version: number): Promise<Content | null> {
    const entry = await manager.findOneBy(HistoryEntryEntity, { manuscriptId, sequence: version });
    return entry && (await this.revision(manager, manuscriptId, entry.revision)).content;
  }

  /** Gives what is there then: not this one, when somebody else has imported the same at the same moment. */
  async insert(tx: EntityManager, manuscript: ManuscriptEntity): Promise<ManuscriptEntity> {
    const { importKey } = manuscript;
    if (importKey === null) {
      await tx.insert(ManuscriptEntity, manuscript);
      return manuscript;
    }
    await tx.createQueryBuilder().insert().into(ManuscriptEntity).values(manuscript).orIgnore().execute();
    return tx.findOneByOrFail(ManuscriptEntity, { importKey });
  }

  async update(tx: EntityManager, manuscript: ManuscriptEntity): Promise<void> {
    const { id, ...rest } = manuscript;
    await tx.update(ManuscriptEntity, { id }, rest);
  }

  async addRevision(tx: EntityManager, revision: RevisionEntity): Promise<void> {
    await tx.insert(RevisionEntity, revision);
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
