import { CONFIG, Database, findRow, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import { SsoSignInEntity } from '../accounts/sso-sign-in.entity.js';
import { signedOutPath } from '../addresses/sso-paths.js';
import { IdentityProviders } from '../protocol/identity-providers.js';

/** Finds where somebody signs out of the identity provider that they signed in with. */
@Injectable()
export class SignOutUrl {
  constructor(
    private readonly database: Database,
    private readonly providers: IdentityProviders,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @param sessionId of a session, which may have ended just now; null if the provider has no such address */
  async of(sessionId: string | undefined): Promise<string | null> {
    if (sessionId === undefined) return null;
    const signIn = await findRow(this.database.reader, SsoSignInEntity, { sessionId });
    const provider = signIn && this.providers.byId(signIn.providerId);
    return provider ? provider.signOutUrl(`${this.config.publicUrl}${signedOutPath}`) : null;
  }
}
