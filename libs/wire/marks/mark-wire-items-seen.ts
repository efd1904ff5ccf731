import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { WireItemStore } from '../items/wire-item-store.js';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import { SeenMarks } from './seen-marks.js';

export interface SeenItem {
  readonly wireItemId: string;
  /** The revision that was shown. */
  readonly revision: number;
}

/** Remembers what somebody has seen. Concerns nobody else, so there is no event. */
@Injectable()
export class MarkWireItemsSeen {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly items: WireItemStore,
    private readonly marks: SeenMarks,
  ) {}

  /** Gives the items that were marked: those that do not exist, or are not for the caller, are left out. */
  async execute(actor: Actor, seen: readonly SeenItem[]): Promise<WireItemEntity[]> {
    demand(actor, 'wire:read');
    demand(actor, 'wire:mark');
    const revisions = new Map(seen.map(({ wireItemId, revision }) => [wireItemId, revision]));
    return this.work.transaction(async (tx) => {
      const now = this.clock.now();
      const found = await this.items.inSight(tx, [...revisions.keys()], actor);
      // By id, so that two of the same user's windows do not wait for each other.
      const items = found.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      const marks = items.map(({ id, revision }) => ({
        ...{ userId: actor.id, itemId: id, seenAt: toInstant(now) },
        revision: revisions.get(id) ?? revision,
      }));
      await this.marks.add(tx, actor.id, marks, now);
      return items;
    });
  }
}
