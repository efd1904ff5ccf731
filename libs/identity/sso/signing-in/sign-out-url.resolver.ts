import type { Actor } from '@kopij/editorial';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentUser } from '../../access/current-user.js';
import { SignOutPayload } from '../../own-sessions/session.payloads.js';
import { SignOutUrl } from './sign-out-url.js';

/** Where somebody who signs out of Kopij signs out of their identity provider too. */
@Resolver(() => SignOutPayload)
export class SignOutUrlResolver {
  constructor(private readonly signOutUrl: SignOutUrl) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Where to send the browser so that it signs out of the identity provider too; null if the session was not opened with one, or it has no such address.',
  })
  providerSignOutUrl(@CurrentUser() actor: Actor | null): Promise<string | null> {
    return this.signOutUrl.of(actor?.sessionId);
  }
}
