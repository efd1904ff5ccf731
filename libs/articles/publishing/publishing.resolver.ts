import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Manuscript } from '../contract/manuscript.types.js';
import { payload } from '../contract/payload.js';
import { CorrectArticle } from './correct-article.js';
import { KillArticle } from './kill-article.js';
import { PublishManuscript } from './publish-manuscript.js';
import {
  CorrectArticleInput,
  KillArticleInput,
  PublishManuscriptInput,
  UnpublishArticleInput,
} from './publishing.inputs.js';
import {
  CorrectArticlePayload,
  KillArticlePayload,
  PublishManuscriptPayload,
  UnpublishArticlePayload,
} from './publishing.payloads.js';
import { UnpublishArticle } from './unpublish-article.js';

/** What editors do to what readers see. */
@Resolver(() => Manuscript)
export class PublishingResolver {
  constructor(
    private readonly publish: PublishManuscript,
    private readonly correct: CorrectArticle,
    private readonly unpublish: UnpublishArticle,
    private readonly kill: KillArticle,
  ) {}

  @Mutation(() => PublishManuscriptPayload, {
    description: 'Makes the named revision what readers see, at once.',
  })
  @Requires('manuscript:publish')
  publishManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: PublishManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<PublishManuscriptPayload> {
    return payload(this.publish.execute(actor, input), phrasing);
  }

  @Mutation(() => CorrectArticlePayload, {
    description:
      'Publishes what is live, or a reviewed edit of it, with a note that tells readers what has changed. The note is kept for ever.',
  })
  @Requires('manuscript:publish')
  correctArticle(
    @CurrentUser() actor: Actor,
    @Args('input') input: CorrectArticleInput,
    @Context() phrasing: Phrasing,
  ): Promise<CorrectArticlePayload> {
    return payload(this.correct.execute(actor, input), phrasing);
  }

  @Mutation(() => UnpublishArticlePayload, {
    description: 'Takes the article away from readers. It can be published again, at the same address.',
  })
  @Requires('manuscript:publish')
  unpublishArticle(
    @CurrentUser() actor: Actor,
    @Args('input') input: UnpublishArticleInput,
    @Context() phrasing: Phrasing,
  ): Promise<UnpublishArticlePayload> {
    return payload(this.unpublish.execute(actor, input), phrasing);
  }

  @Mutation(() => KillArticlePayload, {
    description:
      'Withdraws the article for good. Readers get a tombstone with the reason, its address is never given away, and nothing leads back.',
  })
  @Requires('manuscript:publish')
  killArticle(
    @CurrentUser() actor: Actor,
    @Args('input') input: KillArticleInput,
    @Context() phrasing: Phrasing,
  ): Promise<KillArticlePayload> {
    return payload(this.kill.execute(actor, input), phrasing);
  }
}
