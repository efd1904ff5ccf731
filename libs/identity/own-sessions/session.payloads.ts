import { Holds, UserError } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class RevokeSessionPayload {
  @Field(() => ID, { nullable: true, description: 'The session that has ended; null if it was refused.' })
  sessionId: string | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class SignOutPayload {
  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}
