import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Clock, newId } from '@kopij/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { ContentPatch } from '../content/content-patch.js';
import type { ContentInput } from '../content/content.input.js';
import { readContentInput } from '../content/read-content-input.js';
import { Manuscript } from '../contract/manuscript.types.js';
import { payload } from '../contract/payload.js';
import { AssignManuscript } from './assign-manuscript.js';
import { CreateManuscript } from './create-manuscript.js';
import { CreateManuscriptFromText } from './create-manuscript-from-text.js';
import { DiscardChanges } from './discard-changes.js';
import {
  AssignManuscriptInput,
  CreateManuscriptInput,
  DiscardChangesInput,
  EditManuscriptInput,
  RestoreRevisionInput,
  SubmitManuscriptInput,
} from './drafting.inputs.js';
import {
  AssignManuscriptPayload,
  CreateManuscriptPayload,
  DiscardChangesPayload,
  EditManuscriptPayload,
  RestoreRevisionPayload,
  SubmitManuscriptPayload,
} from './drafting.payloads.js';
import { EditManuscript } from './edit-manuscript.js';
import { CreateManuscriptFromTextInput } from './from-text.inputs.js';
import { CreateManuscriptFromTextPayload } from './from-text.types.js';
import { RestoreRevision } from './restore-revision.js';
import { SubmitManuscript } from './submit-manuscript.js';

/** What writers do to a manuscript. */
@Resolver(() => Manuscript)
export class DraftingResolver {
  constructor(
    private readonly create: CreateManuscript,
    private readonly createFromText: CreateManuscriptFromText,
    private readonly edit: EditManuscript,
    private readonly submit: SubmitManuscript,
    private readonly restore: RestoreRevision,
    private readonly discard: DiscardChanges,
    private readonly assign: AssignManuscript,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => CreateManuscriptPayload, {
    description: 'Opens a manuscript as a draft, which may be incomplete.',
  })
  @Requires('manuscript:write')
  createManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: CreateManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<CreateManuscriptPayload> {
    const command = { content: this.read(input.content ?? {}), idempotencyKey: input.idempotencyKey ?? null };
    return payload(this.create.execute(actor, command, input), phrasing);
  }

  @Mutation(() => CreateManuscriptFromTextPayload, {
    description:
      'Opens a manuscript as a draft of a story that was pasted as plain text: headline, dateline, credits, paragraphs and sub-headings are read from it, and `taken` says what was taken for what.',
  })
  @Requires('manuscript:write')
  async createManuscriptFromText(
    @CurrentUser() actor: Actor,
    @Args('input') { text, sectionId, idempotencyKey }: CreateManuscriptFromTextInput,
    @Context() phrasing: Phrasing,
  ): Promise<CreateManuscriptFromTextPayload> {
    const command = { text, sectionId: sectionId ?? null, idempotencyKey: idempotencyKey ?? null };
    const { outcome, taken } = await this.createFromText.execute(actor, command);
    return { ...(await payload(Promise.resolve(outcome), phrasing)), taken };
  }

  @Mutation(() => EditManuscriptPayload, {
    description:
      'Changes the working copy. Readers keep what is live; an approval is void. With `onConflict: MERGE`, what nobody else has touched is changed also in a newer version.',
  })
  @Requires('manuscript:write')
  editManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: EditManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<EditManuscriptPayload> {
    return payload(this.edit.execute(actor, { ...input, patch: this.read(input.content) }, input), phrasing);
  }

  @Mutation(() => SubmitManuscriptPayload, {
    description: 'Hands it to a reviewer, or says all that is missing at once.',
  })
  @Requires('manuscript:write')
  submitManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: SubmitManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<SubmitManuscriptPayload> {
    return payload(this.submit.execute(actor, input), phrasing);
  }

  @Mutation(() => RestoreRevisionPayload, {
    description: 'Copies an old revision into a new one. Readers keep what is live.',
  })
  @Requires('manuscript:write')
  restoreRevision(
    @CurrentUser() actor: Actor,
    @Args('input') input: RestoreRevisionInput,
    @Context() phrasing: Phrasing,
  ): Promise<RestoreRevisionPayload> {
    return payload(this.restore.execute(actor, input), phrasing);
  }

  @Mutation(() => DiscardChangesPayload, { description: 'Drops the edits of a live article.' })
  @Requires('manuscript:write')
  discardChanges(
    @CurrentUser() actor: Actor,
    @Args('input') input: DiscardChangesInput,
    @Context() phrasing: Phrasing,
  ): Promise<DiscardChangesPayload> {
    return payload(this.discard.execute(actor, input), phrasing);
  }

  @Mutation(() => AssignManuscriptPayload, {
    description:
      'Says who is to work on it. A reporter may set an embargo on a draft that somebody else assigned to them, not on one they took on.',
  })
  @Requires('manuscript:write')
  assignManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: AssignManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<AssignManuscriptPayload> {
    return payload(this.assign.execute(actor, { ...input, assigneeId: input.assigneeId ?? null }), phrasing);
  }

  private read(content: ContentInput): ContentPatch {
    return readContentInput(content, () => newId(this.clock.now()));
  }
}
