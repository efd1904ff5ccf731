import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Prose } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { longestComment, ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { UnpublishArticle } from './unpublish-article.js';

@InputType()
class UnpublishArticleInput extends ManuscriptInput {
  @Field({ description: 'The reason, kept in the history.' })
  @Prose(longestComment)
  reason: string;
}

@ObjectType()
class UnpublishArticlePayload extends ManuscriptPayload {}

@Resolver()
export class UnpublishArticleResolver {
  constructor(private readonly unpublish: UnpublishArticle) {}

  @Mutation(() => UnpublishArticlePayload, {
    description: 'Takes the article offline. It can be published again, at the same address.',
  })
  @Requires('manuscript:publish')
  unpublishArticle(
    @CurrentUser() actor: Actor,
    @Args('input') input: UnpublishArticleInput,
    @Context() phrasing: Phrasing,
  ): Promise<UnpublishArticlePayload> {
    return payload(this.unpublish.execute(actor, input), phrasing);
  }
}
