import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { Clock, record, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { WireItemStore } from '../items/wire-item-store.js';
import type { WireItemEntity } from '../items/wire-item.entity.js';

/** Puts an item that was ignored back into the inbox. No rule ignores it any more. */
@Injectable()
export class UnignoreWireItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly items: WireItemStore,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, wireItemId: string): Promise<WireItemEntity> {
    demand(actor, 'wire:read');
    demand(actor, 'wire:arrange');
    return this.work.transaction(async (tx) => {
      const item = await this.items.lock(tx, wireItemId, actor);
      if (item.ignoredAt === null) return item;
      const at = toInstant(this.clock.now());
      const shown = await this.items.update(tx, item, { ignoredAt: null, ignoredById: null, keptAt: at });
      await record(tx, { type: 'wireItemUnignored', wireItemId, actorId: actor.id, at });
      return shown;
    });
  }
}
