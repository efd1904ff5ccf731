import { Database, whenReady, type Instant, type PageRequest, type SqlValue } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { ArticleRow, type ColumnSet } from '../view/article-columns.js';
import {
  articleBySlug,
  articlesById,
  articlesBySlugs,
  countEach,
  listed,
  listedInEach,
  presentSlugs,
  type ArticleStatement,
} from './article-statements.js';
import { byPlace, type ListPlace } from './list-place.js';

/** One page of one list. */
export interface ListPage extends PageRequest<ListPlace> {
  readonly list: string;
  readonly columns: ColumnSet;
}

export interface ListLength {
  readonly length: number;
  /** The length holds until then: the next planned end of any article, perhaps of one in the list. */
  readonly nextEnd: Instant | null;
}

const none: ListLength = { length: 0, nextEnd: null };

interface ArticleKey {
  readonly id: string;
  readonly columns: ColumnSet;
}

interface Loaders {
  articles: DataLoader<ArticleKey, ArticleRow | null, string>;
  pages: DataLoader<ListPage, ArticleRow[], string>;
  lengths: DataLoader<string, ListLength>;
  slugs: DataLoader<string, string | null>;
}

/**
 * Reads for many articles or sections of one answer at once: however many ask for their box or their list, it is one
 * statement for each place in the query that asks.
 */
@Injectable()
export class ArticleLoader {
  private readonly byRequest = new WeakMap<object, Loaders>();

  constructor(private readonly database: Database) {}

  /** @param request the GraphQL context: what is loaded lives as long as it does */
  article(request: object, key: ArticleKey, alone: boolean): ArticleRow | null | Promise<ArticleRow | null> {
    if (!this.isAtOnce(alone)) return this.of(request).articles.load(key);
    return whenReady(this.readArticles([key]), ([row]) => row ?? null);
  }

  /** Found by its present slug, or any it had before. */
  articleAt(slug: string, columns: ColumnSet): ArticleRow | null | Promise<ArticleRow | null> {
    return whenReady(this.rows(articleBySlug(columns), [slug]), ([row]) => row ?? null);
  }

  /** Each found by a present or former slug; what no slug leads to is left out. */
  articlesAt(
    slugs: readonly string[],
    columns: ColumnSet,
  ): ReadonlyMap<SqlValue, ArticleRow> | Promise<ReadonlyMap<SqlValue, ArticleRow>> {
    const asked = articlesBySlugs(columns);
    return whenReady(
      this.database.sql.values(asked, [JSON.stringify([...new Set(slugs)])]),
      (rows) => new Map(rows.map((row) => [row.at(-1) ?? null, new ArticleRow(row, asked.places)])),
    );
  }

  /** At most `limit` rows, in the direction of the request. */
  page(request: object, page: ListPage, alone: boolean): ArticleRow[] | Promise<ArticleRow[]> {
    return this.isAtOnce(alone) ? this.readPage(page) : this.of(request).pages.load(page);
  }

  /** How long a list is. */
  length(request: object, list: string, alone: boolean): ListLength | Promise<ListLength> {
    if (!this.isAtOnce(alone)) return this.of(request).lengths.load(list);
    return whenReady(this.readLengths([list]), ([length]) => length ?? none);
  }

  /** The address an article has, or had last; null when it never had one. */
  slug(request: object, articleId: string): Promise<string | null> {
    return this.of(request).slugs.load(articleId);
  }

  /** SQLite answers before anybody else could ask; on PostgreSQL others may have the time to join. */
  private isAtOnce(alone: boolean): boolean {
    return alone && this.database.engine === 'sqlite';
  }

  private of(request: object): Loaders {
    let loaders = this.byRequest.get(request);
    if (!loaders) {
      loaders = {
        articles: new DataLoader(async (keys: readonly ArticleKey[]) => this.readArticles(keys), {
          cacheKeyFn: keyOf,
        }),
        pages: new DataLoader((pages: readonly ListPage[]) => this.readPages(pages), { cacheKeyFn: keyOf }),
        lengths: new DataLoader(async (lists) => this.readLengths(lists)),
        slugs: new DataLoader((ids) => this.readSlugs(ids)),
      };
      this.byRequest.set(request, loaders);
    }
    return loaders;
  }

