import { AgenciesModule } from '@kopij/agencies';
import { IdentityModule } from '@kopij/identity';
import type { Entities } from '@kopij/platform';
import { SectionsModule } from '@kopij/sections';
import { Module } from '@nestjs/common';
import { LiveArticleStore } from './writing/live-article-store.js';
import { LiveArticles } from './writing/live-articles.js';
import { RelistSection } from './writing/relist-section.js';
import { ArticlePreview } from './preview/article-preview.js';
import { AgencyPageResolver } from './queries/agency-page.resolver.js';
import { ArticleFieldsResolver } from './queries/article-fields.resolver.js';
import { ArticlesResolver } from './queries/articles.resolver.js';
import { NodeFinders } from './queries/node-finders.js';
import { SectionPageResolver } from './queries/section-page.resolver.js';
import { WithdrawalsResolver } from './queries/withdrawals.resolver.js';
import { ArticleLoader } from './reading/article-loader.js';
import { ArticleReader } from './reading/article-reader.js';
import { ArticleSlugEntity } from './stored/article-slug.entity.js';
import { LiveArticleEntity } from './stored/live-article.entity.js';
import { LiveListEntity } from './stored/live-list.entity.js';
import { LiveListingEntity } from './stored/live-listing.entity.js';
import { WithdrawalEntity } from './stored/withdrawal.entity.js';
import { AnswerBases } from './view/answer-basis.js';
import { ReadersViews } from './view/readers-view.js';

/** What readers see: the live articles, their lists, and the public queries. */
@Module({
  imports: [IdentityModule, SectionsModule, AgenciesModule],
  providers: [
    LiveArticles,
    LiveArticleStore,
    RelistSection,
    NodeFinders,
    ReadersViews,
    AnswerBases,
    ArticleLoader,
    ArticleReader,
    ArticlePreview,
    ArticlesResolver,
    ArticleFieldsResolver,
    SectionPageResolver,
    AgencyPageResolver,
    WithdrawalsResolver,
  ],
  exports: [LiveArticles, ArticleReader, ArticlePreview, AnswerBases, NodeFinders],
})
export class DeliveryModule {
  static readonly entities: Entities = [
    LiveArticleEntity,
    LiveListEntity,
    LiveListingEntity,
    ArticleSlugEntity,
    WithdrawalEntity,
  ];
}
