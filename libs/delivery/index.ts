import type { Entities } from '@kopij/platform';
import { ArticleSlugEntity } from './article-slug.entity.js';
import { LiveArticleEntity } from './live-article.entity.js';
import { LiveListingEntity } from './live-listing.entity.js';

export { DeliveryModule } from './delivery.module.js';
export { LiveArticles, type LiveFacts, type PublishedRevision } from './live-articles.js';

/** The tables of this feature. */
export const entities: Entities = [LiveArticleEntity, LiveListingEntity, ArticleSlugEntity];
