import { CONFIG, type Config } from '@kopij/platform';
import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../access/access.js';
import { PasskeyCeremonies } from '../../factors/passkeys/passkey-ceremonies.js';
import { startPath } from '../addresses/sso-paths.js';
import { IdentityProviders } from '../protocol/identity-providers.js';
import { SignInOptions } from './sign-in-options.types.js';

/** Tells whoever is not signed in yet how they can be. */
@Resolver()
export class SignInOptionsResolver {
  constructor(
    private readonly providers: IdentityProviders,
    private readonly passkeys: PasskeyCeremonies,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'passwordSignIn' | 'smtpUrl'>,
  ) {}

  @Query(() => SignInOptions, { description: 'The ways in which people can sign in here. For everybody.' })
  @Public()
  signInOptions(): SignInOptions {
    const { publicUrl, passwordSignIn, smtpUrl } = this.config;
    return {
      password: passwordSignIn,
      passwordReset: passwordSignIn && smtpUrl !== '',
      passkey: this.passkeys.obstacle === null,
      providers: this.providers.all.map(({ settings: { id, name } }) => ({
        id,
        name,
        startUrl: `${publicUrl}${startPath(id)}`,
      })),
    };
  }
}
