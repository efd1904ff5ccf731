import { DateTime, type Instant } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'What remains of a killed article. A site should answer 410 Gone at its address, and delete any copies. The slug is left out because it may repeat what had to be withdrawn; no other article will ever get it.',
})
export class Withdrawal {
  @Field(() => ID, { description: 'The id the article had.' })
  articleId: string;

  @Field(() => DateTime, { description: 'When it was withdrawn.' })
  withdrawnAt: Instant;

  @Field({ description: 'The reason, for readers.' })
  reason: string;
}
