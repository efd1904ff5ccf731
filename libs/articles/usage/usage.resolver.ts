import { AgencyRegistry } from '@kopij/agencies';
import { Requires } from '@kopij/identity';
import {
  connectionOf,
  cursorKind,
  ForwardPageArguments,
  pageRequest,
  said,
  Weighs,
  type Connection,
} from '@kopij/platform';
import { Args, ArgsType, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { monthForm } from './month.js';
import { UsageReader, type UsedItem as FoundItem } from './usage-reader.js';
import { mostArticles, UsageReport, UsedItem, UsedItemConnection } from './usage.types.js';

const cursors = cursorKind('used-items', ['id']);

@ArgsType()
class UsageArguments {
  @Field({ description: 'Its code, or any of its names.' })
  @MaxLength(120)
  agency: string;

  @Field(() => String, { nullable: true, description: 'The month: `2026-11`. Default: the present one.' })
  @IsOptional()
  @Matches(
    monthForm,
    said({ nl: 'moet een maand zijn, zoals 2026-11', en: 'must be a month, such as 2026-11' }),
  )
  month?: string | null;
}

/** What articles used of agencies' text, for admins. */
@Resolver(() => UsageReport)
export class UsageResolver {
  constructor(
    private readonly agencies: AgencyRegistry,
    private readonly reader: UsageReader,
  ) {}

  @Weighs(50)
  @Query(() => UsageReport, {
    nullable: true,
    description:
      'What articles used of an agency’s text in a month: of those that were published, updated or shown again in it. Null if there is no such agency.',
  })
  @Requires('agency:manage')
  async usageReport(@Args() { agency: name, ...asked }: UsageArguments): Promise<UsageReport | null> {
    const agency = (await this.agencies.current()).resolve(name);
    if (!agency) return null;
    const month = asked.month ?? this.reader.presentMonth();
    const { articles, items, words } = await this.reader.totals({ agencyId: agency.id, month });
    return { agency, month, articleCount: articles, wordCount: words, itemCount: items };
  }

  @Weighs(30)
  @ResolveField(() => UsedItemConnection, {
    description: 'The items of the wire that the text is of, in the order in which they came in.',
  })
  async items(
    @Parent() { agency, month, itemCount }: UsageReport,
    @Args() page: ForwardPageArguments,
  ): Promise<Connection<UsedItem>> {
    const request = pageRequest(page, cursors);
    const [after = null] = request.cursor ?? [];
    const rows = await this.reader.page({ agencyId: agency.id, month }, request.limit + 1, after);
    const valuesOf = ({ itemId }: FoundItem) => [itemId] as const;
    return connectionOf({ rows, request, cursors, valuesOf, totalCount: () => itemCount }, shown);
  }
}

function shown({ articles, words, ...item }: FoundItem): UsedItem {
  return {
    ...item,
    articleCount: articles.length,
    wordCount: words,
    articles: articles
      .slice(0, mostArticles)
      .map(({ words: wordCount, ...article }) => ({ ...article, wordCount })),
  };
}
