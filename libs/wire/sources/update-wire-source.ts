import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { differences, recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import type { WireSourceCommand, WireSourceOutcome, WireSourceSettings } from './outcome.js';
import { refuseSettings } from './source-rules.js';
import { WireSourceStore } from './wire-source-store.js';

export interface UpdateWireSourceCommand extends WireSourceCommand {
  /** Omitted fields do not change. */
  readonly changes: Partial<WireSourceSettings>;
}

/** An address may contain a key, and terms may be long: of these the audit trail only tells that they changed. */
const told = {
  shown: [
    ...(['slug', 'name', 'kind', 'pollSeconds', 'provider', 'timeZone', 'language'] as const),
    ...(['sectionId', 'silentAlarmMinutes', 'correctionsBlock', 'autoWithdraw'] as const),
  ],
  named: ['url', 'usageTerms'],
} as const;

/** Changes a source of wire copy. What came in before stays as it is. */
@Injectable()
export class UpdateWireSource {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sections: SectionRegistry,
    private readonly sources: WireSourceStore,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, command: UpdateWireSourceCommand): Promise<WireSourceOutcome> {
    demand(actor, 'wire:manage');
    return this.work.transaction(async (tx) => {
      // Before the sections, as when a message is settled, so that the two do not wait for each other.
      const found = await this.sources.find(tx, command);
      if ('conflict' in found) return found;
      const { source } = found;
      // Locked, so that the section is not archived meanwhile and no slug is given twice.
      const tree = await this.sections.claim(tx);
      const wanted = { ...source, ...command.changes };
      const other = await this.sources.holderOf(tx, wanted.slug);
      const refusals = refuseSettings(wanted, { holder: other?.id === source.id ? null : other, tree });
      if (refusals.length > 0) return { refusals };
      const changed = await this.sources.update(tx, source, command.changes);
      const details = differences(source, changed, told);
      if (Object.keys(details).length > 0) {
        await recordChange(tx, {
          ...{ actor, at: toInstant(this.clock.now()), action: 'SOURCE_CHANGED' },
          subject: { kind: 'WIRE_SOURCE', id: source.id },
          details,
        });
      }
      return { source: changed };
    });
  }
}
