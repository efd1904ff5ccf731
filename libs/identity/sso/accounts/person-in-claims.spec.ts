import { isInDomains, isMultiFactor, nameInClaims, verifiedEmail } from './person-in-claims.js';

type Claims = Record<string, unknown>;

const usual = { emailVerifiedClaim: 'email_verified' };
const email = 'Noor@Example.com';

describe('the verified address', () => {
  const cases: [what: string, idToken: Claims, userInfo: Claims, found: string | null][] = [
    ['stands in the ID token', { email, email_verified: true }, {}, 'noor@example.com'],
    ['comes only when asked for', {}, { email, email_verified: true }, 'noor@example.com'],
    ['is called so in text by some', { email, email_verified: 'true' }, {}, 'noor@example.com'],
    ['is not one that was not verified', { email, email_verified: false }, {}, null],
    ['is not one that was not verified, in text', { email, email_verified: 'false' }, {}, null],
    ['is not one of which nothing is said', { email }, {}, null],
    ['is not verified by what is said elsewhere', { email }, { email_verified: true }, null],
    [
      'is not verified by what is said of another',
      { email },
      { email: 'other@example.com', email_verified: true },
      'other@example.com',
    ],
    ['is not any text', { email: 'noor', email_verified: true }, {}, null],
    ['is not a list', { email: [email], email_verified: true }, {}, null],
    [
      'is not one that looks like another',
      { email: 'no\u200bor@example.com', email_verified: true },
      {},
      null,
    ],
    [
      'is not longer than an account can have',
      { email: `${'a'.repeat(260)}@a.example`, email_verified: true },
      {},
      null,
    ],
  ];

  it.each(cases)('%s', (_, idToken, userInfo, found) => {
    expect(verifiedEmail(usual, { idToken, userInfo })).toBe(found);
  });

  it('may be said to be verified by another claim', () => {
    const xms = { emailVerifiedClaim: 'xms_edov' };
    const said = (claims: Claims) => ({ idToken: { email, ...claims }, userInfo: {} });
    expect(verifiedEmail(xms, said({ xms_edov: true }))).toBe('noor@example.com');
    expect(verifiedEmail(xms, said({ xms_edov: '1' }))).toBe('noor@example.com');
    expect(verifiedEmail(xms, said({ xms_edov: '0' }))).toBeNull();
    expect(verifiedEmail(xms, said({ email_verified: true }))).toBeNull();
  });
});

describe('the domain of an address', () => {
  it.each([
    ['noor@example.com', [], true],
    ['noor@example.com', ['example.com'], true],
    ['noor@sub.example.com', ['example.com'], false],
    ['noor@badexample.com', ['example.com'], false],
    ['"a@example.com"@evil.example', ['example.com'], false],
  ])('%s, where %j are let in: %s', (address, domains, isLetIn) => {
    expect(isInDomains(address, domains)).toBe(isLetIn);
  });
});

describe('the name of a person', () => {
  const cases: [what: string, claims: Claims, name: string][] = [
    ['is the name', { name: ' Noor  de Wit ' }, 'Noor de Wit'],
    ['is made of its parts', { given_name: 'Noor', family_name: 'de Wit' }, 'Noor de Wit'],
    ['is the first part of the address, if there is none', {}, 'noor'],
    ['is never empty', { name: ' \u200b ' }, 'noor'],
    ['is one line, to be read in one direction', { name: 'Noor\n\u202Eed Wit' }, 'Noor ed Wit'],
    ['is cut short', { name: 'n'.repeat(300) }, 'n'.repeat(120)],
    ['is no other thing', { name: { first: 'Noor' } }, 'noor'],
  ];

  it.each(cases)('%s', (_, claims, name) => {
    expect(nameInClaims({ idToken: claims, userInfo: {} }, 'noor@example.com')).toBe(name);
    expect(nameInClaims({ idToken: {}, userInfo: claims }, 'noor@example.com')).toBe(name);
  });
});

describe('more than one factor', () => {
  const settings = { secondFactor: { amr: ['mfa', 'hwk'], acr: ['urn:strong'] } };
  const none = { secondFactor: { amr: [], acr: [] } };

  it.each<[Claims, boolean]>([
    [{ amr: ['pwd', 'mfa'] }, true],
    [{ amr: ['pwd'] }, false],
    [{ amr: 'mfa' }, false],
    [{ acr: 'urn:strong' }, true],
    [{ acr: 'urn:weak' }, false],
    [{}, false],
  ])('%j: %s', (idToken, isMulti) => {
    expect(isMultiFactor(settings, { idToken, userInfo: {} })).toBe(isMulti);
    expect(isMultiFactor(none, { idToken, userInfo: {} })).toBe(false);
    // Only what was signed for this sign-in.
    expect(isMultiFactor(settings, { idToken: {}, userInfo: idToken })).toBe(false);
  });
});
