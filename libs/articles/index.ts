import type { Entities } from '@kopij/platform';
import { HistoryEntryEntity } from './ledger/history-entry.entity.js';
import { HistoryHeadEntity } from './ledger/history-head.entity.js';
import { CorrectionEntity } from './manuscript/correction.entity.js';
import { ManuscriptEntity } from './manuscript/manuscript.entity.js';
import { RevisionEntity } from './manuscript/revision.entity.js';
import { ScheduleEntity } from './plans/schedule.entity.js';

export { ArticlesModule } from './articles.module.js';
export { anchorText, readAnchor, type HistoryAnchor } from './audit/history-anchor.js';
export { historyFaultMessage } from './audit/history-fault-message.js';
export { VerifyHistory, type HistoryReport } from './audit/verify-history.js';
export { storedId } from './contract/manuscript-id.js';
export { AssignManuscript } from './drafting/assign-manuscript.js';
export { CreateManuscript } from './drafting/create-manuscript.js';
export { CreateManuscriptFromText } from './drafting/create-manuscript-from-text.js';
export { DiscardChanges } from './drafting/discard-changes.js';
export { EditManuscript } from './drafting/edit-manuscript.js';
export { RestoreRevision } from './drafting/restore-revision.js';
export { SubmitManuscript } from './drafting/submit-manuscript.js';
export { BreakEmbargo } from './embargo/break-embargo.js';
export { ConfirmEmbargoBreak } from './embargo/confirm-embargo-break.js';
export { OverrideEmbargo } from './embargo/override-embargo.js';
export { SetEmbargo } from './embargo/set-embargo.js';
export { UndoEmbargo } from './embargo/undo-embargo.js';
export { diffRevisions } from './history/diff-revisions.js';
export type { RevisionDiff } from './history/diff.types.js';
export { ManuscriptTrail } from './history/manuscript-trail.js';
export { ImportManuscripts } from './importing/import-manuscripts.js';
export { ImportStories, type StoryFate } from './importing/import-stories.js';
export type { ImportOrders, ImportStory } from './importing/import-story.js';
export { PublishEarlier } from './importing/publish-earlier.js';
export { pageStories } from './importing/page-stories.js';
export type { ManuscriptEntity } from './manuscript/manuscript.entity.js';
export type { Conflict, ManuscriptCommand, Outcome } from './manuscript/outcome.js';
export { conflictMessage, refusalMessage } from './manuscript/refusal-message.js';
export { CorrectArticle } from './publishing/correct-article.js';
export { KillArticle } from './publishing/kill-article.js';
export { PublishManuscript } from './publishing/publish-manuscript.js';
export { UnpublishArticle } from './publishing/unpublish-article.js';
export { ManuscriptList, type ManuscriptSelection } from './reading/manuscript-list.js';
export { ManuscriptStanding } from './reading/manuscript-standing.js';
export { ApproveManuscript } from './reviewing/approve-manuscript.js';
export { OverrideReview } from './reviewing/override-review.js';
export { RequestChanges } from './reviewing/request-changes.js';
export { SpikeManuscript } from './reviewing/spike-manuscript.js';
export { UnspikeManuscript } from './reviewing/unspike-manuscript.js';
export { SchedulingModule } from './scheduling.module.js';
export { CarryOutDue } from './scheduling/carry-out-due.js';
export { ScheduleManuscript } from './scheduling/schedule-manuscript.js';
export { ScheduleUnpublish } from './scheduling/schedule-unpublish.js';
export { UnscheduleManuscript } from './scheduling/unschedule-manuscript.js';
export { UnscheduleUnpublish } from './scheduling/unschedule-unpublish.js';

/** The tables of this feature. */
export const entities: Entities = [
  ManuscriptEntity,
  RevisionEntity,
  HistoryEntryEntity,
  HistoryHeadEntity,
  ScheduleEntity,
  CorrectionEntity,
];
