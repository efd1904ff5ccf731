import { ArticlePreview, type Article } from '@kopij/delivery';
import { Clock, fromInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';

/** A revision of a manuscript, shown as the article it would become. */
@Injectable()
export class ManuscriptPreview {
  constructor(
    private readonly loader: WorkingCopyLoader,
    private readonly previews: ArticlePreview,
    private readonly clock: Clock,
  ) {}

  /**
   * @param request the GraphQL context
   * @param revision default: the working copy
   */
  async of(
    request: object,
    { id, publishedAt, firstPublishedAt, ...manuscript }: ManuscriptEntity,
    revision = manuscript.revision,
  ): Promise<Article> {
    const { content } = await this.loader.revision(request, { manuscriptId: id, number: revision });
    const now = this.clock.now();
    return this.previews.of(request, {
      id,
      revision,
      content,
      publishedAt: publishedAt === null ? now : fromInstant(publishedAt),
      firstPublishedAt: firstPublishedAt === null ? now : fromInstant(firstPublishedAt),
      updatedAt: now,
      corrections: await this.loader.corrections(request, id),
    });
  }
}
