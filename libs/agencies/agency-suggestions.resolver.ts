import { suggestAgencies } from '@kopij/editorial';
import { Requires } from '@kopij/identity';
import { SuggestionArguments, suggestionsAsked, Weighs } from '@kopij/platform';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { AgencyRegistry } from './agency-registry.js';
import { Agency } from './agency.types.js';

/** Agencies for somebody who types a credit. */
@Resolver()
export class AgencySuggestionsResolver {
  constructor(private readonly registry: AgencyRegistry) {}

  @Weighs(5)
  @Query(() => [Agency], {
    description:
      'The agencies that somebody may mean who types a credit, the likeliest first: by their code, their name or an alias, from its beginning or that of a word in it. Capitals and accents make no difference. Only those that the newsroom uses.',
  })
  @Requires('manuscript:read')
  async agencySuggestions(@Args() asked: SuggestionArguments): Promise<readonly Agency[]> {
    const { all } = await this.registry.current();
    const inUse = all.filter(({ isActive }) => isActive);
    return suggestAgencies(asked.text, inUse, suggestionsAsked(asked));
  }
}
