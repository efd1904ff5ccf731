import type { Entities } from '@kopij/platform';
import { HistoryEntryEntity } from './history-entry.entity.js';
import { ManuscriptEntity } from './manuscript.entity.js';
import { RevisionEntity } from './revision.entity.js';

export { ApproveManuscript } from './approve-manuscript.js';
export { ArticlesModule } from './articles.module.js';
export { AssignManuscript } from './assign-manuscript.js';
export { CreateManuscript } from './create-manuscript.js';
export { DiscardChanges } from './discard-changes.js';
export { EditManuscript } from './edit-manuscript.js';
export type { ManuscriptEntity } from './manuscript.entity.js';
export { ManuscriptList } from './manuscript-list.js';
export type { Outcome } from './outcome.js';
export { PublishManuscript } from './publish-manuscript.js';
export { refusalMessage } from './refusal-message.js';
export { RequestChanges } from './request-changes.js';
export { RestoreRevision } from './restore-revision.js';
export { SpikeManuscript } from './spike-manuscript.js';
export { SubmitManuscript } from './submit-manuscript.js';
export { UnpublishArticle } from './unpublish-article.js';
export { UnspikeManuscript } from './unspike-manuscript.js';

/** The tables of this feature. */
export const entities: Entities = [ManuscriptEntity, RevisionEntity, HistoryEntryEntity];
