import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, record, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { SectionCommand, SectionOutcome } from './outcome.js';
import { refuseArchiving } from './section-rules.js';
import { SectionStore } from './section-store.js';

/**
 * Archives a section: it leaves the navigation and nothing new can be published in it. Its address and articles
 * stay.
 */
@Injectable()
export class ArchiveSection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sections: SectionStore,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, command: SectionCommand): Promise<SectionOutcome> {
    demand(actor, 'section:manage');
    return this.work.transaction(async (tx) => {
      const tree = await this.sections.claim(tx);
      const found = await this.sections.find(tx, command);
      if ('conflict' in found) return found;
      const { section } = found;
      const withheld = await this.sections.refuseManaging(tx, actor, section.id, 'sectionId');
      if (withheld.length > 0) return { refusals: withheld };
      if (section.archivedAt !== null) return { section };
      const refusals = refuseArchiving(tree, section.id);
      if (refusals.length > 0) return { refusals };

      const at = toInstant(this.clock.now());
      const archived = await this.sections.update(tx, section, { archivedAt: at });
      const subject = { kind: 'SECTION', id: section.id } as const;
      await recordChange(tx, { actor, at, action: 'SECTION_ARCHIVED', subject });
      await record(tx, { type: 'sectionArchived', sectionId: section.id, actorId: actor.id, at });
      return { section: archived };
    });
  }
}
