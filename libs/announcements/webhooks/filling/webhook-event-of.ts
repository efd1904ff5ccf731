import type { NewsroomEvent } from '@kopij/editorial';
import type { WebhookEvent } from '../queue/webhook-events.js';

/** What an event is for a webhook, and the article it is about. */
interface ForWebhooks {
  readonly event: WebhookEvent;
  readonly articleId: string;
}

/**
 * What of the newsroom's events leaves it: that readers see an article, or no longer do. Null for all the rest, such as what happens
 * to drafts, whatever is added to the union. An embargo looks like an unpublication: that there is one is not for readers.
 */
export function webhookEventOf(event: NewsroomEvent): ForWebhooks | null {
  switch (event.type) {
    case 'articlePublished':
    case 'embargoLifted':
      return { event: 'ARTICLE_PUBLISHED', articleId: event.articleId };
    case 'embargoBroken':
      return event.shown ? { event: 'ARTICLE_PUBLISHED', articleId: event.articleId } : null;
    case 'articleCorrected':
      return { event: 'ARTICLE_CORRECTED', articleId: event.articleId };
    case 'articleUnpublished':
      return { event: 'ARTICLE_UNPUBLISHED', articleId: event.articleId };
    case 'embargoSet':
      return event.hidden ? { event: 'ARTICLE_UNPUBLISHED', articleId: event.articleId } : null;
    case 'articleKilled':
      return event.wasLive ? { event: 'ARTICLE_KILLED', articleId: event.articleId } : null;
    default:
      return null;
  }
}
