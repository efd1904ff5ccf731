import { AgenciesModule } from '@kopij/agencies';
import { DeliveryModule } from '@kopij/delivery';
import type { AvailableAction } from '@kopij/editorial';
import { IdentityModule } from '@kopij/identity';
import type { Entities } from '@kopij/platform';
import { SectionsModule } from '@kopij/sections';
import { Module, type Type } from '@nestjs/common';
import { VerifyHistory } from './audit/verify-history.js';
import { ContentPatcher } from './content/content-patch.js';
import { DecisionFacts } from './desk/decision-facts.js';
import { ManuscriptDesk } from './desk/manuscript-desk.js';
import { draftingMutations, draftingUseCases } from './drafting/drafting-actions.js';
import { embargoMutations, embargoUseCases } from './embargo/embargo-actions.js';
import { LiftEmbargo } from './embargo/lift-embargo.js';
import { ShowAgain } from './embargo/show-again.js';
import { HistoryEntryResolver } from './history/history-entry.resolver.js';
import { ManuscriptTrail } from './history/manuscript-trail.js';
import { TrailResolver } from './history/trail.resolver.js';
import { CarryStory } from './importing/carry-story.js';
import { ImportManuscripts } from './importing/import-manuscripts.js';
import { ImportStories } from './importing/import-stories.js';
import { PublishEarlier } from './importing/publish-earlier.js';
import { HistoryEntryEntity } from './ledger/history-entry.entity.js';
import { HistoryHeadEntity } from './ledger/history-head.entity.js';
import { Ledger } from './ledger/ledger.js';
import { SealHistory } from './ledger/seal-history.js';
import { CorrectionStore } from './manuscript/correction-store.js';
import { CorrectionEntity } from './manuscript/correction.entity.js';
import { ManuscriptStore } from './manuscript/manuscript-store.js';
import { ManuscriptEntity } from './manuscript/manuscript.entity.js';
import { RevisionEntity } from './manuscript/revision.entity.js';
import { WorkingCopyLoader } from './manuscript/working-copy.loader.js';
import { ScheduleStore } from './plans/schedule-store.js';
import { ScheduleEntity } from './plans/schedule.entity.js';
import { Publication } from './publishing/publication.js';
import { publishingMutations, publishingUseCases } from './publishing/publishing-actions.js';
import { EmbargoBreakResolver } from './reading/embargo-break.resolver.js';
import { ManuscriptFieldsResolver } from './reading/manuscript-fields.resolver.js';
import { ManuscriptList } from './reading/manuscript-list.js';
import { ManuscriptNodes } from './reading/manuscript-nodes.js';
import { ManuscriptPreview } from './reading/manuscript-preview.js';
import { ManuscriptStanding } from './reading/manuscript-standing.js';
import { ManuscriptsResolver } from './reading/manuscripts.resolver.js';
import { PlannedResolver } from './reading/planned.resolver.js';
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
];

const resolvers = [
  ...draftingMutations,
  ...reviewingMutations,
  ...publishingMutations,
  ...embargoMutations,
  ...schedulingMutations,
  ...takingMutations,
  ManuscriptsResolver,
  ManuscriptFieldsResolver,
  PlannedResolver,
  ScheduleResolver,
  EmbargoBreakResolver,
  RevisionResolver,
  HistoryEntryResolver,
  TrailResolver,
  VersionConflictResolver,
  UpstreamResolver,
  UpstreamDismissalResolver,
];

/** Manuscripts and revisions: drafting, and every change of state. */
@Module({
  imports: [IdentityModule, SectionsModule, AgenciesModule, DeliveryModule],
  providers: [
    ManuscriptStore,
    UpstreamStore,
    ManuscriptDesk,
    ManuscriptList,
    ManuscriptTrail,
    ManuscriptStanding,
    ManuscriptPreview,
    ManuscriptNodes,
    Ledger,
    CorrectionStore,
    Publication,
    ShowAgain,
    LiftEmbargo,
    MissSchedule,
    CarryStory,
    DecisionFacts,
    ContentPatcher,
    WorkingCopyLoader,
    ...forOthers,
    ...resolvers,
  ],
  exports: [...forOthers, ScheduleStore],
})
export class ArticlesModule {
  static readonly entities: Entities = [
    ManuscriptEntity,
    RevisionEntity,
    HistoryEntryEntity,
    HistoryHeadEntity,
    ScheduleEntity,
    CorrectionEntity,
    UpstreamEntity,
    TakenCopyEntity,
  ];
}
