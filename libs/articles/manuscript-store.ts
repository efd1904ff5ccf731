import { changedBlocks, changedFields, type Content } from '@kopij/editorial';
import { rowLock } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryEntryEntity } from './history-entry.entity.js';
import { ManuscriptEntity } from './manuscript.entity.js';
import type { Conflict } from './outcome.js';
import { RevisionEntity } from './revision.entity.js';

/** A manuscript with the content of its working copy. */
export interface WorkingCopy {
  manuscript: ManuscriptEntity;
  content: Content;
  contentHash: string;
}

/** The only code that writes the tables of this feature. */
@Injectable()
export class ManuscriptStore {
  /** Loads a manuscript for a change: nobody else can change it until the transaction ends. */
  async lock(tx: EntityManager, id: string): Promise<WorkingCopy | null> {
    const manuscript = await tx.findOne(ManuscriptEntity, { where: { id }, ...rowLock(tx) });
    if (!manuscript) return null;
    const { content, contentHash } = await this.revision(tx, id, manuscript.revision);
    return { manuscript, content, contentHash };
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

  /** The number after the highest there is, which is not the working copy's when changes were discarded. */
  async nextRevisionNumber(tx: EntityManager, manuscriptId: string): Promise<number> {
    return ((await tx.maximum(RevisionEntity, 'number', { manuscriptId })) ?? 0) + 1;
  }

  /** What happened since the caller saw `seenVersion`: who was last, and what differs. */
  async conflict(
    tx: EntityManager,
    { manuscript, content }: WorkingCopy,
    seenVersion: number,
  ): Promise<Conflict> {
    const seen = await tx.findOneBy(HistoryEntryEntity, {
      manuscriptId: manuscript.id,
      sequence: seenVersion,
    });
    const before = seen && (await this.revision(tx, manuscript.id, seen.revision));
    return {
      currentVersion: manuscript.version,
      changedById: manuscript.updatedById,
      changedAt: manuscript.updatedAt,
      changedFields: before ? changedFields(before.content, content) : [],
      changedBlocks: before ? changedBlocks(before.content.blocks, content.blocks) : [],
    };
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

  async addHistory(tx: EntityManager, entry: HistoryEntryEntity): Promise<void> {
    // TypeORM's type for an insert takes a JSON column apart; the value is stored whole.
    await tx.insert(HistoryEntryEntity, entry);
  }
}
