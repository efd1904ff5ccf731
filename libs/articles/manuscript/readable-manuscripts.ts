import { judgeReach, type Actor } from '@kopij/editorial';
import { Database, findRow, findRowsThat, isOneOf, Problem, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ManuscriptEntity } from './manuscript.entity.js';

const withIds = isOneOf('id');
const named = rowsThat(`WHERE ${withIds.sqlite}`, `WHERE ${withIds.postgres}`);

/**
 * The way to a manuscript for everybody: what somebody may not read is not there for them. Whether they may read manuscripts
 * at all, by their role and token, was asked before.
 */
@Injectable()
export class ReadableManuscripts {
  constructor(private readonly database: Database) {}

  /** Null if there is none, or none for this actor. */
  find(actor: Actor, id: string): Promise<ManuscriptEntity | null> {
    return this.among(this.database.reader, actor, id);
  }

  /** @throws {Problem} NOT_FOUND if there is none, or none for this actor */
  async demand(actor: Actor, id: string): Promise<ManuscriptEntity> {
    return found(await this.find(actor, id), id);
  }

  /**
   * The same as a transaction sees it, for what is done beside a manuscript without changing it.
   *
   * @throws {Problem} NOT_FOUND
   */
  async demandWithin(tx: EntityManager, actor: Actor, id: string): Promise<ManuscriptEntity> {
    return found(await this.among(tx, actor, id), id);
  }

  /** Those with these ids, for whoever then asks {@link isReadable} for each reader. */
  withIds(ids: readonly string[]): Promise<ManuscriptEntity[]> {
    return findRowsThat(this.database.reader, ManuscriptEntity, named, [JSON.stringify(ids)]);
  }

  private async among(reader: EntityManager, actor: Actor, id: string): Promise<ManuscriptEntity | null> {
    const manuscript = await findRow(reader, ManuscriptEntity, { id });
    return manuscript && isReadable(actor, manuscript) ? manuscript : null;
  }
}

/** Whether a manuscript is there for this actor. */
export function isReadable(
  actor: Actor,
  copy: Pick<ManuscriptEntity, 'createdById' | 'assigneeId'>,
): boolean {
  // Reading does not depend on the section.
  return judgeReach(actor, 'READ', { section: null, copy }) === 'ALLOWED';
}

function found(manuscript: ManuscriptEntity | null, id: string): ManuscriptEntity {
  if (!manuscript) throw new Problem('NOT_FOUND', `There is no manuscript ${id}.`);
  return manuscript;
}
