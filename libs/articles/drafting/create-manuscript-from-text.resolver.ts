import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { payload } from '../contract/payload.js';
import { CreateManuscriptFromText } from './create-manuscript-from-text.js';
import { CreateManuscriptFromTextInput } from './from-text.inputs.js';
import { CreateManuscriptFromTextPayload } from './from-text.types.js';

@Resolver()
export class CreateManuscriptFromTextResolver {
  constructor(private readonly createFromText: CreateManuscriptFromText) {}

  @Mutation(() => CreateManuscriptFromTextPayload, {
    description:
      'Creates a draft from a story pasted as plain text. Headline, dateline, credits, paragraphs and sub-headings are recognised in it; `taken` says how each part was interpreted.',
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
}
