import { Injectable } from '@nestjs/common';
import { highlight, TermFinder } from '@kopij/search';
import type { PageInfo } from '@kopij/platform';
import type {
  ArticleSearchConnection,
  ArticleSearchEdge,
  ArticleSearchFacets,
  Highlight,
} from '../contract/article-search.types.js';
import { Article } from '../contract/article.types.js';
import { articleLanguage } from '../stored/article-search.js';
import { columnSet, type ColumnSet } from '../view/article-columns.js';
import type { ReadersView } from '../view/readers-view.js';
import { facetColumns, facetsOf } from './article-facets.js';
import { ArticleSearch, type FoundArticle, type SoughtArticles } from './article-search.js';
import { scoreArticle, scoredColumns } from './score-article.js';
import { ageCursors, rankCursors, type RankPlace } from './search-order.js';

/** Counting goes no further. */
const mostCounted = 1_000;
const mostRanked = 500;

/** What highlights are made of. */
export const highlightColumns = columnSet(
  'headline',
  'standfirst',
  'plainText',
  'credits',
  'firstPublishedAt',
);

/** A page of what was found, without the cursors of its edges. */
interface Page {
  readonly found: readonly FoundArticle[];
  readonly cursorOf: (found: FoundArticle) => string;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** How many articles, and which columns of them. */
interface Asked {
  readonly first: number;
  readonly columns: ColumnSet;
}

/** Reads pages of what readers look for. */
@Injectable()
export class SearchPages {
  constructor(private readonly search: ArticleSearch) {}

  /** @param after the number of the last article of the page before */
  async newestFirst(
    view: ReadersView,
    sought: SoughtArticles,
    { first, columns, after }: Asked & { readonly after: number | null },
  ): Promise<ArticleSearchConnection> {
    const below = Math.min(sought.below, after ?? sought.below);
    const found = await this.search.newest(view, { ...sought, below }, first + 1, columns);
    const page = {
      found: found.slice(0, first),
      cursorOf: ({ number }: FoundArticle) => ageCursors.encode(number),
      hasNext: found.length > first,
      hasPrevious: after !== null,
    };
    return new FoundConnection(page, { view, sought, search: this.search });
  }

  /** @param after the place of the last article of the page before */
  async bestFirst(
    view: ReadersView,
    sought: SoughtArticles,
    { first, columns, after }: Asked & { readonly after: RankPlace | null },
  ): Promise<ArticleSearchConnection> {
    const { least, below } = after ?? sought;
    const range = { least: Math.max(least, sought.least), below: Math.min(below, sought.below) };
    const found = await this.search.newest(view, { ...sought, ...range }, mostRanked, scoredColumns);
    const newest = after === null ? (found[0]?.number ?? 0) : below - 1;
    const oldest = found.length < mostRanked ? range.least : (found.at(-1)?.number ?? 0);
    const finder = new TermFinder(sought.terms, articleLanguage);
    const scores = new Map(found.map((each) => [each, scoreArticle(each, finder, newest)]));
    const placeOf = (each: FoundArticle): RankPlace => ({
      least: oldest,
      below: newest + 1,
      score: scores.get(each) ?? 0,
      number: each.number,
    });
    const ranked = found
      .filter((each) => after === null || byRank(placeOf(each), after) > 0)
      .sort((one, other) => byRank(placeOf(one), placeOf(other)));
    const shown = ranked.slice(0, first);
    const rows = await this.search.rows(
      shown.map(({ row }) => row.read('id')),
      columns,
    );
    const cursors = new Map(shown.map((each) => [each.number, rankCursors.encode(placeOf(each))]));
    const page = {
      found: shown.flatMap(({ row, number }) => {
        const whole = rows.get(row.read('id'));
        return whole ? [{ number, row: whole, article: new Article(whole, view) }] : [];
      }),
      cursorOf: ({ number }: FoundArticle) => cursors.get(number) ?? '',
      hasNext: ranked.length > first,
      hasPrevious: after !== null,
    };
    return new FoundConnection(page, { view, sought, search: this.search });
  }
}

/** The best first, and of two that are as good the newer one. */
function byRank(
  one: Pick<RankPlace, 'score' | 'number'>,
  other: Pick<RankPlace, 'score' | 'number'>,
): number {
  return other.score - one.score || other.number - one.number;
}

/** What a page needs for what is computed only if it is requested. */
interface PageSearch {
  readonly view: ReadersView;
  readonly sought: SoughtArticles;
  readonly search: ArticleSearch;
}

class FoundConnection implements ArticleSearchConnection {
  readonly edges: readonly ArticleSearchEdge[];
  private counted: Promise<number> | undefined;

  constructor(
    private readonly page: Page,
    private readonly asked: PageSearch,
  ) {
    const finder = new TermFinder(asked.sought.terms, articleLanguage);
    this.edges = page.found.map((found) => new FoundEdge(found, page.cursorOf, finder));
  }

  get pageInfo(): PageInfo {
    const { hasNext, hasPrevious } = this.page;
    return {
      hasNextPage: hasNext,
      hasPreviousPage: hasPrevious,
      startCursor: this.edges[0]?.cursor ?? null,
      endCursor: this.edges.at(-1)?.cursor ?? null,
    };
  }

  get totalCount(): Promise<number> {
    return this.count().then((count) => Math.min(count, mostCounted));
  }

  get isTotalExact(): Promise<boolean> {
    return this.count().then((count) => count <= mostCounted);
  }

  get facets(): Promise<ArticleSearchFacets> {
    const { search, view, sought } = this.asked;
    return search.newest(view, sought, mostCounted, facetColumns).then((found) => facetsOf(found, view));
  }

  private count(): Promise<number> {
    const { search, view, sought } = this.asked;
    this.counted ??= search.count(view, sought, mostCounted + 1);
    return this.counted;
  }
}

class FoundEdge implements ArticleSearchEdge {
  constructor(
    private readonly found: FoundArticle,
    private readonly cursorOf: (found: FoundArticle) => string,
    private readonly finder: TermFinder,
  ) {}

  get cursor(): string {
    return this.cursorOf(this.found);
  }

  get node(): Article {
    return this.found.article;
  }

  get highlights(): Highlight[] {
    const { article, row } = this.found;
    const texts = [
      ['HEADLINE', article.headline],
      ['STANDFIRST', article.standfirst ?? ''],
      ['TEXT', article.withheld === null ? (JSON.parse(row.read('plainText')) as string) : ''],
    ] as const;
    return texts.flatMap(([field, text]) => {
      const html = highlight(text, this.finder);
      return html === null ? [] : [{ field, html }];
    });
  }
}
