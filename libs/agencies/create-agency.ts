import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, newId, record, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { refuseAliases, refuseCode, tidyAliases } from './agency-rules.js';
import { AgencyStore } from './agency-store.js';
import type { AgencyEntity } from './agency.entity.js';
import type { AgencyRefusal } from './outcome.js';
import { termsOf, usualTerms, type LicenceTerms } from './usual-terms.js';

export interface CreateAgencyCommand {
  /** In any case; stored in capitals and never changed. */
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly country?: string | null;
  readonly language?: string | null;
  /** Default: the code. */
  readonly creditText?: string;
  /** Default: the usual terms. */
  readonly licence?: Partial<LicenceTerms>;
}

/** Adds an agency to the registry: from now on its credits are known. */
@Injectable()
export class CreateAgency {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly agencies: AgencyStore,
  ) {}

  async execute(
    actor: Actor,
    command: CreateAgencyCommand,
  ): Promise<{ agency: AgencyEntity } | { refusals: readonly AgencyRefusal[] }> {
    demand(actor, 'agency:manage');
    return this.work.transaction(async (tx) => {
      const registry = await this.agencies.claim(tx);
      const code = command.code.trim().toUpperCase();
      const aliases = command.aliases ?? [];
      const refusals = [...refuseCode(registry, code), ...refuseAliases(registry, aliases, null)];
      if (refusals.length > 0) return { refusals };

      const now = this.clock.now();
      const agency: AgencyEntity = {
        id: newId(now),
        version: 1,
        code,
        name: command.name.trim(),
        aliases: tidyAliases(code, aliases),
        country: command.country ?? null,
        language: command.language ?? null,
        creditText: command.creditText?.trim() ?? code,
        ...usualTerms,
        ...command.licence,
        isActive: true,
      };
      await this.agencies.insert(tx, [agency]);
      await recordChange(tx, {
        ...{ actor, at: toInstant(now), action: 'AGENCY_CREATED' },
        subject: { kind: 'AGENCY', id: agency.id },
        details: { code, ...termsOf(agency) },
      });
      await record(tx, { type: 'agencyCreated', agencyId: agency.id, actorId: actor.id, at: toInstant(now) });
      return { agency };
    });
  }
}
