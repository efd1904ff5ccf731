import type { Actor, Locale } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ApproveManuscript } from './approve-manuscript.js';
import { PublishManuscript } from './publish-manuscript.js';
import { RequestChanges } from './request-changes.js';
import { SpikeManuscript } from './spike-manuscript.js';
import { UnpublishArticle } from './unpublish-article.js';
import { UnspikeManuscript } from './unspike-manuscript.js';
import {
  ApproveManuscriptInput,
  PublishManuscriptInput,
  RequestChangesInput,
  SpikeManuscriptInput,
  UnpublishArticleInput,
  UnspikeManuscriptInput,
} from './manuscript.inputs.js';
import { payload } from './manuscript-payload.js';
import {
  ApproveManuscriptPayload,
  PublishManuscriptPayload,
  RequestChangesPayload,
  SpikeManuscriptPayload,
  UnpublishArticlePayload,
  UnspikeManuscriptPayload,
} from './manuscript.payloads.js';
import { Manuscript } from './manuscript.types.js';

/** What editors do to a manuscript. */
@Resolver(() => Manuscript)
export class ReviewingResolver {
  constructor(
    private readonly requestsChanges: RequestChanges,
    private readonly approve: ApproveManuscript,
    private readonly publish: PublishManuscript,
    private readonly unpublish: UnpublishArticle,
    private readonly spike: SpikeManuscript,
    private readonly unspike: UnspikeManuscript,
  ) {}

  @Mutation(() => RequestChangesPayload, {
    description: 'Sends it back to its writer, saying what is wrong.',
  })
  @Requires('manuscript:review')
  requestChanges(
    @CurrentUser() actor: Actor,
    @Args('input') input: RequestChangesInput,
    @Context('locale') locale: Locale,
  ): Promise<RequestChangesPayload> {
    return payload(this.requestsChanges.execute(actor, input), locale);
  }

  @Mutation(() => ApproveManuscriptPayload, {
    description: 'Approves exactly the content it has now; any later change voids it.',
  })
  @Requires('manuscript:review')
  approveManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: ApproveManuscriptInput,
    @Context('locale') locale: Locale,
  ): Promise<ApproveManuscriptPayload> {
    return payload(this.approve.execute(actor, input), locale);
  }

  @Mutation(() => PublishManuscriptPayload, {
    description: 'Makes the named revision what readers see, at once.',
  })
  @Requires('manuscript:publish')
  publishManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: PublishManuscriptInput,
    @Context('locale') locale: Locale,
  ): Promise<PublishManuscriptPayload> {
    return payload(this.publish.execute(actor, input), locale);
  }

  @Mutation(() => UnpublishArticlePayload, {
    description: 'Takes the article away from readers. It can be published again, at the same address.',
  })
  @Requires('manuscript:publish')
  unpublishArticle(
    @CurrentUser() actor: Actor,
    @Args('input') input: UnpublishArticleInput,
    @Context('locale') locale: Locale,
  ): Promise<UnpublishArticlePayload> {
    return payload(this.unpublish.execute(actor, input), locale);
  }

  @Mutation(() => SpikeManuscriptPayload, { description: 'Puts it aside, when readers never saw it.' })
  @Requires('manuscript:spike')
  spikeManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: SpikeManuscriptInput,
    @Context('locale') locale: Locale,
  ): Promise<SpikeManuscriptPayload> {
    return payload(this.spike.execute(actor, input), locale);
  }

  @Mutation(() => UnspikeManuscriptPayload, {
    description: 'Takes it up again, in the state it was put aside in.',
  })
  @Requires('manuscript:spike')
  unspikeManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: UnspikeManuscriptInput,
    @Context('locale') locale: Locale,
  ): Promise<UnspikeManuscriptPayload> {
    return payload(this.unspike.execute(actor, input), locale);
  }
}
