import {
  connectionOf,
  fromInstant,
  whenBothReady,
  whenReady,
  type Connection,
  type Instant,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { Article } from '../contract/article.types.js';
import { sectionList, type ArticleList } from '../stored/article-list.js';
import { articleTag, listTag, slugTag } from '../stored/tags.js';
import { AnswerBases, type AnswerBasis } from '../view/answer-basis.js';
import { wholeRow, type ArticleRow, type ColumnSet } from '../view/article-columns.js';
import { ReadersViews, type ReadersView } from '../view/readers-view.js';
import { ArticleLoader, type ListPage } from './article-loader.js';
import { articleCursors, placeOf } from './list-place.js';

/** A request for a list; null for an empty list. */
export type AskedPage = Omit<ListPage, 'list'> & { readonly list: ArticleList | null };

/**
 * Reads live articles. `request` is the GraphQL context: everything read in one request uses the same sections,
 * agencies and time. Reads that are `alone`, not one of many in a list, are executed at once, and synchronously on
 * SQLite; the others are batched.
 */
@Injectable()
export class ArticleReader {
  constructor(
    private readonly loader: ArticleLoader,
    private readonly views: ReadersViews,
    private readonly bases: AnswerBases,
  ) {}

  /** Null if no such article is live. Accepts any text. */
  byId(
    request: object,
    id: string,
    columns: ColumnSet = wholeRow,
    alone = false,
  ): Article | null | Promise<Article | null> {
    // Skips texts that cannot be ids, because PostgreSQL rejects unpaired surrogates in JSON.
    if (!/^[\w-]{1,36}$/.test(id)) return null;
    this.bases.of(request).tags.add(articleTag(id));
    return whenBothReady(
      this.views.of(request),
      this.loader.article(request, { id, columns }, alone),
      (view, row) => row && this.show(row, view),
    );
  }

  /** @param slug current or former */
  bySlug(request: object, slug: string, columns: ColumnSet): Article | null | Promise<Article | null> {
    this.bases.of(request).tags.add(slugTag(slug));
    return whenBothReady(
      this.views.of(request),
      this.loader.articleAt(slug, columns),
      (view, row) => row && this.show(row, view),
    );
  }

  /** In the order of the slugs, with null for articles that are not live. */
  bySlugs(
    request: object,
    slugs: readonly string[],
    columns: ColumnSet,
  ): (Article | null)[] | Promise<(Article | null)[]> {
    const { tags } = this.bases.of(request);
    for (const slug of slugs) tags.add(slugTag(slug));
    if (slugs.length === 0) return [];
    return whenBothReady(this.views.of(request), this.loader.articlesAt(slugs, columns), (view, rows) =>
      slugs.map((slug) => {
        const row = rows.get(slug);
        return row ? this.show(row, view) : null;
      }),
    );
  }

  /** A page of a list, newest first. */
  page(
    request: object,
    { list, ...page }: AskedPage,
    alone = false,
  ): Connection<Article> | Promise<Connection<Article>> {
    if (list !== null) this.bases.of(request).tags.add(listTag(list));
    const rows =
      list === null ? [] : this.loader.page(request, { ...page, list, limit: page.limit + 1 }, alone);
    const totalCount = (): number | Promise<number> =>
      list === null ? 0 : this.count(request, { list, isDistinct: page.isDistinct }, alone);
    const shown = whenBothReady(this.hiddenUntil(request, page), rows, (end, found) => {
      holdUntilEnd(this.bases.of(request), end);
      return found;
    });
    return whenBothReady(this.views.of(request), shown, (view, found) => {
      // `hasNextPage` depends on the article beyond the page, which is not shown.
      holdUntilEnd(view.basis, found[page.limit]?.read('endsAt'));
      return connectionOf(
        { rows: found, request: page, cursors: articleCursors, valuesOf: placeOf, totalCount },
        (row) => this.show(row, view),
      );
    });
  }

  /**
   * Until when what a page leaves out is left out for certain; null if nothing can change that. On a page from the beginning, an older
   * telling is left out because of one that the page shows.
   */
  private hiddenUntil(
    request: object,
    { isDistinct, cursor, direction }: Pick<AskedPage, 'isDistinct' | 'cursor' | 'direction'>,
  ): Instant | null | Promise<Instant | null> {
    if (!isDistinct || (cursor === null && direction === 'FORWARD')) return null;
    return this.loader.nextEnd(request);
  }

  /**
   * The newest other articles of an article's section and those below it; none if it has no section. With `isDistinct`, each story once,
   * and not the story of the article itself.
   */
  moreFromSection(
    request: object,
    article: Pick<Article, 'articleId' | 'storyId' | 'section'>,
    {
      first,
      ...asked
    }: { readonly first: number; readonly isDistinct: boolean; readonly columns: ColumnSet },
    alone = false,
  ): Article[] | Promise<Article[]> {
    const { articleId, section } = article;
    if (!section || first === 0) return [];
    const list = sectionList(section.id);
    // One more than requested, because the article itself, or the one other telling of its story, may be among them.
    const page = { ...asked, list, direction: 'FORWARD', cursor: null, limit: first + 1 } as const;
    this.bases.of(request).tags.add(listTag(list));
    // Not read otherwise.
    const storyId = asked.isDistinct ? article.storyId : null;
    const isTold = (row: ArticleRow): boolean => storyId !== null && row.read('storyId') === storyId;
    return whenBothReady(this.views.of(request), this.loader.page(request, page, alone), (view, rows) =>
      rows
        .filter((row) => row.read('id') !== articleId && !isTold(row))
        .slice(0, first)
        .map((row) => this.show(row, view)),
    );
  }

  /** The articles that an editor has put beside an article, without those that are not live. */
  related(
    request: object,
    { articleId, relatedArticleIds }: Pick<Article, 'articleId' | 'relatedArticleIds'>,
    columns: ColumnSet,
  ): Article[] | Promise<Article[]> {
    const others = relatedArticleIds.filter((id) => id !== articleId);
    if (others.length === 0) return [];
    const found = Promise.all(others.map(async (id) => this.byId(request, id, columns)));
    return whenReady(found, (articles) => articles.filter((each) => each !== null));
  }

  private count(
    request: object,
    counted: Pick<ListPage, 'list' | 'isDistinct'>,
    alone: boolean,
  ): number | Promise<number> {
    return whenReady(this.loader.length(request, counted, alone), ({ length, nextEnd }) => {
      holdUntilEnd(this.bases.of(request), nextEnd);
      return length;
    });
  }

  private show(row: ArticleRow, view: ReadersView): Article {
    view.basis.tags.add(articleTag(row.read('id')));
    holdUntilEnd(view.basis, row.read('endsAt'));
    return new Article(row, view);
  }
}

/** The answer expires when an article it depends on is unpublished. */
function holdUntilEnd(basis: AnswerBasis, endsAt: Instant | null | undefined): void {
  if (endsAt) basis.holdUntil(fromInstant(endsAt));
}
