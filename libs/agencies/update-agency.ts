import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { differences, recordChange } from '@kopij/ledger';
import { Clock, record, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { refuseAliases, tidyAliases } from './agency-rules.js';
import { AgencyStore } from './agency-store.js';
import type { AgencyEntity } from './agency.entity.js';
import type { AgencyOutcome } from './outcome.js';

export interface UpdateAgencyCommand {
  readonly agencyId: string;
  readonly expectedVersion: number;
  /** The changes; omitted fields do not change. The code never changes, because articles refer to it. */
  readonly changes: Partial<Omit<AgencyEntity, 'id' | 'version' | 'code'>>;
}

const shown = [
  'name',
  'aliases',
  'country',
  'language',
  'creditText',
  'isActive',
  'web',
  'archive',
  'syndication',
  'expiresAfterDays',
  'creditMandatory',
] as const;

/** Updates an agency: its names, its licence, and whether the newsroom still uses it. */
@Injectable()
export class UpdateAgency {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly agencies: AgencyStore,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, command: UpdateAgencyCommand): Promise<AgencyOutcome> {
    demand(actor, 'agency:manage');
    return this.work.transaction(async (tx) => {
      const registry = await this.agencies.claim(tx);
      const found = await this.agencies.find(tx, command.agencyId, command.expectedVersion);
      if ('conflict' in found) return found;
      const { agency } = found;
      const { aliases = agency.aliases } = command.changes;
      const refusals = refuseAliases(registry, aliases, agency.id);
      if (refusals.length > 0) return { refusals };

      const changes = { ...command.changes, aliases: tidyAliases(agency.code, aliases) };
      const changed = Object.entries(changes)
        .filter(([field, value]) => !isDeepStrictEqual(value, agency[field as keyof AgencyEntity]))
        .map(([field]) => field);
      if (changed.length === 0) return { agency };

      const updated = await this.agencies.update(tx, agency, changes);
      const at = toInstant(this.clock.now());
      await recordChange(tx, {
        ...{ actor, at, action: 'AGENCY_CHANGED' },
        subject: { kind: 'AGENCY', id: agency.id },
        details: differences(agency, updated, { shown }),
      });
      await record(tx, { type: 'agencyChanged', changed, agencyId: agency.id, actorId: actor.id, at });
      return { agency: updated };
    });
  }
}
