import { AgenciesModule } from '@kopij/agencies';
import { DeliveryModule } from '@kopij/delivery';
import { IdentityModule } from '@kopij/identity';
import { SectionsModule } from '@kopij/sections';
import { Module } from '@nestjs/common';
import { ApproveManuscript } from './approve-manuscript.js';
import { AssignManuscript } from './assign-manuscript.js';
import { ContentPatcher } from './content-patch.js';
import { CreateManuscript } from './create-manuscript.js';
import { DecisionFacts } from './decision-facts.js';
import { DiscardChanges } from './discard-changes.js';
import { DraftingResolver } from './drafting.resolver.js';
import { EditManuscript } from './edit-manuscript.js';
import { HistoryResolver } from './history.resolver.js';
import { ManuscriptDesk } from './manuscript-desk.js';
import { ManuscriptFieldsResolver } from './manuscript-fields.resolver.js';
import { ManuscriptList } from './manuscript-list.js';
import { ManuscriptStore } from './manuscript-store.js';
import { ManuscriptTrail } from './manuscript-trail.js';
import { ManuscriptsResolver } from './manuscripts.resolver.js';
import { PublishManuscript } from './publish-manuscript.js';
import { RequestChanges } from './request-changes.js';
import { RestoreRevision } from './restore-revision.js';
import { ReviewingResolver } from './reviewing.resolver.js';
import { RevisionResolver } from './revision.resolver.js';
import { SpikeManuscript } from './spike-manuscript.js';
import { SubmitManuscript } from './submit-manuscript.js';
import { UnpublishArticle } from './unpublish-article.js';
import { UnspikeManuscript } from './unspike-manuscript.js';
import { VersionConflictResolver } from './version-conflict.resolver.js';
import { WorkingCopyLoader } from './working-copy.loader.js';

const useCases = [
  CreateManuscript,
  EditManuscript,
  SubmitManuscript,
  RequestChanges,
  ApproveManuscript,
  PublishManuscript,
  UnpublishArticle,
  SpikeManuscript,
  UnspikeManuscript,
  RestoreRevision,
  DiscardChanges,
  AssignManuscript,
];

const resolvers = [
  ManuscriptsResolver,
  ManuscriptFieldsResolver,
  DraftingResolver,
  ReviewingResolver,
  RevisionResolver,
  HistoryResolver,
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
    DecisionFacts,
    ContentPatcher,
    WorkingCopyLoader,
    ...useCases,
    ...resolvers,
  ],
  exports: useCases,
})
export class ArticlesModule {}
