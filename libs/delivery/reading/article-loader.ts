import { Database, whenReady, type Instant, type PageRequest, type SqlValue } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { listKey, listKeys, type ArticleList } from '../stored/article-list.js';
import { ArticleRow, type ColumnSet } from '../view/article-columns.js';
import {
  articleBySlug,
  articlesById,
  articlesBySlugs,
  countEach,
  countEachDistinct,
  listed,
  listedInEach,
  nextPlannedEnd,
  presentSlugs,
  type ArticleStatement,
} from './article-statements.js';
import { byPlace, type ListPlace } from './list-place.js';

/** One page of one list. */
export interface ListPage extends PageRequest<ListPlace> {
  readonly list: ArticleList;
  /** Each story once: its newest telling in the list. */
  readonly isDistinct: boolean;
  readonly columns: ColumnSet;
}

/** A list, for its length. */
type CountedList = Pick<ListPage, 'list' | 'isDistinct'>;

export interface ListLength {
  readonly length: number;
  /** Until when the length is valid: the next scheduled unpublication of any article, which may be in the list. */
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
  lengths: DataLoader<CountedList, ListLength, string>;
  slugs: DataLoader<string, string | null>;
  nextEnd?: Instant | null | Promise<Instant | null>;
}

/**
 * Batches reads for the articles or sections of one response: one statement for each list field in the query,
 * however many objects have it.
 */
@Injectable()
export class ArticleLoader {
  private readonly byRequest = new WeakMap<object, Loaders>();

  constructor(private readonly database: Database) {}

  /** @param request the GraphQL context, which is the lifetime of loaded data */
  article(request: object, key: ArticleKey, alone: boolean): ArticleRow | null | Promise<ArticleRow | null> {
    if (!this.isAtOnce(alone)) return this.of(request).articles.load(key);
    return whenReady(this.readArticles([key]), ([row]) => row ?? null);
  }

  /** By its current or a former slug. */
  articleAt(slug: string, columns: ColumnSet): ArticleRow | null | Promise<ArticleRow | null> {
    return whenReady(this.rows(articleBySlug(columns), [slug]), ([row]) => row ?? null);
  }

  /** By current or former slugs, without those that do not exist. */
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

  /** By id, without those that are not live. */
  async articlesWithIds(
    ids: readonly string[],
    columns: ColumnSet,
  ): Promise<ReadonlyMap<string, ArticleRow>> {
    const rows = ids.length === 0 ? [] : await this.rows(articlesById(columns), [JSON.stringify(ids)]);
    return new Map(rows.map((row) => [row.read('id'), row]));
  }

  /** At most `limit` rows, in the requested direction. */
  page(request: object, page: ListPage, alone: boolean): ArticleRow[] | Promise<ArticleRow[]> {
    return this.isAtOnce(alone) ? this.readPage(page) : this.of(request).pages.load(page);
  }

  /** The length of a list. */
  length(request: object, counted: CountedList, alone: boolean): ListLength | Promise<ListLength> {
    if (!this.isAtOnce(alone)) return this.of(request).lengths.load(counted);
    return whenReady(this.readLengths([counted]), ([length]) => length ?? none);
  }

  /** When the next article is scheduled to be unpublished; null if none is. */
  nextEnd(request: object): Instant | null | Promise<Instant | null> {
    const loaders = this.of(request);
    if (loaders.nextEnd === undefined) {
      const found = this.database.sql.all<Pick<ListLength, 'nextEnd'>>(nextPlannedEnd, []);
      loaders.nextEnd = whenReady(found, ([row]) => row?.nextEnd ?? null);
    }
    return loaders.nextEnd;
  }

  /** The current or last slug of an article; null if it never had one. */
  slug(request: object, articleId: string): Promise<string | null> {
    return this.of(request).slugs.load(articleId);
  }

  /**
   * SQLite answers synchronously, so there is nothing to batch; on PostgreSQL, requests made in the meantime join
   * the batch.
   */
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
        lengths: new DataLoader((lists: readonly CountedList[]) => this.readAllLengths(lists), {
          cacheKeyFn: keyOf,
        }),
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
    isDistinct,
    columns,
  }: ListPage): ArticleRow[] | Promise<ArticleRow[]> {
    const asked = listed({ direction, isAfter: cursor !== null, isDistinct }, columns);
    return this.rows(asked, [list.sectionId ?? '', list.agencyId ?? '', ...(cursor ?? []), limit]);
  }

  /** One statement for all lists with the same starting point; most start at the beginning. */
  private async readPages(pages: readonly ListPage[]): Promise<ArticleRow[][]> {
    const found = new Map<ListPage, ArticleRow[]>();
    const walkOf = ({ direction, cursor, isDistinct }: ListPage): string =>
      JSON.stringify([direction, cursor, isDistinct]);
    for (const together of groupBy(pages, walkOf)) {
      const byList = await this.readTogether(together);
      for (const page of together)
        found.set(page, byList.get(listKey(page.list))?.slice(0, page.limit) ?? []);
    }
    return pages.map((page) => found.get(page) ?? []);
  }

  private async readTogether(
    pages: readonly [ListPage, ...ListPage[]],
  ): Promise<Map<SqlValue, ArticleRow[]>> {
    const [{ direction, cursor, isDistinct }] = pages;
    const lists = new Map(pages.map(({ list }) => [listKey(list), list]));
    const limit = Math.max(...pages.map((page) => page.limit));
    const columns = union(pages);
    if (lists.size === 1) {
      const [{ list }] = pages;
      const page = { list, direction, cursor, limit, isDistinct, columns };
      return new Map([[listKey(list), await this.readPage(page)]]);
    }
    const asked = listedInEach({ direction, isAfter: cursor !== null, isDistinct }, columns);
    const values: SqlValue[] = [listKeys([...lists.values()]), ...(cursor ?? []), limit];
    const byList = new Map<SqlValue, ArticleRow[]>([...lists.keys()].map((key) => [key, []]));
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

  /** One statement for all lists that are counted in the same way; most are. */
  private async readAllLengths(lists: readonly CountedList[]): Promise<ListLength[]> {
    const found = new Map<CountedList, ListLength>();
    for (const together of groupBy(lists, ({ isDistinct }) => String(isDistinct))) {
      const lengths = await this.readLengths(together);
      together.forEach((each, at) => found.set(each, lengths[at] ?? none));
    }
    return lists.map((each) => found.get(each) ?? none);
  }

  private readLengths(
    counted: readonly [CountedList, ...CountedList[]],
  ): ListLength[] | Promise<ListLength[]> {
    const asked = [listKeys(counted.map(({ list }) => list))];
    const counting = counted[0].isDistinct ? countEachDistinct : countEach;
    return whenReady(this.database.sql.all<ListLength & { list: string }>(counting, asked), (rows) => {
      const lengths = new Map(rows.map((row) => [row.list, row]));
      return counted.map(({ list }) => lengths.get(listKey(list)) ?? none);
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
