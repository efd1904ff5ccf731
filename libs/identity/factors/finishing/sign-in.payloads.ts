import { Holds, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { PendingSignIn } from '../../pending/pending-sign-in.types.js';
import { User } from '../../users/user.types.js';

@ObjectType({ isAbstract: true })
abstract class SignedInPayload {
  @Field(() => User, {
    nullable: true,
    description: 'Who is signed in now, by the cookie that comes with this answer; null if it was refused.',
  })
  user: User | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class FinishSignInPayload extends SignedInPayload {}

@ObjectType()
export class SignInWithPasskeyPayload extends SignedInPayload {}

@ObjectType()
export class ResumeSignInPayload {
  @Field(() => PendingSignIn, {
    nullable: true,
    description: 'What is still asked; null if the sign-in has expired or was broken off.',
  })
  pendingSignIn: PendingSignIn | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class StartPasskeySignInPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'For `navigator.credentials.get`, in JSON: `PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options))`. Valid for five minutes; null if it was refused.',
  })
  options: string | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}
