import { DateTime, type Instant } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'What is left of an article that was killed. Whoever serves its address answers 410 Gone, and whoever holds a copy drops it. Not even its slug is told, which may repeat what had to go; no other article ever gets it.',
})
export class Withdrawal {
  @Field(() => ID, { description: 'The id of the article there was.' })
  articleId: string;

  @Field(() => DateTime, { description: 'Since when readers see nothing of it.' })
  withdrawnAt: Instant;

  @Field({ description: 'Why, in words for readers.' })
  reason: string;
}