  private readArticles(keys: readonly ArticleKey[]): (ArticleRow | null)[] | Promise<(ArticleRow | null)[]> {
    const ids = [...new Set(keys.map(({ id }) => id))];
    return whenReady(this.rows(articlesById(union(keys)), [JSON.stringify(ids)]), (rows) => {
      const byId = new Map(rows.map((row) => [row.read('id'), row]));
      return keys.map(({ id }) => byId.get(id) ?? null);
    });
  }

  private readPage({
    list,
    direction,
    cursor,
    limit,
    columns,
  }: ListPage): ArticleRow[] | Promise<ArticleRow[]> {
    const asked = listed(direction, cursor !== null, columns);
    return this.rows(asked, [list, ...(cursor ?? []), limit]);
  }

  /** One statement for all that begin at the same place; lists are mostly asked for from their beginning. */
  private async readPages(pages: readonly ListPage[]): Promise<ArticleRow[][]> {
    const found = new Map<ListPage, ArticleRow[]>();
    for (const together of groupBy(pages, ({ direction, cursor }) => JSON.stringify([direction, cursor]))) {
      const byList = await this.readTogether(together);
      for (const page of together) found.set(page, byList.get(page.list)?.slice(0, page.limit) ?? []);
    }
    return pages.map((page) => found.get(page) ?? []);
  }

  private async readTogether(
    pages: readonly [ListPage, ...ListPage[]],
  ): Promise<Map<SqlValue, ArticleRow[]>> {
    const [{ direction, cursor }] = pages;
    const lists = [...new Set(pages.map(({ list }) => list))];
    const limit = Math.max(...pages.map((page) => page.limit));
    const columns = union(pages);
    const [only, ...others] = lists;
    if (only !== undefined && others.length === 0) {
      return new Map([[only, await this.readPage({ list: only, direction, cursor, limit, columns })]]);
    }
    const asked = listedInEach(direction, cursor !== null, columns);
    const values: SqlValue[] = [JSON.stringify(lists), ...(cursor ?? []), limit];
    const byList = new Map<SqlValue, ArticleRow[]>(lists.map((list) => [list, []]));
    for (const row of await this.database.sql.values(asked, values)) {
      byList.get(row.at(-1) ?? null)?.push(new ArticleRow(row, asked.places));
    }
    for (const rows of byList.values()) rows.sort(byPlace(direction));
    return byList;
  }

  private rows(asked: ArticleStatement, values: readonly SqlValue[]): ArticleRow[] | Promise<ArticleRow[]> {
    return whenReady(this.database.sql.values(asked, values), (rows) =>
      rows.map((row) => new ArticleRow(row, asked.places)),
    );
  }

  private readLengths(lists: readonly string[]): ListLength[] | Promise<ListLength[]> {
    const asked = [JSON.stringify(lists)];
    return whenReady(this.database.sql.all<ListLength & { list: string }>(countEach, asked), (rows) => {
      const lengths = new Map(rows.map((row) => [row.list, row]));
      return lists.map((list) => lengths.get(list) ?? none);
    });
  }

  private async readSlugs(ids: readonly string[]): Promise<(string | null)[]> {
    const rows = await this.database.sql.all<{ slug: string; id: string }>(presentSlugs, [
      JSON.stringify(ids),
    ]);
    const slugs = new Map(rows.map(({ slug, id }) => [id, slug]));
    return ids.map((id) => slugs.get(id) ?? null);
  }
}

function keyOf(key: object): string {
  return JSON.stringify(key);
}

function union(asked: readonly { columns: ColumnSet }[]): ColumnSet {
  return asked.reduce((set, { columns }) => set | columns, 0);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
