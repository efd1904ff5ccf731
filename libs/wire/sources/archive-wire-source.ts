import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { WireSourceCommand, WireSourceOutcome } from './outcome.js';
import { WireSourceStore } from './wire-source-store.js';

/** Archives a source: it takes no more messages. Its items and receipts stay. */
@Injectable()
export class ArchiveWireSource {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sources: WireSourceStore,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, command: WireSourceCommand): Promise<WireSourceOutcome> {
    demand(actor, 'wire:manage');
    return this.work.transaction(async (tx) => {
      const found = await this.sources.find(tx, command);
      if ('conflict' in found || found.source.archivedAt !== null) return found;
      const archivedAt = toInstant(this.clock.now());
      const source = await this.sources.update(tx, found.source, { archivedAt });
      await recordChange(tx, {
        ...{ actor, at: archivedAt, action: 'SOURCE_ARCHIVED' },
        subject: { kind: 'WIRE_SOURCE', id: source.id },
      });
      return { source };
    });
  }
}
