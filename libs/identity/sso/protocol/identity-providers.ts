import type { Clock, Config } from '@kopij/platform';
import { callbackPath } from '../addresses/sso-paths.js';
import type { ProviderSettings } from '../settings/provider-settings.js';
import { IdentityProvider } from './identity-provider.js';

/** The identity providers that people can sign in with, in the order of the operator's file. */
export class IdentityProviders {
  readonly all: readonly IdentityProvider[];

  constructor(settings: readonly ProviderSettings[], { publicUrl }: Pick<Config, 'publicUrl'>, clock: Clock) {
    this.all = settings.map(
      (each) => new IdentityProvider(each, `${publicUrl}${callbackPath(each.id)}`, clock),
    );
  }

  byId(id: string): IdentityProvider | null {
    return this.all.find(({ settings }) => settings.id === id) ?? null;
  }
}
