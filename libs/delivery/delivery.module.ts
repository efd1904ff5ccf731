import { AgenciesModule } from '@kopij/agencies';
import { IdentityModule } from '@kopij/identity';
import type { Entities } from '@kopij/platform';
import { SectionsModule } from '@kopij/sections';
import { Module } from '@nestjs/common';
import { LiveArticleStore } from './writing/live-article-store.js';
import { LiveArticles } from './writing/live-articles.js';
import { LiveStories } from './writing/live-stories.js';
import { RelistSection } from './writing/relist-section.js';
import { ChangeLog } from './following/change-log.js';
import { FollowChanges } from './following/follow-changes.js';
import { NoteLicenceEnds } from './keeping/note-licence-ends.js';
import { PruneChanges } from './keeping/prune-changes.js';
import { ArticlePreview } from './preview/article-preview.js';
import { AgencyPageResolver } from './queries/agency-page.resolver.js';
import { ArticleFieldsResolver } from './queries/article-fields.resolver.js';
import { ArticlesResolver } from './queries/articles.resolver.js';
import { ChangesResolver } from './queries/changes.resolver.js';
import { NodeFinders } from './queries/node-finders.js';
import { SearchResolver } from './queries/search.resolver.js';
import { SectionPageResolver } from './queries/section-page.resolver.js';
import { WithdrawalsResolver } from './queries/withdrawals.resolver.js';
import { ArticleLoader } from './reading/article-loader.js';
import { NumberedArticles } from './reading/numbered-articles.js';
import { ArticleReader } from './reading/article-reader.js';
import { ArticleSections } from './reading/article-sections.js';
import { RecentPlaces } from './reading/recent-places.js';
import { ArticleChangeEntity } from './stored/article-change.entity.js';
import { ArticleSearch } from './reading/article-search.js';
import { SearchPages } from './reading/search-page.js';
import { ArticleSlugEntity } from './stored/article-slug.entity.js';
import { LicenceClockEntity } from './stored/licence-clock.entity.js';
import { Withdrawals } from './reading/withdrawals.js';
import { ArticleTextEntity } from './stored/article-text.entity.js';
import { LiveArticleEntity } from './stored/live-article.entity.js';
import { LiveListEntity } from './stored/live-list.entity.js';
import { LiveListingEntity } from './stored/live-listing.entity.js';
import { LiveShingleEntity } from './stored/live-shingle.entity.js';
import { LiveStoryEntity } from './stored/live-story.entity.js';
import { LiveNumberEntity } from './stored/live-number.entity.js';
import { UnindexedArticleEntity } from './stored/unindexed-article.entity.js';
import { WithdrawalEntity } from './stored/withdrawal.entity.js';
import { AnswerBases } from './view/answer-basis.js';
import { Site } from './view/site.js';
import { ReadersViews } from './view/readers-view.js';

/** What readers see: the live articles, their lists, and the public queries. */
@Module({
  imports: [IdentityModule, SectionsModule, AgenciesModule],
  providers: [
    LiveArticles,
    LiveArticleStore,
    LiveStories,
    RelistSection,
    NodeFinders,
    ReadersViews,
    Site,
    AnswerBases,
    ArticleLoader,
    ArticleReader,
    ArticleSections,
    NumberedArticles,
    Withdrawals,
    RecentPlaces,
    ArticleSearch,
    SearchPages,
    ArticlePreview,
    ArticlesResolver,
    SearchResolver,
    ArticleFieldsResolver,
    SectionPageResolver,
    AgencyPageResolver,
    WithdrawalsResolver,
    ChangeLog,
    FollowChanges,
    ChangesResolver,
    NoteLicenceEnds,
    PruneChanges,
  ],
  exports: [
    LiveArticles,
    ArticleReader,
    ArticleSections,
    NumberedArticles,
    Withdrawals,
    RecentPlaces,
    ArticlePreview,
    AnswerBases,
    NodeFinders,
    Site,
    NoteLicenceEnds,
    PruneChanges,
  ],
})
export class DeliveryModule {
  static readonly entities: Entities = [
    LiveArticleEntity,
    LiveListEntity,
    LiveListingEntity,
    LiveNumberEntity,
    LiveStoryEntity,
    LiveShingleEntity,
    ArticleSlugEntity,
    ArticleTextEntity,
    UnindexedArticleEntity,
    WithdrawalEntity,
    ArticleChangeEntity,
    LicenceClockEntity,
  ];
}
