import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { OptionalProse, Prose } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { longestComment, ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { KillArticle } from './kill-article.js';

@InputType()
class KillArticleInput extends ManuscriptInput {
  @Field({ description: 'The reason, for readers: the tombstone shows it.' })
  @Prose(longestComment)
  reason: string;

  @Field(() => String, { nullable: true, description: 'A comment for colleagues, kept in the history.' })
  @OptionalProse(longestComment)
  comment?: string | null;
}

@ObjectType()
class KillArticlePayload extends ManuscriptPayload {}

@Resolver()
export class KillArticleResolver {
  constructor(private readonly kill: KillArticle) {}

  @Mutation(() => KillArticlePayload, {
    description:
      'Withdraws the article permanently. Readers get a tombstone with the reason, and its address is never reused. This cannot be undone.',
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
