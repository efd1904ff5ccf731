import { Public } from '@kopij/identity';
import {
  DateTime,
  ForwardPageArguments,
  pageRequest,
  PlainArguments,
  Problem,
  Weighs,
} from '@kopij/platform';
import { endOfNumbers, numberAt, parseQuery } from '@kopij/search';
import { ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ArticleSearchConnection, SearchOrderEnum } from '../contract/article-search.types.js';
import type { SoughtArticles } from '../reading/article-search.js';
import { ageCursors, rankCursors, type SearchOrder } from '../reading/search-order.js';
import { highlightColumns, SearchPages } from '../reading/search-page.js';
import { articleMarks } from '../stored/article-search.js';
import { ReadersViews, type ReadersView } from '../view/readers-view.js';
import { askedColumns } from './asked-columns.js';
import { listNamed, warnOfUnknown } from './named-list.js';
import { selectedFields } from './selected-fields.js';

const longestQuery = 200;
/** No place has a longer name, and PostgreSQL looks for no word of several thousand letters. */
const longestPlace = 120;

@ArgsType()
class SearchArguments extends ForwardPageArguments {
  @Field({
    description:
      'Words, in any form; `"quoted phrases"`, which are found as they are; `begin*`, of three letters or more; and `-word` for what must not be there. All of them have to be there. At most 200 characters; 12 words or phrases, 16 words in all, and three that begin words: what is typed beyond that says nothing more.',
  })
  query: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only articles in this section or the sections below it: its current or a former slug.',
  })
  section?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only articles that credit this agency: its code or any of its names.',
  })
  agency?: string | null;

  @Field(() => String, { nullable: true, description: 'Only articles with this place in their dateline.' })
  place?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only articles that were published then or later.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only articles that were published before then.' })
  to?: Date | null;

  @Field(() => SearchOrderEnum, { nullable: true, defaultValue: 'NEWEST_FIRST' })
  orderBy?: SearchOrder | null;
}

/** Search for readers. */
@Resolver()
export class SearchResolver {
  constructor(
    private readonly pages: SearchPages,
    private readonly views: ReadersViews,
  ) {}

  @Weighs(1_000)
  @Query(() => ArticleSearchConnection, {
    description:
      'Live articles with these words. Diacritics and capitals make no difference. Whatever is typed is understood somehow; empty if it has no words.',
  })
  @Public()
  @PlainArguments(SearchArguments)
  async search(
    _: unknown,
    asked: SearchArguments,
    request: object,
    info: GraphQLResolveInfo,
  ): Promise<ArticleSearchConnection> {
    if (asked.query.length > longestQuery) {
      throw new Problem(
        'BAD_INPUT',
        `\`query\` may have at most ${longestQuery} characters; it has ${asked.query.length}.`,
      );
    }
    const view = await this.views.of(request);
    const sought = soughtBy(asked, view);
    if (sought === null) warnOfUnknown(request, view, { section: asked.section, agency: asked.agency });
    const columns = columnsOf(info);
    const nothing = { terms: [], marks: [[]], least: 0, below: 0 };
    if (asked.orderBy === 'RELEVANCE') {
      const { limit: first, cursor: after } = pageRequest(asked, rankCursors);
      return this.pages.bestFirst(view, sought ?? nothing, { first, columns, after });
    }
    const { limit: first, cursor: after } = pageRequest(asked, ageCursors);
    return this.pages.newestFirst(view, sought ?? nothing, { first, columns, after });
  }
}

/** Null if the section or agency does not exist. */
function soughtBy(
  { query, section, agency, place, from, to }: SearchArguments,
  view: ReadersView,
): SoughtArticles | null {
  const list = listNamed(view, section ?? null, agency ?? null);
  const terms = parseQuery(query);
  if (list === null) return null;
  const marks: (readonly string[])[] = [];
  if (list.sectionId !== null) marks.push(view.sections.subtreeOf(list.sectionId).map(articleMarks.section));
  if (list.agencyId !== null) marks.push([articleMarks.agency(list.agencyId)]);
  if (place != null) marks.push(marksOfPlace(place));
  return {
    terms,
    // Without a word it would be a list of everything.
    marks: terms.length > 0 ? marks : [[]],
    least: from ? numberAt(from) : 0,
    below: to ? numberAt(to) : endOfNumbers,
  };
}

/** None, which finds nothing, for what cannot be the name of a place. */
function marksOfPlace(place: string): readonly string[] {
  if (place.length > longestPlace) return [];
  const mark = articleMarks.place(place);
  return mark === articleMarks.place('') ? [] : [mark];
}

function columnsOf(info: GraphQLResolveInfo): number {
  const columns = askedColumns(info, ['edges', 'node']);
  return selectedFields(info, ['edges']).has('highlights') ? columns | highlightColumns : columns;
}
