import type { Entities } from '@kopij/platform';
import { ArticleSlugEntity } from './article-slug.entity.js';
import { LiveArticleEntity } from './live-article.entity.js';
import { LiveListingEntity } from './live-listing.entity.js';
import { WithdrawalEntity } from './withdrawal.entity.js';

export { AnswerBases, type AnswerBasis } from './answer-basis.js';
export { ArticlePreview } from './article-preview.js';
export { previewedId } from './preview-id.js';
export { NodeFinders } from './node-finders.js';
export { ArticleReader } from './article-reader.js';
export { Article } from './article.types.js';
export { BlockUnion, ListStyleEnum, MarkEnum } from './block.types.js';
export { Correction, CorrectionTypeEnum } from './correction.types.js';
export { CreditRoleEnum } from './credit.types.js';
export { DeliveryModule } from './delivery.module.js';
export { LiveArticles, type PublishedRevision } from './live-articles.js';

/** The tables of this feature. */
export const entities: Entities = [LiveArticleEntity, LiveListingEntity, ArticleSlugEntity, WithdrawalEntity];
