import { readdirSync, readFileSync } from 'node:fs';
import { readProviders } from './read-providers.js';

const keycloak = {
  id: 'keycloak',
  name: 'De Courant',
  issuer: 'https://login.example.com/realms/courant',
  clientId: 'kopij',
};

type Written = Record<string, unknown>;

const fileOf = (...providers: Written[]): unknown => ({ providers });

/** What is said of one provider, next to what was changed of a valid one. */
const wrong: [changes: Written, fault: string][] = [
  [{ id: 'Key Cloak' }, 'providers[0].id must be a name for addresses'],
  [{ id: undefined }, 'providers[0].id is missing: it must be a name for addresses'],
  [{ name: '' }, 'providers[0].name must be a name of 1 to 60 characters.'],
  [{ name: 'De\nCourant' }, 'providers[0].name must be a name of 1 to 60 characters.'],
  [{ issuer: 'login.example.com' }, 'providers[0].issuer must be the address of the issuer'],
  [{ issuer: 'http://login.example.com' }, 'providers[0].issuer must be the address of the issuer'],
  [{ issuer: 'https://me:pass@login.example.com' }, 'providers[0].issuer must be the address of the issuer'],
  [{ issuer: 'https://login.example.com/?a' }, 'providers[0].issuer must be the address of the issuer'],
  [
    { issuer: 'https://login.microsoftonline.com/common/v2.0' },
    'providers[0].issuer must be the address of the issuer',
  ],
  [{ clientId: 7 }, 'providers[0].clientId must be the id of 1 to 255 characters.'],
  [{ clientSecret: 'kruidnagel' }, 'providers[0].clientSecret is not a key that is known here.'],
  [{ rolez: [] }, 'providers[0].rolez is not a key that is known here.'],
  [
    { clientAuthentication: 'none' },
    'providers[0].clientAuthentication must be one of client_secret_basic, client_secret_post.',
  ],
  [{ scopes: ['email'] }, 'providers[0].scopes must include openid.'],
  [{ scopes: 'openid email' }, 'providers[0].scopes must be a list; each item must be a scope'],
  [{ accounts: 'create' }, 'providers[0].accounts must be one of EXISTING, CREATE.'],
  [{ accounts: 'CREATE' }, 'providers[0].defaultRole is missing: new accounts need a role'],
  [{ defaultRole: 'ADMIN' }, 'providers[0].defaultRole must not be ADMIN'],
  [{ defaultRole: 'reporter' }, 'providers[0].defaultRole must be one of REPORTER, EDITOR, ADMIN.'],
  [
    { emailDomains: ['@example.com'] },
    'providers[0].emailDomains must be a list; each item must be a domain',
  ],
  [{ emailDomains: ['Example.com'] }, 'providers[0].emailDomains must be a list; each item must be a domain'],
  [{ roles: {} }, 'providers[0].roles must be a list of at most 100 objects.'],
  [{ roles: ['desk'] }, 'providers[0].roles[0] must be an object.'],
  [{ roles: [{ claim: 'groups', value: 'desk' }] }, 'providers[0].roles[0].role is missing'],
  [{ roles: [{ claim: [], value: 'desk', role: 'EDITOR' }] }, 'providers[0].roles[0].claim must be the name'],
  [{ roles: [{ claim: 'groups', role: 'EDITOR' }] }, 'providers[0].roles[0].value is missing'],
  [
    { roles: [{ claim: 'groups', values: ['desk'], value: 'desk', role: 'EDITOR' }] },
    'providers[0].roles[0].values is not a key that is known here.',
  ],
  [{ secondFactor: { amr: 'mfa' } }, 'providers[0].secondFactor.amr must be a list'],
  [{ secondFactor: { arm: ['mfa'] } }, 'providers[0].secondFactor.arm is not a key that is known here.'],
  [
    { issuer: 'https://accounts.google.com', accounts: 'CREATE', defaultRole: 'REPORTER' },
    'providers[0].emailDomains is missing: without it, everybody with a Google account would be let in.',
  ],
];

describe('the settings of identity providers', () => {
  it('are complete with an id, a name, an issuer and the id of the client', () => {
    expect(readProviders(fileOf(keycloak))).toEqual({
      providers: [
        {
          ...keycloak,
          clientSecretFile: null,
          clientAuthentication: 'client_secret_basic',
          scopes: ['openid', 'profile', 'email'],
          accounts: 'EXISTING',
          emailDomains: [],
          emailVerifiedClaim: 'email_verified',
          roles: [],
          defaultRole: null,
          secondFactor: { amr: [], acr: [] },
        },
      ],
    });
  });

  it('may name a claim by its name, or by the names that lead to it', () => {
    const roles = [
      { claim: 'groups', value: 'chiefs', role: 'ADMIN' },
      { claim: ['realm_access', 'roles'], value: 'desk', role: 'EDITOR' },
    ];
    expect(readProviders(fileOf({ ...keycloak, roles }))).toMatchObject({
      providers: [{ roles: [{ ...roles[0], claim: ['groups'] }, roles[1]] }],
    });
  });

  it('may be without encryption on this machine only', () => {
    for (const issuer of ['http://localhost:8080', 'http://127.0.0.1:8080/realms/a', 'http://[::1]:8080']) {
      expect(readProviders(fileOf({ ...keycloak, issuer }))).toMatchObject({ providers: [{ issuer }] });
    }
  });

  it.each(wrong)('%j: %s', (changes, fault) => {
    const outcome = readProviders(fileOf({ ...keycloak, ...changes }));
    expect(outcome).toEqual({ faults: [expect.stringContaining(fault)] });
  });

  it('name every fault at once', () => {
    const outcome = readProviders(fileOf({ ...keycloak, id: '', name: '', extra: true }));
    expect('faults' in outcome && outcome.faults).toHaveLength(3);
  });

  it.each([
    ['a list', [], 'It must be an object.'],
    ['nothing', {}, 'providers must have at least one provider.'],
    ['something else', { idps: [] }, 'idps is not a key that is known here.'],
    [
      'one id twice',
      fileOf(keycloak, { ...keycloak, issuer: 'https://b.example' }),
      'providers have the same id.',
    ],
    ['one issuer twice', fileOf(keycloak, { ...keycloak, id: 'b' }), 'providers have the same issuer.'],
    [
      'too many',
      fileOf(...Array.from({ length: 11 }, () => keycloak)),
      'providers must be a list of at most 10',
    ],
    ['a key of every object', { providers: [keycloak], ['__proto__x']: 1 }, '__proto__x is not a key'],
  ])('are refused with %s', (_, json, fault) => {
    const outcome = readProviders(json);
    expect('faults' in outcome && outcome.faults.join('\n')).toContain(fault);
  });

  it('are right in the samples', () => {
    const samples = readdirSync('samples/sso');
    expect(samples).toHaveLength(3);
    for (const sample of samples) {
      const json: unknown = JSON.parse(readFileSync(`samples/sso/${sample}`, 'utf8'));
      expect(readProviders(json)).toMatchObject({ providers: [{ accounts: 'CREATE' }] });
    }
  });
});
