import { DateTime, type Instant } from '@kopij/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';

/** The resolver adds who it was. */
@ObjectType({ description: 'Somebody has seen an item.' })
export class WireSeenBy {
  @Field(() => Int, { description: 'The revision they saw.' })
  revision: number;

  @Field(() => DateTime, { description: 'When.' })
  seenAt: Instant;
}
