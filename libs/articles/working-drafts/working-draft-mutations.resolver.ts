import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Clock, newId } from '@kopij/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { readContentInput } from '../content/read-content-input.js';
import { userErrors } from '../contract/payload.js';
import { refusalMessage } from '../manuscript/refusal-message.js';
import { DiscardWorkingDraft } from './discard-working-draft.js';
import { SaveWorkingDraft } from './save-working-draft.js';
import { DiscardWorkingDraftInput, SaveWorkingDraftInput } from './working-draft.inputs.js';
import {
  DiscardWorkingDraftPayload,
  SaveWorkingDraftPayload,
  WorkingDraftConflict,
  type WorkingDraftView,
} from './working-draft.types.js';

/** What somebody is writing, kept for them alone. */
@Resolver()
export class WorkingDraftMutationsResolver {
  constructor(
    private readonly clock: Clock,
    private readonly save: SaveWorkingDraft,
    private readonly discard: DiscardWorkingDraft,
  ) {}

  @Mutation(() => SaveWorkingDraftPayload, {
    description:
      'Keeps what the caller is writing, for them alone: one working draft for each manuscript, at most 500. The manuscript does not change: no version, no revision, no state, no approval, no history. Refused where an edit would be refused for who the caller is and for the state, but not because others have edited since. `editManuscript` with `workingDraftHash` commits it.',
  })
  @Requires('manuscript:write')
  async saveWorkingDraft(
    @CurrentUser() actor: Actor,
    @Args('input') input: SaveWorkingDraftInput,
    @Context() phrasing: Phrasing,
  ): Promise<SaveWorkingDraftPayload> {
    const patch = readContentInput(input.content, () => newId(this.clock.now()));
    const outcome = await this.save.execute(actor, { ...input, patch }, input);
    if ('draft' in outcome) return { workingDraft: outcome.draft, userErrors: [] };
    const errors =
      'refusals' in outcome
        ? userErrors(outcome.refusals, phrasing)
        : [conflictOf(outcome.conflict, phrasing)];
    return { workingDraft: null, userErrors: errors };
  }

  @Mutation(() => DiscardWorkingDraftPayload, {
    description:
      'Throws the caller’s working draft away, for good. If there is none, nothing happens. The manuscript does not change.',
  })
  @Requires('manuscript:write')
  async discardWorkingDraft(
    @CurrentUser() actor: Actor,
    @Args('input') input: DiscardWorkingDraftInput,
    @Context() phrasing: Phrasing,
  ): Promise<DiscardWorkingDraftPayload> {
    const outcome = await this.discard.execute(actor, input);
    if ('manuscript' in outcome) return { manuscript: outcome.manuscript, userErrors: [] };
    return { manuscript: null, userErrors: [conflictOf(outcome.conflict, phrasing)] };
  }
}

function conflictOf(stored: WorkingDraftView | null, phrasing: Phrasing): WorkingDraftConflict {
  const code = stored ? 'DRAFT_CONFLICT' : 'DRAFT_GONE';
  return new WorkingDraftConflict(stored, refusalMessage({ code, params: {} }, phrasing));
}
