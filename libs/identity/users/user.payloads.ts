import { Holds, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { User } from './user.types.js';

@ObjectType({ isAbstract: true })
export abstract class UserPayload {
  @Field(() => User, { nullable: true, description: 'The result of the change; null if it was refused.' })
  user: User | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
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
export class ChooseLanguagePayload extends UserPayload {}
