import { AssignManuscript } from './assign-manuscript.js';
import { AssignManuscriptResolver } from './assign-manuscript.resolver.js';
import { CreateManuscript } from './create-manuscript.js';
import { CreateManuscriptResolver } from './create-manuscript.resolver.js';
import { CreateManuscriptFromText } from './create-manuscript-from-text.js';
import { CreateManuscriptFromTextResolver } from './create-manuscript-from-text.resolver.js';
import { DiscardChanges } from './discard-changes.js';
import { DiscardChangesResolver } from './discard-changes.resolver.js';
import { EditBlocks } from './edit-blocks.js';
import { EditBlocksResolver } from './edit-blocks.resolver.js';
import { EditManuscript } from './edit-manuscript.js';
import { EditManuscriptResolver } from './edit-manuscript.resolver.js';
import { RestoreRevision } from './restore-revision.js';
import { RestoreRevisionResolver } from './restore-revision.resolver.js';
import { StoryInText } from './story-in-text.js';
import { StoryInTextResolver } from './story-in-text.resolver.js';
import { SubmitManuscript } from './submit-manuscript.js';
import { SubmitManuscriptResolver } from './submit-manuscript.resolver.js';

/** The use cases of the actions of writers. */
export const draftingUseCases = {
  create: CreateManuscript,
  createFromText: CreateManuscriptFromText,
  edit: EditManuscript,
  editBlocks: EditBlocks,
  submit: SubmitManuscript,
  discardChanges: DiscardChanges,
  restore: RestoreRevision,
  assign: AssignManuscript,
};

/** Their mutations. */
export const draftingMutations = [
  CreateManuscriptResolver,
  CreateManuscriptFromTextResolver,
  EditManuscriptResolver,
  EditBlocksResolver,
  SubmitManuscriptResolver,
  DiscardChangesResolver,
  RestoreRevisionResolver,
  AssignManuscriptResolver,
];

/** What is read for them, of text that is not stored yet. */
export const draftingReaders = [StoryInText, StoryInTextResolver];
