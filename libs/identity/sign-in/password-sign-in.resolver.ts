import type { Actor } from '@kopij/editorial';
import { giveCookie, type RequestContext } from '@kopij/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Public, Requires } from '../access/access.js';
import { CurrentUser } from '../access/current-user.js';
import type { Refused } from '../contract/outcome.js';
import { userErrorsOf } from '../contract/refusal-message.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { payload } from '../users/user-payload.js';
import type { Admission } from './admit-user.js';
import { ChangePassword } from './change-password.js';
import { FollowLink } from './follow-link.js';
import { placeOf } from './place-of.js';
import { SignIn } from './sign-in.js';
import {
  ChangePasswordInput,
  CreateFirstAdminInput,
  FollowLinkInput,
  SignInInput,
} from './sign-in.inputs.js';
import {
  AcceptInvitationPayload,
  ChangePasswordPayload,
  CreateFirstAdminPayload,
  ResetPasswordPayload,
  SignInPayload,
} from './sign-in.payloads.js';

/** Signing in with a password, and choosing one. */
@Resolver()
export class PasswordSignInResolver {
  constructor(
    private readonly signsIn: SignIn,
    private readonly link: FollowLink,
    private readonly changes: ChangePassword,
    private readonly cookie: SessionCookie,
  ) {}

  @Mutation(() => SignInPayload, {
    description:
      'Signs in with a password. The answer is the same for an unknown user and for a wrong password.',
  })
  @Public()
  signIn(@Args('input') input: SignInInput, @Context() context: RequestContext): Promise<SignInPayload> {
    return this.admitted(this.signsIn.execute(input, placeOf(context)), context);
  }

  @Mutation(() => AcceptInvitationPayload, {
    description: 'Chooses a password with the link of an invitation, which is used up, and signs in.',
  })
  @Public()
  acceptInvitation(
    @Args('input') input: FollowLinkInput,
    @Context() context: RequestContext,
  ): Promise<AcceptInvitationPayload> {
    return this.admitted(this.link.execute('INVITATION', input, placeOf(context)), context);
  }

  @Mutation(() => ResetPasswordPayload, {
    description:
      'Chooses a new password with a link, which is used up, and signs in. All other sessions end.',
  })
  @Public()
  resetPassword(
    @Args('input') input: FollowLinkInput,
    @Context() context: RequestContext,
  ): Promise<ResetPasswordPayload> {
    return this.admitted(this.link.execute('RESET', input, placeOf(context)), context);
  }

  @Mutation(() => CreateFirstAdminPayload, {
    description: 'Creates the first admin, with the link that a server without one prints, and signs in.',
  })
  @Public()
  createFirstAdmin(
    @Args('input') { name, email, ...input }: CreateFirstAdminInput,
    @Context() context: RequestContext,
  ): Promise<CreateFirstAdminPayload> {
    const command = { ...input, self: { name, email } };
    return this.admitted(this.link.execute('FIRST_ADMIN', command, placeOf(context)), context);
  }

  @Mutation(() => ChangePasswordPayload, {
    description: 'Changes the caller’s password. Their other sessions end.',
  })
  @Requires('account:manage')
  changePassword(
    @CurrentUser() actor: Actor,
    @Args('input') input: ChangePasswordInput,
    @Context() context: RequestContext,
  ): Promise<ChangePasswordPayload> {
    return payload(this.changes.execute(actor, input), context);
  }

  private async admitted(
    outcome: Promise<Admission | Refused>,
    context: RequestContext,
  ): Promise<SignInPayload> {
    const answer = await outcome;
    if ('refusals' in answer) {
      return { user: null, pendingSignIn: null, userErrors: userErrorsOf(answer, context) };
    }
    if ('pending' in answer) return { user: null, pendingSignIn: answer.pending, userErrors: [] };
    giveCookie(context, this.cookie.with(answer.session));
    return { user: answer.user, pendingSignIn: null, userErrors: [] };
  }
}
