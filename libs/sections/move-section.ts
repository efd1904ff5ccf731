import type { Actor } from '@kopij/editorial';
import { demand, EndWeakSessions } from '@kopij/identity';
import { differences, recordChange } from '@kopij/ledger';
import { Clock, record, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { SectionCommand, SectionOutcome } from './outcome.js';
import { SectionMoves } from './section-moves.js';
import { refuseParent } from './section-rules.js';
import { SectionStore } from './section-store.js';
import type { SectionTree } from './section-tree.js';
import type { SectionEntity } from './section.entity.js';

export interface MoveSectionCommand extends SectionCommand {
  /** Null for the top of the tree; absent to keep the parent. */
  readonly parentId?: string | null;
  /** Its position among the sections there that are not archived, from 0. Default, or if too large: last. */
  readonly position?: number;
}

/** Moves a section, with everything below it, to another parent or position. */
@Injectable()
export class MoveSection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sections: SectionStore,
    private readonly moves: SectionMoves,
    private readonly endWeakSessions: EndWeakSessions,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, command: MoveSectionCommand): Promise<SectionOutcome> {
    demand(actor, 'section:manage');
    return this.work.transaction(async (tx) => {
      const tree = await this.sections.claim(tx);
      const found = await this.sections.find(tx, command);
      if ('conflict' in found) return found;
      const { section } = found;
      const { parentId = section.parentId, position } = command;
      const refusals = refuseParent(tree, parentId, section.id);
      if (refusals.length > 0) return { refusals };
      // Its place is a matter of the sections above it, before and after.
      const withheld = [
        ...(await this.sections.refuseManaging(tx, actor, section.parentId, 'sectionId')),
        ...(await this.sections.refuseManaging(tx, actor, parentId, 'parentId')),
      ];
      if (withheld.length > 0) return { refusals: withheld };

      const isReorder = parentId === section.parentId;
      const before = tree.partsOf(parentId).map(({ id }) => id);
      const after = this.orderWith(tree, section, parentId, position);
      if (isReorder && after.every((id, place) => id === before[place])) return { section };

      const moved = await this.sections.update(tx, section, {
        parentId,
        position: after.indexOf(section.id),
      });
      await this.sections.order(tx, after);
      const at = toInstant(this.clock.now());
      await recordChange(tx, {
        ...{ actor, at, action: 'SECTION_MOVED' },
        subject: { kind: 'SECTION', id: section.id },
        details: differences(section, moved, { shown: ['parentId', 'position'] }),
      });
      const about = { sectionId: section.id, actorId: actor.id, at };
      if (isReorder) await record(tx, { type: 'sectionChanged', changed: ['position'], ...about });
      else {
        await this.moves.tell(tx, section.id);
        // It may be below one now that demands a second factor.
        await this.endWeakSessions.execute(tx);
        await record(tx, { type: 'sectionMoved', ...about });
      }
      return { section: moved };
    });
  }

  // Archived sections are placed after the others.
  private orderWith(
    tree: SectionTree,
    section: SectionEntity,
    parentId: string | null,
    position = Infinity,
  ): string[] {
    const neighbours = tree.partsOf(parentId).filter(({ id }) => id !== section.id);
    const open = neighbours.filter(({ archivedAt }) => archivedAt === null);
    const archived = neighbours.filter(({ archivedAt }) => archivedAt !== null);
    (section.archivedAt === null ? open : archived).splice(position, 0, section);
    return [...open, ...archived].map(({ id }) => id);
  }
}
