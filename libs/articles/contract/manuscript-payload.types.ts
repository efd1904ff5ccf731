import { Holds, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { Manuscript } from './manuscript.types.js';

@ObjectType({ isAbstract: true })
export abstract class ManuscriptPayload {
  @Field(() => Manuscript, {
    nullable: true,
    description:
      'The manuscript after the change; null if it was refused. For a repeated idempotency key, as it was after the first request.',
  })
  manuscript: ManuscriptEntity | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}
