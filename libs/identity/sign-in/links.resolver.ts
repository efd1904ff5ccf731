import type { Actor, Phrasing } from '@kopij/editorial';
import type { RequestContext } from '@kopij/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Public, Requires } from '../access/access.js';
import { CurrentUser } from '../access/current-user.js';
import type { Refused } from '../contract/outcome.js';
import { userErrorsOf } from '../contract/refusal-message.js';
import { CreateResetLink } from './create-reset-link.js';
import { InviteUser, type Invited } from './invite-user.js';
import { placeOf } from './place-of.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { CreateResetLinkInput, InviteUserInput, RequestPasswordResetInput } from './sign-in.inputs.js';
import {
  CreateResetLinkPayload,
  InviteUserPayload,
  RequestPasswordResetPayload,
} from './sign-in.payloads.js';

/** Links with which people choose a password. */
@Resolver()
export class LinksResolver {
  constructor(
    private readonly invite: InviteUser,
    private readonly reset: CreateResetLink,
    private readonly request: RequestPasswordReset,
  ) {}

  @Mutation(() => InviteUserPayload, {
    description:
      'Creates a user, and a link with which they choose a password within three days. It is mailed to them, or given to the caller to hand on. For admins.',
  })
  @Requires('user:manage')
  inviteUser(
    @CurrentUser() actor: Actor,
    @Args('input') { language: locale, ...input }: InviteUserInput,
    @Context() phrasing: Phrasing,
  ): Promise<InviteUserPayload> {
    return linked(this.invite.execute(actor, { ...input, locale }), phrasing);
  }

  @Mutation(() => CreateResetLinkPayload, {
    description:
      'Makes a link with which a user chooses a new password within an hour. It is mailed to them, or given to the caller to hand on. For admins.',
  })
  @Requires('user:manage')
  createResetLink(
    @CurrentUser() actor: Actor,
    @Args('input') input: CreateResetLinkInput,
    @Context() phrasing: Phrasing,
  ): Promise<CreateResetLinkPayload> {
    return linked(this.reset.execute(actor, input), phrasing);
  }

  @Mutation(() => RequestPasswordResetPayload, {
    description:
      'Mails a link to choose a new password to whoever signs in with this address. The answer is the same, and takes the same time, whether or not anybody does.',
  })
  @Public()
  requestPasswordReset(
    @Args('input') input: RequestPasswordResetInput,
    @Context() context: RequestContext,
  ): RequestPasswordResetPayload {
    const refusal = this.request.execute(input, placeOf(context));
    return { userErrors: refusal ? userErrorsOf(refusal, context) : [] };
  }
}

async function linked(outcome: Promise<Invited | Refused>, phrasing: Phrasing): Promise<InviteUserPayload> {
  const answer = await outcome;
  if ('refusals' in answer) return { user: null, link: null, userErrors: userErrorsOf(answer, phrasing) };
  return { ...answer, userErrors: [] };
}
