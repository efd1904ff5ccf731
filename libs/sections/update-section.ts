import type { Actor } from '@kopij/editorial';
import { demand, EndWeakSessions } from '@kopij/identity';
import { differences, recordChange } from '@kopij/ledger';
import { Clock, CONFIG, type Config, record, toInstant, UnitOfWork } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { SectionCommand, SectionOutcome } from './outcome.js';
import { refuseSecondFactor, refuseSlug } from './section-rules.js';
import { SectionStore } from './section-store.js';
import type { SectionEntity } from './section.entity.js';

export interface UpdateSectionCommand extends SectionCommand {
  /** The changes; omitted fields do not change. */
  readonly changes: Partial<
    Pick<
      SectionEntity,
      'slug' | 'name' | 'description' | 'requiresReview' | 'fourEyes' | 'requiresSecondFactor'
    >
  >;
}

/** Updates a section. Former slugs keep working. */
@Injectable()
export class UpdateSection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sections: SectionStore,
    private readonly endWeakSessions: EndWeakSessions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secretKeys'>,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, command: UpdateSectionCommand): Promise<SectionOutcome> {
    demand(actor, 'section:manage');
    const { name } = command.changes;
    const changes = { ...command.changes, ...(name === undefined ? {} : { name: name.trim() }) };
    return this.work.transaction(async (tx) => {
      const tree = await this.sections.claim(tx);
      const found = await this.sections.find(tx, command);
      if ('conflict' in found) return found;
      const { section } = found;
      const withheld = await this.sections.refuseManaging(tx, actor, section.id, 'sectionId');
      if (withheld.length > 0) return { refusals: withheld };
      const { slug = section.slug } = changes;
      const isStricter = changes.requiresSecondFactor === true && !section.requiresSecondFactor;
      const refusals = [
        ...refuseSlug(tree, slug, section.id),
        ...(isStricter ? refuseSecondFactor(this.config.secretKeys) : []),
      ];
      if (refusals.length > 0) return { refusals };
      const changed = Object.entries(changes)
        .filter(([field, value]) => value !== section[field as keyof SectionEntity])
        .map(([field]) => field);
      if (changed.length === 0) return { section };

      if (slug !== section.slug) await this.sections.redirect(tx, section.id, section.slug, slug);
      const updated = await this.sections.update(tx, section, changes);
      if (isStricter) await this.endWeakSessions.execute(tx);
      const at = toInstant(this.clock.now());
      await recordChange(tx, {
        ...{ actor, at, action: 'SECTION_CHANGED' },
        subject: { kind: 'SECTION', id: section.id },
        details: differences(section, updated, {
          shown: ['slug', 'name', 'requiresReview', 'fourEyes', 'requiresSecondFactor'],
          named: ['description'],
        }),
      });
      await record(tx, { type: 'sectionChanged', changed, sectionId: section.id, actorId: actor.id, at });
      return { section: updated };
    });
  }
}
