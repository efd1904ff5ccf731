import type { Entities } from '@kopij/platform';
import { ArticleSlugEntity } from './stored/article-slug.entity.js';
import { LiveArticleEntity } from './stored/live-article.entity.js';
import { LiveListingEntity } from './stored/live-listing.entity.js';
import { WithdrawalEntity } from './stored/withdrawal.entity.js';

export { Article } from './contract/article.types.js';
export { BlockUnion, ListStyleEnum, MarkEnum } from './contract/block.types.js';
export { Correction, CorrectionTypeEnum } from './contract/correction.types.js';
export { CreditRoleEnum } from './contract/credit.types.js';
export { previewedId } from './contract/preview-id.js';
export { DeliveryModule } from './delivery.module.js';
export { LiveArticles, type PublishedRevision } from './live/live-articles.js';
export { ArticlePreview } from './preview/article-preview.js';
export { NodeFinders } from './queries/node-finders.js';
export { ArticleReader } from './reading/article-reader.js';
export { AnswerBases, type AnswerBasis } from './view/answer-basis.js';

/** The tables of this feature. */
export const entities: Entities = [LiveArticleEntity, LiveListingEntity, ArticleSlugEntity, WithdrawalEntity];
