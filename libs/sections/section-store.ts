import { bumpRegistry, Problem } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import type { SectionCommand, SectionOutcome } from './outcome.js';
import { SectionRedirectEntity } from './section-redirect.entity.js';
import { SectionRegistry } from './section-registry.js';
import type { SectionTree } from './section-tree.js';
import { SectionEntity } from './section.entity.js';

/** The only code that writes the section tables. Changes of the tree queue, whichever sections they are about. */
@Injectable()
export class SectionStore {
  constructor(private readonly registry: SectionRegistry) {}

  /** The tree as it is, which nobody else changes before the transaction ends. */
  claim(tx: EntityManager): Promise<SectionTree> {
    return this.registry.claim(tx);
  }

  /**
   * The claimed tree's section, when it is at the version the caller has seen.
   *
   * @throws {Problem} NOT_FOUND
   */
  async find(
    tx: EntityManager,
    { sectionId, expectedVersion }: SectionCommand,
  ): Promise<Exclude<SectionOutcome, { refusals: unknown }>> {
    const section = await tx.findOneBy(SectionEntity, { id: sectionId });
    if (!section) throw new Problem('NOT_FOUND', 'There is no such section.');
    if (section.version === expectedVersion) return { section };
    return { conflict: { currentVersion: section.version } };
  }

  async insert(tx: EntityManager, section: SectionEntity): Promise<void> {
    await tx.insert(SectionEntity, section);
    await bumpRegistry(tx, 'sections');
  }

  /** Stores the changes as the section's next version. */
  async update(
    tx: EntityManager,
    section: SectionEntity,
    changes: Partial<Omit<SectionEntity, 'id' | 'version'>>,
  ): Promise<SectionEntity> {
    const changed = { ...section, ...changes, version: section.version + 1 };
    await tx.update(SectionEntity, { id: section.id }, changed);
    await bumpRegistry(tx, 'sections');
    return changed;
  }

  /** Keeps the former slug leading to the section, and frees the new one from doing so. */
  async redirect(tx: EntityManager, sectionId: string, from: string, to: string): Promise<void> {
    await tx.delete(SectionRedirectEntity, { slug: to, sectionId });
    await tx.insert(SectionRedirectEntity, { slug: from, sectionId });
  }

  /** Puts the sections in this order under their parent. Their versions stay: nobody has changed what they say. */
  async order(tx: EntityManager, sectionIds: readonly string[]): Promise<void> {
    for (const [position, id] of sectionIds.entries()) {
      await tx.update(SectionEntity, { id, position: Not(position) }, { position });
    }
    await bumpRegistry(tx, 'sections');
  }
}
