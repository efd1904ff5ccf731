import type { Entities } from '@kopij/platform';
import { CorrectionEntity } from './corrections/correction.entity.js';
import { HistoryEntryEntity } from './history/history-entry.entity.js';
import { HistoryHeadEntity } from './history/history-head.entity.js';
import { ManuscriptEntity } from './manuscript.entity.js';
import { RevisionEntity } from './revision.entity.js';
import { ScheduleEntity } from './scheduling/schedule.entity.js';

export { ApproveManuscript } from './approve-manuscript.js';
export { ArticlesModule } from './articles.module.js';
export { AssignManuscript } from './assign-manuscript.js';
export { CorrectArticle } from './corrections/correct-article.js';
export { CreateManuscriptFromText } from './create-manuscript-from-text.js';
export { CreateManuscript } from './create-manuscript.js';
export { DiscardChanges } from './discard-changes.js';
export { BreakEmbargo } from './embargo/break-embargo.js';
export { ConfirmEmbargoBreak } from './embargo/confirm-embargo-break.js';
export { OverrideEmbargo } from './embargo/override-embargo.js';
export { SetEmbargo } from './embargo/set-embargo.js';
export { UndoEmbargo } from './embargo/undo-embargo.js';
export { EditManuscript } from './edit-manuscript.js';
export { diffRevisions } from './history/diff-revisions.js';
export type { RevisionDiff } from './history/diff.types.js';
export { anchorText, readAnchor, type HistoryAnchor } from './history/history-anchor.js';
export { historyFaultMessage } from './history/history-fault-message.js';
export { ManuscriptTrail } from './history/manuscript-trail.js';
export { VerifyHistory, type HistoryReport } from './history/verify-history.js';
export { ImportManuscripts } from './importing/import-manuscripts.js';
export type { ImportOrders, ImportOutcome, ImportStory } from './importing/import-story.js';
export { KillArticle } from './kill-article.js';
export type { ManuscriptEntity } from './manuscript.entity.js';
export { storedId } from './manuscript-id.js';
export { ManuscriptList, type ManuscriptSelection } from './manuscript-list.js';
export { ManuscriptStanding } from './manuscript-standing.js';
export { OverrideReview } from './override-review.js';
export type { Conflict, ManuscriptCommand, Outcome } from './outcome.js';
export { PublishManuscript } from './publish-manuscript.js';
export { conflictMessage, refusalMessage } from './refusal-message.js';
export { RequestChanges } from './request-changes.js';
export { RestoreRevision } from './restore-revision.js';
export { CarryOutDue } from './scheduling/carry-out-due.js';
export { ScheduleManuscript } from './scheduling/schedule-manuscript.js';
export { ScheduleUnpublish } from './scheduling/schedule-unpublish.js';
export { SchedulingModule } from './scheduling/scheduling.module.js';
export { UnscheduleManuscript } from './scheduling/unschedule-manuscript.js';
export { UnscheduleUnpublish } from './scheduling/unschedule-unpublish.js';
export { SpikeManuscript } from './spike-manuscript.js';
export { SubmitManuscript } from './submit-manuscript.js';
export { UnpublishArticle } from './unpublish-article.js';
export { UnspikeManuscript } from './unspike-manuscript.js';

/** The tables of this feature. */
export const entities: Entities = [
  ManuscriptEntity,
  RevisionEntity,
  HistoryEntryEntity,
  HistoryHeadEntity,
  ScheduleEntity,
  CorrectionEntity,
];
