import type { Actor } from '@kopij/editorial';
import { giveCookie } from '@kopij/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Public, Requires } from '../access/access.js';
import { CurrentUser } from '../access/current-user.js';
import { RevokeSession } from './revoke-session.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { RevokeSessionInput } from './session.inputs.js';
import { RevokeSessionPayload, SignOutPayload } from './session.payloads.js';
import { SignOut } from './sign-out.js';

/** Ends sessions: one's own, and for admins anybody's. */
@Resolver()
export class SessionMutationsResolver {
  constructor(
    private readonly revoke: RevokeSession,
    private readonly signOut: SignOut,
    private readonly cookie: SessionCookie,
  ) {}

  @Mutation(() => RevokeSessionPayload, {
    description: 'Ends a session at once: one of the caller’s own, or for admins anybody’s.',
  })
  @Requires('account:manage')
  async revokeSession(
    @CurrentUser() actor: Actor,
    @Args('input') input: RevokeSessionInput,
  ): Promise<RevokeSessionPayload> {
    return { ...(await this.revoke.execute(actor, input)), userErrors: [] };
  }

  @Mutation(() => SignOutPayload, {
    name: 'signOut',
    description:
      'Ends the session that the caller is signed in with, and removes the cookie. Does nothing without one.',
  })
  @Public()
  async endOwn(@CurrentUser() actor: Actor | null, @Context() context: object): Promise<SignOutPayload> {
    await this.signOut.execute(actor);
    giveCookie(context, this.cookie.gone);
    return { userErrors: [] };
  }
}
