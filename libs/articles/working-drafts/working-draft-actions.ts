import { DiscardWorkingDraft } from './discard-working-draft.js';
import { ForgetWorkingDrafts } from './forget-working-drafts.js';
import { SaveWorkingDraft } from './save-working-draft.js';
import { WorkingDraftMutationsResolver } from './working-draft-mutations.resolver.js';
import { WorkingDraftStore } from './working-draft-store.js';
import { WorkingDrafts } from './working-drafts.js';
import {
  ManuscriptDraftsResolver,
  WorkingDraftMarkResolver,
  WorkingDraftResolver,
} from './working-drafts.resolver.js';

/** What is done with working drafts, and what it needs. They are no actions of the workflow. */
export const workingDraftUseCases = [
  SaveWorkingDraft,
  DiscardWorkingDraft,
  WorkingDraftStore,
  WorkingDrafts,
  ForgetWorkingDrafts,
];

export const workingDraftResolvers = [
  WorkingDraftMutationsResolver,
  ManuscriptDraftsResolver,
  WorkingDraftResolver,
  WorkingDraftMarkResolver,
];
