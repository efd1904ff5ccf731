import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { UnitOfWork } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import type { WireSourceCommand, WireSourceOutcome, WireSourceSettings } from './outcome.js';
import { refuseSettings } from './source-rules.js';
import { WireSourceStore } from './wire-source-store.js';

export interface UpdateWireSourceCommand extends WireSourceCommand {
  /** Omitted fields do not change. */
  readonly changes: Partial<WireSourceSettings>;
}

/** Changes a source of wire copy. What came in before stays as it is. */
@Injectable()
export class UpdateWireSource {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sections: SectionRegistry,
    private readonly sources: WireSourceStore,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, command: UpdateWireSourceCommand): Promise<WireSourceOutcome> {
    demand(actor, 'wire:manage');
    return this.work.transaction(async (tx) => {
      // Locked, so that the section is not archived meanwhile and no slug is given twice.
      const tree = await this.sections.claim(tx);
      const found = await this.sources.find(tx, command);
      if ('conflict' in found) return found;
      const { source } = found;
      const wanted = { ...source, ...command.changes };
      const other = await this.sources.holderOf(tx, wanted.slug);
      const refusals = refuseSettings(wanted, { holder: other?.id === source.id ? null : other, tree });
      if (refusals.length > 0) return { refusals };
      return { source: await this.sources.update(tx, source, command.changes) };
    });
  }
}
