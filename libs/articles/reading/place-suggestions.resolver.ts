import { RecentPlaces } from '@kopij/delivery';
import { suggestPlaces } from '@kopij/editorial';
import { Requires } from '@kopij/identity';
import { SuggestionArguments, suggestionsAsked, Weighs } from '@kopij/platform';
import { Args, Query, Resolver } from '@nestjs/graphql';

/** Places for somebody who types a dateline. */
@Resolver()
export class PlaceSuggestionsResolver {
  constructor(private readonly recent: RecentPlaces) {}

  @Weighs(20)
  @Query(() => [String], {
    description:
      'The places that somebody may mean who types a dateline, as datelines print them, the likeliest first: by the beginning of a name or of a word in it. Capitals and accents make no difference. Those of the newest live articles come before others that agencies use.',
  })
  @Requires('manuscript:read')
  async placeSuggestions(@Args() asked: SuggestionArguments): Promise<string[]> {
    return suggestPlaces(asked.text, await this.recent.list(), suggestionsAsked(asked));
  }
}
