import { Database, type PageRequest, type SqlValue } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ArticleRow, ColumnSet } from './article-columns.js';
import { articlesById, countEach, listed, listedInEach, presentSlugs } from './article-statements.js';
import { byPlace, type ListPlace } from './list-place.js';

/** One page of one list. */
export interface ListPage extends PageRequest<ListPlace> {
  readonly list: string;
  readonly columns: ColumnSet;
}

interface ArticleKey {
  readonly id: string;
  readonly columns: ColumnSet;
}

interface Loaders {
  articles: DataLoader<ArticleKey, ArticleRow | null, string>;
  pages: DataLoader<ListPage, ArticleRow[], string>;
  lengths: DataLoader<string, number>;
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
  article(request: object, id: string, columns: ColumnSet): Promise<ArticleRow | null> {
    return this.of(request).articles.load({ id, columns });
  }

  /** At most `limit` rows, in the direction of the request. */
  page(request: object, page: ListPage): Promise<ArticleRow[]> {
    return this.of(request).pages.load(page);
  }

  /** How long a list is. */
  length(request: object, list: string): Promise<number> {
    return this.of(request).lengths.load(list);
  }

  /** The address an article has, or had last; null when it never had one. */
  slug(request: object, articleId: string): Promise<string | null> {
    return this.of(request).slugs.load(articleId);
  }

  private of(request: object): Loaders {
    let loaders = this.byRequest.get(request);
    if (!loaders) {
      loaders = {
        articles: new DataLoader((keys: readonly ArticleKey[]) => this.readArticles(keys), {
          cacheKeyFn: keyOf,
        }),
        pages: new DataLoader((pages: readonly ListPage[]) => this.readPages(pages), { cacheKeyFn: keyOf }),
        lengths: new DataLoader((lists) => this.readLengths(lists)),
        slugs: new DataLoader((ids) => this.readSlugs(ids)),
      };
      this.byRequest.set(request, loaders);
    }
    return loaders;
  }

  private async readArticles(keys: readonly ArticleKey[]): Promise<(ArticleRow | null)[]> {
    const ids = [...new Set(keys.map(({ id }) => id))];
    const columns = union(keys);
    const rows = await this.database.sql.all<ArticleRow>(articlesById(columns), [JSON.stringify(ids)]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return keys.map(({ id }) => byId.get(id) ?? null);
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

  private async readTogether(pages: readonly [ListPage, ...ListPage[]]): Promise<Map<string, ArticleRow[]>> {
    const [{ direction, cursor }] = pages;
    const lists = [...new Set(pages.map(({ list }) => list))];
    const rest: SqlValue[] = [...(cursor ?? []), Math.max(...pages.map(({ limit }) => limit))];
    const kind = [direction, cursor !== null, union(pages)] as const;
    const [only, ...others] = lists;
    if (only !== undefined && others.length === 0) {
      return new Map([[only, await this.database.sql.all<ArticleRow>(listed(...kind), [only, ...rest])]]);
    }
    const rows = await this.database.sql.all<ArticleRow & { list: string }>(listedInEach(...kind), [
      JSON.stringify(lists),
      ...rest,
    ]);
    const byList = new Map<string, ArticleRow[]>(lists.map((list) => [list, []]));
    for (const row of rows.sort(byPlace(direction))) byList.get(row.list)?.push(row);
    return byList;
  }

  private async readLengths(lists: readonly string[]): Promise<number[]> {
    const rows = await this.database.sql.all<{ list: string; length: number }>(countEach, [
      JSON.stringify(lists),
    ]);
    const lengths = new Map(rows.map(({ list, length }) => [list, length]));
    return lists.map((list) => lengths.get(list) ?? 0);
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
