import { AgenciesModule } from '@kopij/agencies';
import { DeliveryModule } from '@kopij/delivery';
import type { AvailableAction } from '@kopij/editorial';
import { IdentityModule } from '@kopij/identity';
import { LedgerModule } from '@kopij/ledger';
import { NoticesModule } from '@kopij/notices';
import type { Entities } from '@kopij/platform';
import { SectionsModule } from '@kopij/sections';
import { Module, type Type } from '@nestjs/common';
import { VerifyHistory } from './audit/verify-history.js';
import { commentingResolvers, commentingUseCases } from './commenting/commenting-actions.js';
import { ContentPatcher } from './content/content-patch.js';
import { DecisionFacts } from './desk/decision-facts.js';
import { ManuscriptDesk } from './desk/manuscript-desk.js';
import { draftingMutations, draftingReaders, draftingUseCases } from './drafting/drafting-actions.js';
import { embargoMutations, embargoUseCases } from './embargo/embargo-actions.js';
import { LiftEmbargo } from './embargo/lift-embargo.js';
import { ShowAgain } from './embargo/show-again.js';
import { ChangesSince } from './history/changes-since.js';
import { ClashResolver } from './history/clash.resolver.js';
import { HistoryEntryResolver } from './history/history-entry.resolver.js';
import { ManuscriptTrail } from './history/manuscript-trail.js';
import { MergedChangesResolver } from './history/merged-changes.resolver.js';
import { TrailResolver } from './history/trail.resolver.js';
import { CarryStory } from './importing/carry-story.js';
import { ImportManuscripts } from './importing/import-manuscripts.js';
import { ImportStories } from './importing/import-stories.js';
import { PublishEarlier } from './importing/publish-earlier.js';
import { HistoryEntryEntity } from './ledger/history-entry.entity.js';
import { Ledger } from './ledger/ledger.js';
import { SealHistory } from './ledger/seal-history.js';
import { CorrectionStore } from './manuscript/correction-store.js';
import { CorrectionEntity } from './manuscript/correction.entity.js';
import { ManuscriptStore } from './manuscript/manuscript-store.js';
import { ManuscriptEntity } from './manuscript/manuscript.entity.js';
import { ManuscriptTextEntity } from './manuscript/manuscript-text.entity.js';
import { ReadableManuscripts } from './manuscript/readable-manuscripts.js';
import { RevisionEntity } from './manuscript/revision.entity.js';
import { UnindexedManuscriptEntity } from './manuscript/unindexed-manuscript.entity.js';
import { WorkingCopyLoader } from './manuscript/working-copy.loader.js';
import { ScheduleStore } from './plans/schedule-store.js';
import { ScheduleEntity } from './plans/schedule.entity.js';
import { CreatePreviewLink } from './previewing/create-preview-link.js';
import { PreviewLinkEntity } from './previewing/preview-link.entity.js';
import { PreviewLinks } from './previewing/preview-links.js';
import {
  PreviewArticleResolver,
  PreviewLinkResolver,
  PreviewLinksResolver,
} from './previewing/preview-links.resolver.js';
import { RevokePreviewLink } from './previewing/revoke-preview-link.js';
import { Publication } from './publishing/publication.js';
import { publishingMutations, publishingUseCases } from './publishing/publishing-actions.js';
import { CheckContentResolver } from './reading/check-content.resolver.js';
import { EmbargoBreakResolver } from './reading/embargo-break.resolver.js';
import { ManuscriptCounts } from './reading/manuscript-counts.js';
import { ManuscriptCountsResolver } from './reading/manuscript-counts.resolver.js';
import { ManuscriptFieldsResolver } from './reading/manuscript-fields.resolver.js';
import { ManuscriptList } from './reading/manuscript-list.js';
import { ManuscriptNodes } from './reading/manuscript-nodes.js';
import { ManuscriptPreview } from './reading/manuscript-preview.js';
import { ManuscriptStanding } from './reading/manuscript-standing.js';
import { ManuscriptsResolver } from './reading/manuscripts.resolver.js';
import { PagesTogether } from './reading/pages-together.js';
import { SelectionReader } from './reading/manuscript-selection.js';
import { MyWork } from './reading/my-work.js';
import { MyWorkResolver } from './reading/my-work.resolver.js';
import { ManuscriptById } from './manuscript/manuscript-by-id.js';
import { NotificationManuscriptResolver } from './reading/notification-manuscript.resolver.js';
import { PlaceSuggestionsResolver } from './reading/place-suggestions.resolver.js';
import { PlannedResolver } from './reading/planned.resolver.js';
import { RelatedManuscriptsResolver } from './reading/related-manuscripts.resolver.js';
import { RevisionResolver } from './reading/revision.resolver.js';
import { ScheduleResolver } from './reading/schedule.resolver.js';
import { VersionConflictResolver } from './reading/version-conflict.resolver.js';
import { reviewingMutations, reviewingUseCases } from './reviewing/reviewing-actions.js';
import { CarryOutDue } from './scheduling/carry-out-due.js';
import { MissSchedule } from './scheduling/miss-schedule.js';
import { RealignSchedules } from './scheduling/realign-schedules.js';
import { schedulingMutations, schedulingUseCases } from './scheduling/scheduling-actions.js';
import { HearUpstream } from './hearing/hear-upstream.js';
import { MadeOfItem } from './reading/made-of-item.js';
import { UpstreamDismissalResolver, UpstreamResolver } from './reading/upstream.resolver.js';
import { offeredUseCases, takingMutations, takingUseCases } from './taking/taking-actions.js';
import { TakenCopyEntity } from './upstream/taken-copy.entity.js';
import { CommentThreadEntity } from './threads/comment-thread.entity.js';
import { CommentEntity } from './threads/comment.entity.js';
import { ThreadMentionEntity } from './threads/thread-mention.entity.js';
import { ThreadStore } from './threads/thread-store.js';
import { NoteTextUses } from './usage/note-text-uses.js';
import { TextUseEntity } from './usage/text-use.entity.js';
import { UsageReader } from './usage/usage-reader.js';
import { UsageResolver } from './usage/usage.resolver.js';
import { WorkingDraftFollower } from './working-drafts/working-draft-follower.js';
import { workingDraftResolvers, workingDraftUseCases } from './working-drafts/working-draft-actions.js';
import { WorkingDraftEntity } from './working-drafts/working-draft.entity.js';
import { UpstreamStore } from './upstream/upstream-store.js';
import { UpstreamEntity } from './upstream/upstream.entity.js';

