import { AgenciesModule } from '@kopij/agencies';
import { DeliveryModule } from '@kopij/delivery';
import { IdentityModule } from '@kopij/identity';
import { SectionsModule } from '@kopij/sections';
import { Module } from '@nestjs/common';
import { ApproveManuscript } from './approve-manuscript.js';
import { AssignManuscript } from './assign-manuscript.js';
import { CorrectArticle } from './corrections/correct-article.js';
import { CorrectionStore } from './corrections/correction-store.js';
import { ContentPatcher } from './content-patch.js';
import { CreateManuscript } from './create-manuscript.js';
import { CreateManuscriptFromText } from './create-manuscript-from-text.js';
import { DecisionFacts } from './decision-facts.js';
import { DiscardChanges } from './discard-changes.js';
import { DraftingResolver } from './drafting.resolver.js';
import { EditManuscript } from './edit-manuscript.js';
import { BreakEmbargo } from './embargo/break-embargo.js';
import { ConfirmEmbargoBreak } from './embargo/confirm-embargo-break.js';
import { EmbargoResolver } from './embargo/embargo.resolver.js';
import { LiftEmbargo } from './embargo/lift-embargo.js';
import { OverrideEmbargo } from './embargo/override-embargo.js';
import { SetEmbargo } from './embargo/set-embargo.js';
import { ShowAgain } from './embargo/show-again.js';
import { UndoEmbargo } from './embargo/undo-embargo.js';
import { HistoryResolver } from './history/history.resolver.js';
import { Ledger } from './history/ledger.js';
import { ManuscriptTrail } from './history/manuscript-trail.js';
import { TrailResolver } from './history/trail.resolver.js';
import { VerifyHistory } from './history/verify-history.js';
import { CarryStory } from './importing/carry-story.js';
import { ImportManuscripts } from './importing/import-manuscripts.js';
import { KillArticle } from './kill-article.js';
import { ManuscriptDesk } from './manuscript-desk.js';
import { ManuscriptFieldsResolver } from './manuscript-fields.resolver.js';
import { ManuscriptList } from './manuscript-list.js';
import { ManuscriptNodes } from './manuscript-nodes.js';
import { ManuscriptPreview } from './manuscript-preview.js';
import { ManuscriptStanding } from './manuscript-standing.js';
import { ManuscriptStore } from './manuscript-store.js';
import { ManuscriptsResolver } from './manuscripts.resolver.js';
import { OverrideReview } from './override-review.js';
import { Publication } from './publication.js';
import { PublishManuscript } from './publish-manuscript.js';
import { PublishingResolver } from './publishing.resolver.js';
import { RequestChanges } from './request-changes.js';
import { RestoreRevision } from './restore-revision.js';
import { ReviewingResolver } from './reviewing.resolver.js';
import { RevisionResolver } from './revision.resolver.js';
import { CarryOutDue } from './scheduling/carry-out-due.js';
import { MissSchedule } from './scheduling/miss-schedule.js';
import { PlannedResolver } from './scheduling/planned.resolver.js';
import { RealignSchedules } from './scheduling/realign-schedules.js';
import { ScheduleManuscript } from './scheduling/schedule-manuscript.js';
import { ScheduleStore } from './scheduling/schedule-store.js';
import { ScheduleUnpublish } from './scheduling/schedule-unpublish.js';
import { SchedulingResolver } from './scheduling/scheduling.resolver.js';
import { UnscheduleManuscript } from './scheduling/unschedule-manuscript.js';
import { UnscheduleUnpublish } from './scheduling/unschedule-unpublish.js';
import { SpikeManuscript } from './spike-manuscript.js';
import { SubmitManuscript } from './submit-manuscript.js';
import { UnpublishArticle } from './unpublish-article.js';
import { UnspikeManuscript } from './unspike-manuscript.js';
import { VersionConflictResolver } from './version-conflict.resolver.js';
import { WorkingCopyLoader } from './working-copy.loader.js';

const useCases = [
  CreateManuscript,
  CreateManuscriptFromText,
  EditManuscript,
  ImportManuscripts,
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
export class ArticlesModule {}
