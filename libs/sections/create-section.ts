import type { Actor } from '@kopij/editorial';
import { demand, EndWeakSessions } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, CONFIG, type Config, newId, record, toInstant, UnitOfWork } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { SectionRefusal } from './outcome.js';
import { refuseParent, refuseSecondFactor, refuseSlug } from './section-rules.js';
import { SectionStore } from './section-store.js';
import type { SectionEntity } from './section.entity.js';

export interface CreateSectionCommand {
  readonly slug: string;
  readonly name: string;
  readonly description?: string | null;
  /** Null or absent for the top of the tree. */
  readonly parentId?: string | null;
  readonly requiresReview?: boolean;
  readonly fourEyes?: boolean;
  readonly requiresSecondFactor?: boolean;
}

/** Creates a section, as the last child of its parent. By default, its copy requires a review. */
@Injectable()
export class CreateSection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sections: SectionStore,
    private readonly endWeakSessions: EndWeakSessions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secretKeys'>,
  ) {}

  async execute(
    actor: Actor,
    command: CreateSectionCommand,
  ): Promise<{ section: SectionEntity } | { refusals: readonly SectionRefusal[] }> {
    demand(actor, 'section:manage');
    return this.work.transaction(async (tx) => {
      const tree = await this.sections.claim(tx);
      const parentId = command.parentId ?? null;
      const refusals = [
        ...refuseSlug(tree, command.slug, null),
        ...refuseParent(tree, parentId, null),
        ...(command.requiresSecondFactor === true ? refuseSecondFactor(this.config.secretKeys) : []),
      ];
      if (refusals.length === 0) {
        refusals.push(...(await this.sections.refuseManaging(tx, actor, parentId, 'parentId')));
      }
      if (refusals.length > 0) return { refusals };

      const now = this.clock.now();
      const section: SectionEntity = {
        id: newId(now),
        version: 1,
        slug: command.slug,
        name: command.name.trim(),
        description: command.description ?? null,
        parentId,
        position: (tree.partsOf(parentId).at(-1)?.position ?? -1) + 1,
        requiresReview: command.requiresReview ?? true,
        fourEyes: command.fourEyes ?? false,
        requiresSecondFactor: command.requiresSecondFactor ?? false,
        archivedAt: null,
      };
      await this.sections.insert(tx, section);
      if (section.requiresSecondFactor) await this.endWeakSessions.execute(tx);
      const { slug, requiresReview, fourEyes, requiresSecondFactor } = section;
      await recordChange(tx, {
        ...{ actor, at: toInstant(now), action: 'SECTION_CREATED' },
        subject: { kind: 'SECTION', id: section.id },
        details: { slug, parentId, requiresReview, fourEyes, requiresSecondFactor },
      });
      await record(tx, {
        type: 'sectionCreated',
        sectionId: section.id,
        actorId: actor.id,
        at: toInstant(now),
      });
      return { section };
    });
  }
}
