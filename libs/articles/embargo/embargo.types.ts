import { DateTime, type Instant } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'That somebody has asked for an embargo to be broken, and waits for a second person.',
})
export class EmbargoBreak {
  @Field(() => DateTime)
  askedAt: Instant;

  @Field({ description: 'Why it cannot wait.' })
  reason: string;
}
