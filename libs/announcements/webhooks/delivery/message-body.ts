import { ArticleReader, type Article } from '@kopij/delivery';
import { Injectable } from '@nestjs/common';
import type { WebhookMessageEntity } from '../queue/webhook-message.entity.js';

/** The type of a message, as receivers see it. */
export const typeOf: Record<WebhookMessageEntity['event'], string> = {
  ARTICLE_PUBLISHED: 'article.published',
  ARTICLE_CORRECTED: 'article.corrected',
  ARTICLE_UNPUBLISHED: 'article.unpublished',
  ARTICLE_KILLED: 'article.killed',
  TEST: 'webhook.test',
};

/** Makes what is sent. */
@Injectable()
export class MessageBody {
  constructor(private readonly articles: ArticleReader) {}

  /**
   * With the article as readers see it at this moment, through the code that serves them: one under embargo, or that is no longer
   * live, is not there, and what a licence withholds is withheld, also when an old message is sent again.
   */
  async of({ event, subjectId, occurredAt }: WebhookMessageEntity): Promise<string> {
    const data =
      event === 'TEST'
        ? { webhookId: subjectId }
        : { articleId: subjectId, article: shown(await this.articles.byId({}, subjectId)) };
    return JSON.stringify({ type: typeOf[event], timestamp: occurredAt, data });
  }
}

/** Of the text no more than the standfirst: whoever wants more asks for it when they show it. */
function shown(article: Article | null): object | null {
  if (!article) return null;
  const { id, slug, path, kicker, headline, standfirst, section, withheld } = article;
  const { publishedAt, firstPublishedAt, updatedAt } = article;
  return {
    ...{ id, slug, path, kicker, headline },
    // Whoever is sent something is given what feeds are.
    standfirst: article.syndication.text ? standfirst : null,
    section: section && { id: section.id, slug: section.slug, path: section.path, name: section.name },
    ...{ publishedAt, firstPublishedAt, updatedAt },
    withheld: withheld && { reason: withheld.reason },
  };
}
