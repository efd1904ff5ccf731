import { IdentityModule } from '@kopij/identity';
import { LedgerModule } from '@kopij/ledger';
import { SectionsModule } from '@kopij/sections';
import { Module } from '@nestjs/common';
import { ChangeMembers } from './change-members.js';
import { ChangeTeams } from './change-teams.js';
import { SetGrants } from './set-grants.js';
import { TeamMutationsResolver } from './team-mutations.resolver.js';
import { TeamNames } from './team-names.js';
import { TeamStore } from './team-store.js';
import { GrantResolver, TeamsResolver, UserRightsResolver } from './teams.resolver.js';

const useCases = [ChangeMembers, ChangeTeams, SetGrants];

/** Teams, and what people and teams are granted per section. */
@Module({
  imports: [IdentityModule, SectionsModule, LedgerModule],
  providers: [
    ...useCases,
    TeamStore,
    TeamNames,
    TeamsResolver,
    GrantResolver,
    UserRightsResolver,
    TeamMutationsResolver,
  ],
  exports: useCases,
})
export class TeamsModule {}
