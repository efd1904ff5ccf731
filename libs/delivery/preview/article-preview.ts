import { slugify } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { Article } from '../contract/article.types.js';
import type { PublishedRevision } from '../writing/live-articles.js';
import { renderArticle } from '../writing/render-article.js';
import { ArticleLoader } from '../reading/article-loader.js';
import { ArticleRow } from '../view/article-columns.js';
import { ReadersViews } from '../view/readers-view.js';

/** Shows a working copy as the article it would become. The caller checks access. */
@Injectable()
export class ArticlePreview {
  constructor(
    private readonly views: ReadersViews,
    private readonly loader: ArticleLoader,
  ) {}

  /**
   * Missing fields are empty, nothing is withheld, and the address assumes that no other article has the slug.
   *
   * @param request the GraphQL context
   */
  async of(
    request: object,
    { content, ...copy }: Omit<PublishedRevision, 'endsAt' | 'textAgencies' | 'isCorrection'>,
  ): Promise<Article> {
    const [view, present] = await Promise.all([this.views.of(request), this.loader.slug(request, copy.id)]);
    const wanted = content.slug ?? present ?? content.headline ?? '';
    const { dateline, credits, byline, keywords, relatedArticleIds, blocks, ...texts } = renderArticle(
      content,
      view.agencies,
    );
    return new Article(
      ArticleRow.of({
        ...texts,
        id: copy.id,
        slug: slugify(wanted),
        sectionId: content.sectionId,
        publishedAt: toInstant(copy.publishedAt),
        firstPublishedAt: toInstant(copy.firstPublishedAt),
        updatedAt: toInstant(copy.updatedAt),
        dateline: dateline && JSON.stringify(dateline),
        credits: JSON.stringify(credits),
        byline: JSON.stringify(byline),
        keywords: keywords && JSON.stringify(keywords),
        relatedArticleIds: relatedArticleIds && JSON.stringify(relatedArticleIds),
        blocks: JSON.stringify(blocks),
        corrections: JSON.stringify(copy.corrections),
        endsAt: null,
        storyId: null,
      }),
      view,
      true,
    );
  }
}
