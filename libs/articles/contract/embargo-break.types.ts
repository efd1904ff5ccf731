import { DateTime, type Instant } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'A request to break an embargo, which a second person has to confirm.',
})
export class EmbargoBreak {
  @Field(() => DateTime)
  askedAt: Instant;

  @Field({ description: 'Why it cannot wait.' })
  reason: string;
}
