import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { errorOf, StartupFault, type Config } from '@kopij/platform';
import type { ProviderSettings } from './provider-settings.js';
import { readProviders, type WrittenProvider } from './read-providers.js';

type SsoConfig = Pick<Config, 'sso' | 'ssoSecrets' | 'publicUrl' | 'secretKeys' | 'passwordSignIn'>;

// RFC 6749, appendix A.2.
const secretShape = /^[ -~]{8,2000}$/;

/**
 * The identity providers that people can sign in with; none if no file is configured.
 *
 * @throws {StartupFault} if the file is not valid, or something that single sign-on needs is not set
 */
export function loadProviders(config: SsoConfig): readonly ProviderSettings[] {
  const { sso: path } = config;
  if (path === '') {
    return [];
  }
  if (config.publicUrl === '') {
    throw new StartupFault(
      'KOPIJ_SSO needs KOPIJ_PUBLIC_URL: identity providers send people back to that address.',
    );
  }
  if (config.secretKeys.length === 0) {
    throw new StartupFault('KOPIJ_SSO needs KOPIJ_SECRET_KEYS: what a sign-in has begun with is encrypted.');
  }
  const outcome = readProviders(jsonAt(path));
  if ('faults' in outcome) throw faulty(outcome.faults);
  return outcome.providers.map((provider) => withSecret(provider, config));
}

function jsonAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new StartupFault(`The file in KOPIJ_SSO cannot be read: ${errorOf(cause).message}`, { cause });
  }
}

function faulty(faults: readonly string[]): StartupFault {
  return new StartupFault(faults.map((fault) => `The file in KOPIJ_SSO: ${fault}`).join('\n'));
}

function withSecret({ clientSecretFile, ...provider }: WrittenProvider, config: SsoConfig): ProviderSettings {
  const { id } = provider;
  const given = config.ssoSecrets.find((pair) => pair.startsWith(`${id}=`))?.slice(id.length + 1);
  if ((given === undefined) === (clientSecretFile === null)) {
    const what = given === undefined ? 'has no client secret' : 'has two client secrets';
    throw faulty([`${id} ${what}: give one, in KOPIJ_SSO_SECRETS or by clientSecretFile.`]);
  }
  const clientSecret = given ?? secretAt(resolve(dirname(config.sso), clientSecretFile ?? ''), id);
  if (!secretShape.test(clientSecret)) {
    throw faulty([`the client secret of ${id} must be 8 to 2000 characters of ASCII.`]);
  }
  return { ...provider, clientSecret };
}

/** Editors end a file with a new line, which is no part of the secret. */
function secretAt(path: string, id: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw faulty([`the client secret of ${id} cannot be read: ${errorOf(cause).message}`]);
  }
}