/** The use case of each action on manuscripts, by the name of the action. */
export const useCases = {
  ...draftingUseCases,
  ...reviewingUseCases,
  ...publishingUseCases,
  ...embargoUseCases,
  ...schedulingUseCases,
  ...takingUseCases,
} satisfies Record<AvailableAction, Type>;

const forOthers = [
  ManuscriptList,
  ReadableManuscripts,
  ...Object.values<Type>(useCases),
  ImportManuscripts,
  ImportStories,
  PublishEarlier,
  CarryOutDue,
  RealignSchedules,
  VerifyHistory,
  ScheduleStore,
  SealHistory,
  ...offeredUseCases,
  HearUpstream,
  MadeOfItem,
  UsageReader,
  WorkingDraftFollower,
];

const resolvers = [
  ...draftingMutations,
  ...draftingReaders,
  ...reviewingMutations,
  ...publishingMutations,
  ...embargoMutations,
  ...schedulingMutations,
  ...takingMutations,
  ManuscriptsResolver,
  MyWorkResolver,
  ManuscriptCountsResolver,
  ManuscriptFieldsResolver,
  PlaceSuggestionsResolver,
  CheckContentResolver,
  PlannedResolver,
  ScheduleResolver,
  EmbargoBreakResolver,
  RevisionResolver,
  RelatedManuscriptsResolver,
  HistoryEntryResolver,
  TrailResolver,
  VersionConflictResolver,
  ClashResolver,
  MergedChangesResolver,
  UpstreamResolver,
  UpstreamDismissalResolver,
  UsageResolver,
  NotificationManuscriptResolver,
  PreviewLinksResolver,
  PreviewLinkResolver,
  PreviewArticleResolver,
  ...commentingResolvers,
  ...workingDraftResolvers,
];

/** Manuscripts and revisions: drafting, and every change of state. */
@Module({
  imports: [LedgerModule, IdentityModule, SectionsModule, AgenciesModule, DeliveryModule, NoticesModule],
  providers: [
    ManuscriptStore,
    UpstreamStore,
    ManuscriptDesk,
    ManuscriptTrail,
    ChangesSince,
    ManuscriptStanding,
    ManuscriptPreview,
    ManuscriptNodes,
    MyWork,
    SelectionReader,
    PagesTogether,
    ManuscriptCounts,
    Ledger,
    CorrectionStore,
    NoteTextUses,
    Publication,
    ShowAgain,
    LiftEmbargo,
    MissSchedule,
    CarryStory,
    DecisionFacts,
    ContentPatcher,
    WorkingCopyLoader,
    ManuscriptById,
    PreviewLinks,
    CreatePreviewLink,
    RevokePreviewLink,
    ThreadStore,
    ...commentingUseCases,
    ...workingDraftUseCases,
    ...forOthers,
    ...resolvers,
  ],
  exports: [...forOthers, ScheduleStore],
})
export class ArticlesModule {
  static readonly entities: Entities = [
    ManuscriptEntity,
    RevisionEntity,
    ManuscriptTextEntity,
    UnindexedManuscriptEntity,
    HistoryEntryEntity,
    ScheduleEntity,
    CorrectionEntity,
    UpstreamEntity,
    TakenCopyEntity,
    TextUseEntity,
    PreviewLinkEntity,
    CommentThreadEntity,
    CommentEntity,
    ThreadMentionEntity,
    WorkingDraftEntity,
  ];
}
