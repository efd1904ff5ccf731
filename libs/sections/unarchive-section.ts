import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, record, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { SectionCommand, SectionOutcome } from './outcome.js';
import { refuseUnarchiving } from './section-rules.js';
import { SectionStore } from './section-store.js';

/** Restores an archived section to where it was. */
@Injectable()
export class UnarchiveSection {
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
      if (section.archivedAt === null) return { section };
      const refusals = refuseUnarchiving(tree, section.id);
      if (refusals.length > 0) return { refusals };

      const opened = await this.sections.update(tx, section, { archivedAt: null });
      const at = toInstant(this.clock.now());
      const subject = { kind: 'SECTION', id: section.id } as const;
      await recordChange(tx, { actor, at, action: 'SECTION_UNARCHIVED', subject });
      const about = { sectionId: section.id, actorId: actor.id, at };
      await record(tx, { type: 'sectionChanged', changed: ['isArchived'], ...about });
      return { section: opened };
    });
  }
}
