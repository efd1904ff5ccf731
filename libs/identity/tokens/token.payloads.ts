import { Holds, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { AccessToken } from './token.types.js';

@ObjectType()
export class CreateTokenPayload {
  @Field(() => AccessToken, { nullable: true, description: 'Null if it was refused.' })
  accessToken: AccessToken | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What to send as `Authorization: Bearer <secret>`. Shown only here and only once: it is not stored.',
  })
  secret: string | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class RevokeTokenPayload {
  @Field(() => AccessToken, {
    nullable: true,
    description: 'The result of the change; null if it was refused.',
  })
  accessToken: AccessToken | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}
