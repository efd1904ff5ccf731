import { AgenciesModule } from '@kopij/agencies';
import { DeliveryModule } from '@kopij/delivery';
import { IdentityModule } from '@kopij/identity';
import type { Entities } from '@kopij/platform';
import { SectionsModule } from '@kopij/sections';
import { Module } from '@nestjs/common';
import { VerifyHistory } from './audit/verify-history.js';
import { ContentPatcher } from './content/content-patch.js';
import { DecisionFacts } from './desk/decision-facts.js';
import { ManuscriptDesk } from './desk/manuscript-desk.js';
import { AssignManuscript } from './drafting/assign-manuscript.js';
import { CreateManuscript } from './drafting/create-manuscript.js';
import { CreateManuscriptFromText } from './drafting/create-manuscript-from-text.js';
import { DiscardChanges } from './drafting/discard-changes.js';
import { DraftingResolver } from './drafting/drafting.resolver.js';
import { EditManuscript } from './drafting/edit-manuscript.js';
import { RestoreRevision } from './drafting/restore-revision.js';
import { SubmitManuscript } from './drafting/submit-manuscript.js';
import { BreakEmbargo } from './embargo/break-embargo.js';
import { ConfirmEmbargoBreak } from './embargo/confirm-embargo-break.js';
import { EmbargoResolver } from './embargo/embargo.resolver.js';
import { LiftEmbargo } from './embargo/lift-embargo.js';
import { OverrideEmbargo } from './embargo/override-embargo.js';
import { SetEmbargo } from './embargo/set-embargo.js';
import { ShowAgain } from './embargo/show-again.js';
import { UndoEmbargo } from './embargo/undo-embargo.js';
import { HistoryResolver } from './history/history.resolver.js';
import { ManuscriptTrail } from './history/manuscript-trail.js';
import { TrailResolver } from './history/trail.resolver.js';
import { CarryStory } from './importing/carry-story.js';
import { ImportManuscripts } from './importing/import-manuscripts.js';
import { ImportStories } from './importing/import-stories.js';
import { PublishEarlier } from './importing/publish-earlier.js';
import { HistoryEntryEntity } from './ledger/history-entry.entity.js';
import { HistoryHeadEntity } from './ledger/history-head.entity.js';
import { Ledger } from './ledger/ledger.js';
import { CorrectionStore } from './manuscript/correction-store.js';
import { CorrectionEntity } from './manuscript/correction.entity.js';
import { ManuscriptStore } from './manuscript/manuscript-store.js';
import { ManuscriptEntity } from './manuscript/manuscript.entity.js';
import { RevisionEntity } from './manuscript/revision.entity.js';
import { WorkingCopyLoader } from './manuscript/working-copy.loader.js';
import { ScheduleStore } from './plans/schedule-store.js';
import { ScheduleEntity } from './plans/schedule.entity.js';
import { CorrectArticle } from './publishing/correct-article.js';
import { KillArticle } from './publishing/kill-article.js';
import { Publication } from './publishing/publication.js';
import { PublishManuscript } from './publishing/publish-manuscript.js';
import { PublishingResolver } from './publishing/publishing.resolver.js';
import { UnpublishArticle } from './publishing/unpublish-article.js';
import { ManuscriptFieldsResolver } from './reading/manuscript-fields.resolver.js';
import { ManuscriptList } from './reading/manuscript-list.js';
import { ManuscriptNodes } from './reading/manuscript-nodes.js';
import { ManuscriptPreview } from './reading/manuscript-preview.js';
import { ManuscriptStanding } from './reading/manuscript-standing.js';
import { ManuscriptsResolver } from './reading/manuscripts.resolver.js';
import { RevisionResolver } from './reading/revision.resolver.js';
import { VersionConflictResolver } from './reading/version-conflict.resolver.js';
import { ApproveManuscript } from './reviewing/approve-manuscript.js';
import { OverrideReview } from './reviewing/override-review.js';
import { RequestChanges } from './reviewing/request-changes.js';
import { ReviewingResolver } from './reviewing/reviewing.resolver.js';
import { SpikeManuscript } from './reviewing/spike-manuscript.js';
import { UnspikeManuscript } from './reviewing/unspike-manuscript.js';
import { CarryOutDue } from './scheduling/carry-out-due.js';
import { MissSchedule } from './scheduling/miss-schedule.js';
import { PlannedResolver } from './scheduling/planned.resolver.js';
import { RealignSchedules } from './scheduling/realign-schedules.js';
import { ScheduleManuscript } from './scheduling/schedule-manuscript.js';
import { ScheduleUnpublish } from './scheduling/schedule-unpublish.js';
import { SchedulingResolver } from './scheduling/scheduling.resolver.js';
import { UnscheduleManuscript } from './scheduling/unschedule-manuscript.js';
import { UnscheduleUnpublish } from './scheduling/unschedule-unpublish.js';

const useCases = [
  CreateManuscript,
  CreateManuscriptFromText,
  EditManuscript,
  ImportManuscripts,
  ImportStories,
  PublishEarlier,
  SubmitManuscript,
  RequestChanges,
  ApproveManuscript,
  OverrideReview,
  PublishManuscript,
  CorrectArticle,
  UnpublishArticle,
  KillArticle,
  ScheduleManuscript,
  UnscheduleManuscript,
  ScheduleUnpublish,
  UnscheduleUnpublish,
  SetEmbargo,
  BreakEmbargo,
  ConfirmEmbargoBreak,
  UndoEmbargo,
  OverrideEmbargo,
  CarryOutDue,
  RealignSchedules,
  SpikeManuscript,
  UnspikeManuscript,
  RestoreRevision,
  DiscardChanges,
  AssignManuscript,
  VerifyHistory,
];

const resolvers = [
  ManuscriptsResolver,
  ManuscriptFieldsResolver,
  DraftingResolver,
  ReviewingResolver,
  PublishingResolver,
  SchedulingResolver,
  PlannedResolver,
  EmbargoResolver,
  RevisionResolver,
  HistoryResolver,
  TrailResolver,
  VersionConflictResolver,
];

/** Manuscripts and revisions: drafting, and every change of state. */
@Module({
  imports: [IdentityModule, SectionsModule, AgenciesModule, DeliveryModule],
  providers: [
    ManuscriptStore,
    ManuscriptDesk,
    ManuscriptList,
    ManuscriptTrail,
    ManuscriptStanding,
    ManuscriptPreview,
    ManuscriptNodes,
    Ledger,
    ScheduleStore,
    CorrectionStore,
    Publication,
    ShowAgain,
    LiftEmbargo,
    MissSchedule,
    CarryStory,
    DecisionFacts,
    ContentPatcher,
    WorkingCopyLoader,
    ...useCases,
    ...resolvers,
  ],
  exports: [...useCases, ScheduleStore],
})
export class ArticlesModule {
  static readonly entities: Entities = [
    ManuscriptEntity,
    RevisionEntity,
    HistoryEntryEntity,
    HistoryHeadEntity,
    ScheduleEntity,
    CorrectionEntity,
  ];
}
