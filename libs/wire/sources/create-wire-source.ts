import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, newId, toInstant, UnitOfWork } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import type { WireSourceRefusal, WireSourceSettings } from './outcome.js';
import { refuseSettings } from './source-rules.js';
import { WireSourceStore } from './wire-source-store.js';
import type { WireSourceEntity } from './wire-source.entity.js';

const usualPollSeconds = 300;

export type CreateWireSourceCommand = Pick<WireSourceSettings, 'slug' | 'name'> & Partial<WireSourceSettings>;

/** Creates a source of wire copy. */
@Injectable()
export class CreateWireSource {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sections: SectionRegistry,
    private readonly sources: WireSourceStore,
  ) {}

  async execute(
    actor: Actor,
    command: CreateWireSourceCommand,
  ): Promise<{ source: WireSourceEntity } | { refusals: readonly WireSourceRefusal[] }> {
    demand(actor, 'wire:manage');
    return this.work.transaction(async (tx) => {
      // Locked, so that the section is not archived meanwhile and no slug is given twice.
      const tree = await this.sections.claim(tx);
      const now = this.clock.now();
      const source: WireSourceEntity = {
        id: newId(now),
        version: 1,
        slug: command.slug,
        name: command.name,
        kind: command.kind ?? 'PUSH',
        url: command.url ?? null,
        pollSeconds: command.pollSeconds ?? usualPollSeconds,
        provider: command.provider ?? null,
        timeZone: command.timeZone ?? null,
        language: command.language ?? null,
        sectionId: command.sectionId ?? null,
        usageTerms: command.usageTerms ?? null,
        silentAlarmMinutes: command.silentAlarmMinutes ?? null,
        correctionsBlock: command.correctionsBlock ?? false,
        autoWithdraw: command.autoWithdraw ?? false,
        createdAt: toInstant(now),
        archivedAt: null,
      };
      const refusals = refuseSettings(source, { holder: await this.sources.holderOf(tx, source.slug), tree });
      if (refusals.length > 0) return { refusals };
      await this.sources.insert(tx, source);
      const { id, slug, kind, sectionId, correctionsBlock, autoWithdraw } = source;
      await recordChange(tx, {
        ...{ actor, at: source.createdAt, action: 'SOURCE_CREATED' },
        subject: { kind: 'WIRE_SOURCE', id },
        details: { slug, kind, sectionId, correctionsBlock, autoWithdraw },
      });
      return { source };
    });
  }
}
