import { IdentityModule } from '@kopij/identity';
import { LedgerModule } from '@kopij/ledger';
import type { Entities } from '@kopij/platform';
import { Module } from '@nestjs/common';
import { AgenciesResolver } from './agencies.resolver.js';
import { AgencyNames } from './agency-names.js';
import { AgencyRegistry } from './agency-registry.js';
import { AgencySuggestionsResolver } from './agency-suggestions.resolver.js';
import { AgencyStore } from './agency-store.js';
import { AgencyEntity } from './agency.entity.js';
import { CreateAgency } from './create-agency.js';
import { SeedAgencies } from './seed-agencies.js';
import { UpdateAgency } from './update-agency.js';

/** The agency registry. */
@Module({
  imports: [LedgerModule, IdentityModule],
  providers: [
    AgenciesResolver,
    AgencyNames,
    AgencyRegistry,
    AgencyStore,
    AgencySuggestionsResolver,
    CreateAgency,
    SeedAgencies,
    UpdateAgency,
  ],
  exports: [AgencyRegistry, CreateAgency, UpdateAgency],
})
export class AgenciesModule {
  static readonly entities: Entities = [AgencyEntity];
}
