import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { Clock, record, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { WireItemStore } from '../items/wire-item-store.js';
import type { WireItemEntity } from '../items/wire-item.entity.js';

interface IgnoreCommand {
  readonly wireItemId: string;
  /** The revision the caller has read. */
  readonly expectedRevision: number;
}

export type IgnoreOutcome =
  { readonly item: WireItemEntity } | { readonly conflict: { readonly currentRevision: number } };

/** Takes an item out of everybody's inbox. It comes back when the agency makes more of it. */
@Injectable()
export class IgnoreWireItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly items: WireItemStore,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, { wireItemId, expectedRevision }: IgnoreCommand): Promise<IgnoreOutcome> {
    demand(actor, 'wire:read');
    demand(actor, 'wire:arrange');
    return this.work.transaction(async (tx) => {
      const item = await this.items.lock(tx, wireItemId, actor);
      if (item.revision !== expectedRevision) return { conflict: { currentRevision: item.revision } };
      // What a rule ignored comes back when the rules change: what somebody ignores does not.
      if (item.ignoredAt !== null && item.ignoredById !== null) return { item };
      const at = toInstant(this.clock.now());
      const ignored = await this.items.update(tx, item, {
        ignoredAt: at,
        ignoredById: actor.id,
        keptAt: null,
      });
      await record(tx, { type: 'wireItemIgnored', wireItemId, actorId: actor.id, at });
      return { item: ignored };
    });
  }
}
