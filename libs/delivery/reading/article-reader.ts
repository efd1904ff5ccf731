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
import { sectionList } from '../stored/list-name.js';
import { articleTag, listTag, slugTag } from '../stored/tags.js';
import { AnswerBases, type AnswerBasis } from '../view/answer-basis.js';
import { wholeRow, type ArticleRow, type ColumnSet } from '../view/article-columns.js';
import { ReadersViews, type ReadersView } from '../view/readers-view.js';
import { ArticleLoader, type ListPage } from './article-loader.js';
import { articleCursors, placeOf } from './list-place.js';

/** What is asked of a list; no list at all is an empty one. */
export type AskedPage = Omit<ListPage, 'list'> & { readonly list: string | null };

/**
 * Reads what is live. `request` is the GraphQL context: what is read in one request is shown with the same sections,
 * agencies and moment. What is asked for `alone`, and not for each item of a list, is read at once; the rest is read
 * together. On SQLite what is alone is there without a promise.
 */
@Injectable()
export class ArticleReader {
  constructor(
    private readonly loader: ArticleLoader,
    private readonly views: ReadersViews,
    private readonly bases: AnswerBases,
  ) {}

  /** Null when readers see no such article; whatever text somebody takes for an id. */
  byId(
    request: object,
    id: string,
    columns: ColumnSet = wholeRow,
    alone = false,
  ): Article | null | Promise<Article | null> {
    // PostgreSQL refuses to read half a surrogate pair out of JSON: what cannot be an id is not looked for.
    if (!/^[\w-]{1,36}$/.test(id)) return null;
    this.bases.of(request).tags.add(articleTag(id));
    return whenBothReady(
      this.views.of(request),
      this.loader.article(request, { id, columns }, alone),
      (view, row) => row && this.show(row, view),
    );
  }

  /** @param slug its present one, or any it had before */
  bySlug(request: object, slug: string, columns: ColumnSet): Article | null | Promise<Article | null> {
    this.bases.of(request).tags.add(slugTag(slug));
    return whenBothReady(
      this.views.of(request),
      this.loader.articleAt(slug, columns),
      (view, row) => row && this.show(row, view),
    );
  }

  /** In the order of the slugs, and null where readers see no such article. */
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

  /** A page of a list (see list-name.ts), newest first. */
  page(
    request: object,
    { list, ...page }: AskedPage,
    alone = false,
  ): Connection<Article> | Promise<Connection<Article>> {
    if (list !== null) this.bases.of(request).tags.add(listTag(list));
    const rows =
      list === null ? [] : this.loader.page(request, { ...page, list, limit: page.limit + 1 }, alone);
    const totalCount = (): number | Promise<number> => (list === null ? 0 : this.count(request, list, alone));
    return whenBothReady(this.views.of(request), rows, (view, found) => {
      // That there is more rests on the one beyond the page, which is not shown.
      holdUntilEnd(view.basis, found[page.limit]?.read('endsAt'));
      return connectionOf(
        { rows: found, request: page, cursors: articleCursors, valuesOf: placeOf, totalCount },
        (row) => this.show(row, view),
      );
    });
  }

  /** The newest other articles of an article's section and all below it; none when it is in no section. */
  moreFromSection(
    request: object,
    { articleId, section }: Pick<Article, 'articleId' | 'section'>,
    { first, columns }: { readonly first: number; readonly columns: ColumnSet },
    alone = false,
  ): Article[] | Promise<Article[]> {
    if (!section || first === 0) return [];
    const list = sectionList(section.id);
    // One more than asked: the article itself may be among them.
    const asked = { list, direction: 'FORWARD', cursor: null, limit: first + 1, columns } as const;
    this.bases.of(request).tags.add(listTag(list));
    return whenBothReady(this.views.of(request), this.loader.page(request, asked, alone), (view, rows) =>
      rows
        .filter((row) => row.read('id') !== articleId)
        .slice(0, first)
        .map((row) => this.show(row, view)),
    );
  }

  private count(request: object, list: string, alone: boolean): number | Promise<number> {
    return whenReady(this.loader.length(request, list, alone), ({ length, nextEnd }) => {
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

/** What an answer rests on may be taken down then. */
function holdUntilEnd(basis: AnswerBasis, endsAt: Instant | null | undefined): void {
  if (endsAt) basis.holdUntil(fromInstant(endsAt));
}
