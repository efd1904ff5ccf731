import { CorrectionTypeEnum } from '@kopij/delivery';
import { type Actor, type CorrectionType, correctionTypes, type Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { OptionalLine, Prose, ShowsSomething } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { RevisionInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { CorrectArticle } from './correct-article.js';

@InputType()
class CorrectArticleInput extends RevisionInput {
  @Field(() => CorrectionTypeEnum)
  @IsIn(correctionTypes)
  type: CorrectionType;

  @Field({
    description: 'The note for readers, in plain text; at most 2,000 characters. It is never removed.',
  })
  @Prose(2_000)
  note: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name under the note. Default: your own.',
  })
  @OptionalLine(120)
  @ShowsSomething()
  signedBy?: string | null;
}

@ObjectType()
class CorrectArticlePayload extends ManuscriptPayload {}

@Resolver()
export class CorrectArticleResolver {
  constructor(private readonly correct: CorrectArticle) {}

  @Mutation(() => CorrectArticlePayload, {
    description:
      'Publishes the live text again, or a reviewed edit of it, with a note that tells readers what has changed. The note is never removed.',
  })
  @Requires('manuscript:publish')
  correctArticle(
    @CurrentUser() actor: Actor,
    @Args('input') input: CorrectArticleInput,
    @Context() phrasing: Phrasing,
  ): Promise<CorrectArticlePayload> {
    return payload(this.correct.execute(actor, input), phrasing);
  }
}
