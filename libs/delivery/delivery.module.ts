import { AgenciesModule } from '@kopij/agencies';
import { IdentityModule } from '@kopij/identity';
import { SectionsModule } from '@kopij/sections';
import { Module } from '@nestjs/common';
import { AnswerBases } from './answer-basis.js';
import { AgencyPageResolver } from './agency-page.resolver.js';
import { ArticleFieldsResolver } from './article-fields.resolver.js';
import { ArticleLoader } from './article-loader.js';
import { ArticlePreview } from './article-preview.js';
import { ArticleReader } from './article-reader.js';
import { ArticlesResolver } from './articles.resolver.js';
import { LiveArticleStore } from './live-article-store.js';
import { LiveArticles } from './live-articles.js';
import { NodeFinders } from './node-finders.js';
import { ReadersViews } from './readers-view.js';
import { RelistSection } from './relist-section.js';
import { SectionPageResolver } from './section-page.resolver.js';
import { WithdrawalsResolver } from './withdrawals.resolver.js';

/** What readers see: the live articles, the lists they stand in, and the public queries. */
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
export class DeliveryModule {}
