import { Clock, CONFIG, type Config } from '@kopij/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { IdentityModule } from './identity.module.js';
import { IdentityProviders } from './sso/protocol/identity-providers.js';
import type { ProviderSettings } from './sso/settings/provider-settings.js';
import { AttemptCookie } from './sso/signing-in/attempt-cookie.js';
import { Attempts } from './sso/signing-in/attempts.js';
import { BeginSso } from './sso/signing-in/begin-sso.js';
import { CompleteSso } from './sso/signing-in/complete-sso.js';
import { SignInOptionsResolver } from './sso/signing-in/sign-in-options.resolver.js';
import { SignOutUrl } from './sso/signing-in/sign-out-url.js';
import { SignOutUrlResolver } from './sso/signing-in/sign-out-url.resolver.js';

const useCases = [AttemptCookie, Attempts, BeginSso, CompleteSso, SignOutUrl];

/** Single sign-on with identity providers. In the server only: the `kopij` command works whatever is wrong with them. */
@Module({})
export class SsoModule {
  static forRoot(providers: readonly ProviderSettings[]): DynamicModule {
    const registry = {
      provide: IdentityProviders,
      inject: [CONFIG, Clock],
      useFactory: (config: Config, clock: Clock) => new IdentityProviders(providers, config, clock),
    };
    return {
      module: SsoModule,
      imports: [IdentityModule],
      providers: [registry, ...useCases, SignInOptionsResolver, SignOutUrlResolver],
      exports: [registry, ...useCases],
    };
  }
}
