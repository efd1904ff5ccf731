import { connectionOf, Database, type Connection, type PageRequest } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { wholeRow, type ArticleRow, type ColumnSet } from './article-columns.js';
import { ArticleLoader } from './article-loader.js';
import { articleBySlug } from './article-statements.js';
import { Article } from './article.types.js';
import { sectionList } from './list-name.js';
import { articleCursors, placeOf, type ListPlace } from './list-place.js';
import { ReadersViews } from './readers-view.js';

/**
 * Reads what is live. `request` is the GraphQL context: what is read in one request is shown with the same sections,
 * agencies and moment, and read together where many ask at once.
 */
@Injectable()
export class ArticleReader {
  constructor(
    private readonly database: Database,
    private readonly loader: ArticleLoader,
    private readonly views: ReadersViews,
  ) {}

  /** Null when readers see no such article; whatever text somebody takes for an id. */
  async byId(request: object, id: string, columns: ColumnSet = wholeRow): Promise<Article | null> {
    // PostgreSQL refuses to read half a surrogate pair out of JSON: what cannot be an id is not looked for.
    if (!/^[\w-]{1,36}$/.test(id)) return null;
    const [view, row] = await Promise.all([
      this.views.of(request),
      this.loader.article(request, id, columns),
    ]);
    return row && new Article(row, view);
  }

  /** @param slug its present one, or any it had before */
  async bySlug(request: object, slug: string, columns: ColumnSet): Promise<Article | null> {
    const found = this.database.sql.all<ArticleRow>(articleBySlug(columns), [slug]);
    const [view, [row]] = await Promise.all([this.views.of(request), found]);
    return row ? new Article(row, view) : null;
  }

  /** A page of a list (see list-name.ts), newest first; an empty one of no list at all. */
  async page(
    request: object,
    list: string | null,
    page: PageRequest<ListPlace>,
    columns: ColumnSet,
  ): Promise<Connection<Article>> {
    const [view, rows] = await Promise.all([
      this.views.of(request),
      list === null ? [] : this.loader.page(request, { ...page, list, columns, limit: page.limit + 1 }),
    ]);
    const totalCount = (): number | Promise<number> =>
      list === null ? 0 : this.loader.length(request, list);
    return connectionOf(
      { rows, request: page, cursors: articleCursors, valuesOf: placeOf, totalCount },
      (row) => new Article(row, view),
    );
  }

  /** The newest other articles of an article's section and all below it; none when it is in no section. */
  async moreFromSection(
    request: object,
    { id, section }: Pick<Article, 'id' | 'section'>,
    first: number,
    columns: ColumnSet,
  ): Promise<Article[]> {
    if (!section || first === 0) return [];
    // One more than asked: the article itself may be among them.
    const asked = {
      list: sectionList(section.id),
      direction: 'FORWARD',
      cursor: null,
      limit: first + 1,
      columns,
    } as const;
    const [view, rows] = await Promise.all([this.views.of(request), this.loader.page(request, asked)]);
    return rows
      .filter((row) => row.id !== id)
      .slice(0, first)
      .map((row) => new Article(row, view));
  }
}
