import type { Actor, Phrasing } from '@kopij/editorial';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/access.js';
import { CurrentUser } from '../access/current-user.js';
import type { Refused } from '../contract/outcome.js';
import { userErrorsOf } from '../contract/refusal-message.js';
import { CreateResetLink } from './create-reset-link.js';
import { InviteUser, type Invited } from './invite-user.js';
import { CreateResetLinkInput, InviteUserInput } from './sign-in.inputs.js';
import { CreateResetLinkPayload, InviteUserPayload } from './sign-in.payloads.js';

/** Links with which people choose a password, for admins to give to them. */
@Resolver()
export class LinksResolver {
  constructor(
    private readonly invite: InviteUser,
    private readonly reset: CreateResetLink,
  ) {}

  @Mutation(() => InviteUserPayload, {
    description:
      'Creates a user, and a link with which they choose a password within three days. For admins.',
  })
  @Requires('user:manage')
  inviteUser(
    @CurrentUser() actor: Actor,
    @Args('input') input: InviteUserInput,
    @Context() phrasing: Phrasing,
  ): Promise<InviteUserPayload> {
    return linked(this.invite.execute(actor, input), phrasing);
  }

  @Mutation(() => CreateResetLinkPayload, {
    description: 'Makes a link with which a user chooses a new password within an hour. For admins.',
  })
  @Requires('user:manage')
  createResetLink(
    @CurrentUser() actor: Actor,
    @Args('input') input: CreateResetLinkInput,
    @Context() phrasing: Phrasing,
  ): Promise<CreateResetLinkPayload> {
    return linked(this.reset.execute(actor, input), phrasing);
  }
}

async function linked(outcome: Promise<Invited | Refused>, phrasing: Phrasing): Promise<InviteUserPayload> {
  const answer = await outcome;
  if ('refusals' in answer) return { user: null, link: null, userErrors: userErrorsOf(answer, phrasing) };
  return { ...answer, userErrors: [] };
}
