import { Holds, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { Manuscript } from './manuscript.types.js';

@ObjectType({ isAbstract: true })
export abstract class ManuscriptPayload {
  @Field(() => Manuscript, {
    nullable: true,
    description:
      'As it is now; null when something was in the way. To a repeated idempotency key: as it was after the first time.',
  })
  manuscript: ManuscriptEntity | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'All that was in the way. Empty when it was done.' })
  userErrors: UserError[];
}
