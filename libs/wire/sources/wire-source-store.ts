import { findRow, insertRows, Problem, updateRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WireSourceCommand, WireSourceOutcome } from './outcome.js';
import { WireSourceEntity } from './wire-source.entity.js';

/** The only code that writes the table of sources. */
@Injectable()
export class WireSourceStore {
  /** The source that has a slug. */
  holderOf(tx: EntityManager, slug: string): Promise<WireSourceEntity | null> {
    return findRow(tx, WireSourceEntity, { slug });
  }

  /**
   * Keeps a source for this transaction: nobody changes it meanwhile, and of those who take in or settle its messages each
   * waits for the one before.
   */
  lock(tx: EntityManager, id: string): Promise<WireSourceEntity | null> {
    return findRow(tx, WireSourceEntity, { id }, { lock: true });
  }

  /** {@link lock} for several, always in the same order, so that two who lock the same ones do not wait for each other. */
  async lockAll(tx: EntityManager, ids: readonly string[]): Promise<Map<string, WireSourceEntity>> {
    const locked = new Map<string, WireSourceEntity>();
    for (const id of [...new Set(ids)].sort()) {
      const source = await this.lock(tx, id);
      if (source) locked.set(id, source);
    }
    return locked;
  }

  /**
   * A source, locked, if it is at the version the caller has read.
   *
   * @throws {Problem} NOT_FOUND
   */
  async find(
    tx: EntityManager,
    { sourceId, expectedVersion }: WireSourceCommand,
  ): Promise<Exclude<WireSourceOutcome, { refusals: unknown }>> {
    const source = await this.lock(tx, sourceId);
    if (!source) throw new Problem('NOT_FOUND', 'There is no such wire source.');
    if (source.version === expectedVersion) return { source };
    return { conflict: { currentVersion: source.version } };
  }

  async insert(tx: EntityManager, source: WireSourceEntity): Promise<void> {
    await insertRows(tx, WireSourceEntity, [source]);
  }

  /** Stores the changes as the source's next version. */
  async update(
    tx: EntityManager,
    source: WireSourceEntity,
    changes: Partial<Omit<WireSourceEntity, 'id' | 'version'>>,
  ): Promise<WireSourceEntity> {
    const changed = { ...source, ...changes, version: source.version + 1 };
    await updateRow(tx, WireSourceEntity, changed);
    return changed;
  }
}
