import { Holds, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { UserPayload } from '../users/user.payloads.js';
import { User } from '../users/user.types.js';
import { PendingSignIn } from '../pending/pending-sign-in.types.js';

@ObjectType({ isAbstract: true })
abstract class AdmissionPayload {
  @Field(() => User, {
    nullable: true,
    description: 'Who is signed in, with a cookie; null if it was refused, or another factor is needed.',
  })
  user: User | null;

  @Field(() => PendingSignIn, { nullable: true, description: 'If another factor is needed.' })
  pendingSignIn: PendingSignIn | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class SignInPayload extends AdmissionPayload {}
@ObjectType()
export class AcceptInvitationPayload extends AdmissionPayload {}
@ObjectType()
export class ResetPasswordPayload extends AdmissionPayload {}
@ObjectType()
export class CreateFirstAdminPayload extends AdmissionPayload {}
@ObjectType()
export class ChangePasswordPayload extends UserPayload {}

@ObjectType({ isAbstract: true })
abstract class LinkPayload extends UserPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The link to give to the user, and to nobody else. Shown only here: it is not stored. Null if it is mailed to the user.',
  })
  link: string | null;
}

@ObjectType()
export class InviteUserPayload extends LinkPayload {}
@ObjectType()
export class RequestPasswordResetPayload {
  @Holds(10)
  @Field(() => [UserError], {
    description:
      'Every reason why it was refused, none of which depends on who has the address. Empty if a mail is sent, if anybody signs in with it.',
  })
  userErrors: UserError[];
}
@ObjectType()
export class CreateResetLinkPayload extends LinkPayload {}
