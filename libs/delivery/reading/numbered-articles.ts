import { Database, fromInstant, toInstant, type Instant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';

import { Article } from '../contract/article.types.js';
import { everyArticle } from '../stored/article-list.js';
import { sitemapTag, type NumberRange } from '../stored/number-range.js';
import { listTag } from '../stored/tags.js';
import { AnswerBases } from '../view/answer-basis.js';
import { ArticleRow, bareRow, columnSet } from '../view/article-columns.js';
import { ReadersViews } from '../view/readers-view.js';
import { numberedAfter, numbersSince, rangesInUse } from './numbered-statements.js';

/** How many are read at a time. */
const sliceSize = 1_000;

const columns = bareRow | columnSet('updatedAt', 'firstPublishedAt');

/** Reads live articles by their numbers, for sitemaps: all there are, in parts that stay the same. */
@Injectable()
export class NumberedArticles {
  constructor(
    private readonly database: Database,
    private readonly views: ReadersViews,
    private readonly bases: AnswerBases,
  ) {}

  /** The ranges of a size that have articles. */
  async ranges(request: object, size: number): Promise<number[]> {
    this.bases.of(request).tags.add(listTag(everyArticle));
    const rows = await this.database.sql.all<{ at: number }>(rangesInUse, [size, size, size]);
    return rows.map(({ at }) => at);
  }

  /**
   * The ranges of a size with articles that were first published since an instant, and when the first of these was.
   *
   * @param most how many of the newest articles are looked at
   */
  async rangesSince(
    request: object,
    since: Date,
    { size, most }: { readonly size: number; readonly most: number },
  ): Promise<{ ranges: number[]; earliest: Date | null }> {
    this.bases.of(request).tags.add(listTag(everyArticle));
    const instant = toInstant(since);
    const asked = [instant, most, instant];
    const rows = await this.database.sql.all<{ number: number; firstPublishedAt: Instant }>(
      numbersSince,
      asked,
    );
    const ranges = new Set(rows.map(({ number }) => Math.floor((number - 1) / size)));
    const [earliest] = rows.map(({ firstPublishedAt }) => firstPublishedAt).sort();
    return { ranges: [...ranges].sort((a, b) => a - b), earliest: earliest ? fromInstant(earliest) : null };
  }

  /** The articles of a range, in slices, so that others are answered in between. */
  async *articles(request: object, { index, size }: NumberRange): AsyncGenerator<Article[]> {
    const basis = this.bases.of(request);
    basis.tags.add(sitemapTag(index * size + 1));
    const end = (index + 1) * size;
    const asked = numberedAfter(columns);
    let after = index * size;
    for (;;) {
      const rows = await this.database.sql.values(asked, [after, end, sliceSize]);
      const view = await this.views.of(request);
      yield rows.map((row) => {
        const read = new ArticleRow(row, asked.places);
        const endsAt = read.read('endsAt');
        if (endsAt !== null) basis.holdUntil(fromInstant(endsAt));
        return new Article(read, view);
      });
      if (rows.length < sliceSize) return;
      after = Number(rows.at(-1)?.at(-1));
      await new Promise(setImmediate);
    }
  }
}
