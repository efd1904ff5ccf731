import { Holds, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { AccessToken, User } from './user.types.js';

@ObjectType({ isAbstract: true })
export abstract class UserPayload {
  @Field(() => User, { nullable: true, description: 'As it is now; null when something was in the way.' })
  user: User | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'All that was in the way. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class CreateUserPayload extends UserPayload {}
@ObjectType()
export class ChangeUserRolePayload extends UserPayload {}
@ObjectType()
export class DeactivateUserPayload extends UserPayload {}
@ObjectType()
export class ReactivateUserPayload extends UserPayload {}
@ObjectType()
export class UpdateUserPayload extends UserPayload {}

@ObjectType()
export class CreateTokenPayload {
  @Field(() => AccessToken, { nullable: true, description: 'Null when something was in the way.' })
  accessToken: AccessToken | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What to send as `Authorization: Bearer <secret>`. Shown here, this once: it is stored nowhere.',
  })
  secret: string | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'All that was in the way. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class RevokeTokenPayload {
  @Field(() => AccessToken, {
    nullable: true,
    description: 'As it is now; null when something was in the way.',
  })
  accessToken: AccessToken | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'All that was in the way. Empty when it was done.' })
  userErrors: UserError[];
}
