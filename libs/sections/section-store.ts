import { judgeReach, type Actor } from '@kopij/editorial';
import { demand, GrantRegistry } from '@kopij/identity';
import {
  bumpRegistry,
  findRow,
  insertRows,
  Problem,
  runStatement,
  statement,
  updateRow,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SectionCommand, SectionOutcome, SectionRefusal } from './outcome.js';
import { SectionRedirectEntity } from './section-redirect.entity.js';
import { SectionRegistry } from './section-registry.js';
import type { SectionTree } from './section-tree.js';
import { SectionEntity } from './section.entity.js';

const freeSlug = statement(`DELETE FROM section_redirects WHERE slug = ? AND section_id = ?`);
const place = statement(`UPDATE sections SET position = ? WHERE id = ? AND position <> ?`);

/** The only code that writes the section tables. All changes to the tree are serialised. */
@Injectable()
export class SectionStore {
  constructor(
    private readonly registry: SectionRegistry,
    private readonly grants: GrantRegistry,
  ) {}

  /** The current tree, locked until the transaction ends. */
  claim(tx: EntityManager): Promise<SectionTree> {
    return this.registry.claim(tx);
  }

  /**
   * Why somebody may not manage a section, or the top of the tree (null): their right has to count there.
   *
   * @throws {Problem} FORBIDDEN if they have lost the right to manage any
   */
  async refuseManaging(
    tx: EntityManager,
    caller: Actor,
    sectionId: string | null,
    field: string,
  ): Promise<SectionRefusal[]> {
    const actor = await this.grants.actorWithin(tx, caller);
    demand(actor, 'section:manage');
    const { byId } = await this.registry.within(tx);
    const section = sectionId === null ? null : (byId.get(sectionId) ?? null);
    if (judgeReach(actor, 'MANAGE', { section, copy: null }) === 'ALLOWED') return [];
    return [{ code: 'NOT_YOUR_SECTION', field: [field], section: section?.name ?? null }];
  }

  /**
   * A section of the locked tree, if it is at the version the caller has read.
   *
   * @throws {Problem} NOT_FOUND
   */
  async find(
    tx: EntityManager,
    { sectionId, expectedVersion }: SectionCommand,
  ): Promise<Exclude<SectionOutcome, { refusals: unknown }>> {
    const section = await findRow(tx, SectionEntity, { id: sectionId });
    if (!section) throw new Problem('NOT_FOUND', 'There is no such section.');
    if (section.version === expectedVersion) return { section };
    return { conflict: { currentVersion: section.version } };
  }

  async insert(tx: EntityManager, section: SectionEntity): Promise<void> {
    await insertRows(tx, SectionEntity, [section]);
    await bumpRegistry(tx, 'sections');
  }

  /** Stores the changes as the section's next version. */
  async update(
    tx: EntityManager,
    section: SectionEntity,
    changes: Partial<Omit<SectionEntity, 'id' | 'version'>>,
  ): Promise<SectionEntity> {
    const changed = { ...section, ...changes, version: section.version + 1 };
    await updateRow(tx, SectionEntity, changed);
    await bumpRegistry(tx, 'sections');
    return changed;
  }

  /** Adds a redirect for the former slug, and removes the one for the new slug. */
  async redirect(tx: EntityManager, sectionId: string, from: string, to: string): Promise<void> {
    await runStatement(tx, freeSlug, [to, sectionId]);
    await insertRows(tx, SectionRedirectEntity, [{ slug: from, sectionId }]);
  }

  /**
   * Puts the sections in this order under their parent. Does not change their versions, because their content does
   * not change.
   */
  async order(tx: EntityManager, sectionIds: readonly string[]): Promise<void> {
    for (const [position, id] of sectionIds.entries()) {
      await runStatement(tx, place, [position, id, position]);
    }
    await bumpRegistry(tx, 'sections');
  }
}
