import { roles } from '@kopij/editorial';
import { JsonReader } from './json-reader.js';
import { clientAuthentications, type ProviderSettings, type RoleRule } from './provider-settings.js';
import { ssoRules } from './sso-rules.js';

/** More would not fit on anybody's screen. */
const mostProviders = 10;
const mostRules = 100;

/** A provider as it stands in the file: its secret may stand elsewhere. */
export interface WrittenProvider extends Omit<ProviderSettings, 'clientSecret'> {
  readonly clientSecretFile: string | null;
}

export type ReadProviders =
  | { readonly providers: readonly WrittenProvider[] }
  /** All at once, one line each. */
  | { readonly faults: readonly string[] };

/** Reads the settings of identity providers. Unknown keys are faults: a misspelt rule would let the wrong people in. */
export function readProviders(json: unknown): ReadProviders {
  const faults: string[] = [];
  const providers =
    JsonReader.read(json, '', faults, (file) => file.objects('providers', mostProviders, readProvider)) ?? [];
  if (faults.length === 0 && providers.length === 0)
    faults.push('providers must have at least one provider.');
  for (const key of ['id', 'issuer'] as const) {
    const all = providers.map((provider) => provider[key]);
    // Two providers with one issuer would be one to the accounts, with the rules of both.
    if (faults.length === 0 && new Set(all).size < all.length) faults.push(`providers have the same ${key}.`);
  }
  return faults.length > 0 ? { faults } : { providers };
}

function readProvider(reader: JsonReader): WrittenProvider {
  const provider: WrittenProvider = {
    id: reader.text('id', ssoRules.id),
    name: reader.text('name', ssoRules.name),
    issuer: reader.text('issuer', ssoRules.issuer),
    clientId: reader.text('clientId', ssoRules.clientId),
    clientSecretFile: reader.optionalText('clientSecretFile', ssoRules.path),
    clientAuthentication: reader.choice('clientAuthentication', clientAuthentications, 'client_secret_basic'),
    scopes: reader.texts('scopes', ssoRules.scope, ['openid', 'profile', 'email']),
    accounts: reader.choice('accounts', ['EXISTING', 'CREATE'], 'EXISTING'),
    emailDomains: reader.texts('emailDomains', ssoRules.domain),
    emailVerifiedClaim: reader.optionalText('emailVerifiedClaim', ssoRules.claim) ?? 'email_verified',
    roles: reader.objects('roles', mostRules, readRule),
    defaultRole: reader.optionalChoice('defaultRole', roles),
    secondFactor: reader.object(
      'secondFactor',
      (factor) => ({ amr: factor.texts('amr', ssoRules.value), acr: factor.texts('acr', ssoRules.value) }),
      { amr: [], acr: [] },
    ),
  };
  checkTogether(provider, reader);
  return provider;
}

function readRule(reader: JsonReader): RoleRule {
  const isPath = Array.isArray(reader.take('claim'));
  const claim = isPath ? reader.texts('claim', ssoRules.claim) : [reader.text('claim', ssoRules.claim)];
  if (claim.length === 0) reader.fault('claim', `must be ${ssoRules.claim.expected}.`);
  const role = reader.optionalChoice('role', roles);
  if (role === null && reader.take('role') === undefined) {
    reader.fault('role', `is missing: it must be one of ${roles.join(', ')}.`);
  }
  return { claim, value: reader.text('value', ssoRules.value), role: role ?? 'REPORTER' };
}

/** What each key allows, and both together do not. */
function checkTogether(provider: WrittenProvider, reader: JsonReader): void {
  const { accounts, roles: rules, defaultRole, emailDomains, issuer, scopes } = provider;
  if (!scopes.includes('openid')) reader.fault('scopes', 'must include openid.');
  if (defaultRole === 'ADMIN') reader.fault('defaultRole', 'must not be ADMIN: give that role by a rule.');
  if (accounts === 'CREATE' && rules.length === 0 && defaultRole === null) {
    reader.fault('defaultRole', 'is missing: new accounts need a role, by this key or by rules in roles.');
  }
  // Anybody in the world can have an account there.
  if (issuer === 'https://accounts.google.com' && accounts === 'CREATE' && emailDomains.length === 0) {
    reader.fault('emailDomains', 'is missing: without it, everybody with a Google account would be let in.');
  }
}
