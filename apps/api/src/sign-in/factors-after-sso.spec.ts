import type { Actor } from '@kopij/editorial';
import { commandLineUserId, CreateResetLink } from '@kopij/identity';
import { AuditEntryEntity } from '@kopij/ledger';
import { Database, findRows } from '@kopij/platform';
import { generateSync } from 'otplib';
import { CookieBrowser } from '../testing/cookie-browser.js';
import { openSsoDesk, type SsoDesk } from '../testing/sso-desk.js';
import type { Answer } from '../testing/start-server.js';

const operator: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

const settings = {
  scopes: ['openid', 'profile', 'email', 'groups'],
  accounts: 'CREATE',
  roles: [
    { claim: 'groups', value: 'desk', role: 'EDITOR' },
    { claim: 'groups', value: 'staff', role: 'REPORTER' },
  ],
  secondFactor: { amr: ['mfa'] },
};

type Payload = Record<string, unknown> & { readonly userErrors: readonly { readonly code: string }[] };

const codesOf = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);
const codeOf = (secret: unknown): string => generateSync({ secret: String(secret) });

describe('whoever comes in by single sign-on, where editors must have a second factor', () => {
  let desk: SsoDesk;
  // Starts two providers beside the server.
  beforeAll(async () => {
    desk = await openSsoDesk(settings, { secondFactor: 'editors' });
  });
  afterAll(() => desk.close());

  const know = (id: string, groups: string[], amr?: string[]) =>
    desk.provider.know(id, {
      claims: { name: id, email: `${id}@courant.example`, email_verified: true, groups },
      ...(amr && { amr }),
    });

  function ask<Data>(browser: CookieBrowser, document: string, variables = {}): Promise<Answer<Data>> {
    const headers = { cookie: browser.header, 'apollo-require-preflight': '1' };
    return desk.server.query<Data>(document, variables, { headers });
  }

  /** Runs a mutation in a browser, which keeps the cookie of the answer. */
  async function send(browser: CookieBrowser, name: string, input: object, fields: string): Promise<Payload> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { it: ${name}(input: $input) { ${fields} userErrors { code } } }`;
    const { data, errors, headers } = await ask<{ it: Payload }>(browser, document, { input });
    if (!data) throw new Error(JSON.stringify(errors));
    const [, cookie, value] = /^([^=]+)=([^;]+)/.exec(headers.get('set-cookie') ?? '') ?? [];
    if (cookie !== undefined && value !== undefined) browser.cookies.set(cookie, value);
    return data.it;
  }

  const startTotp = (browser: CookieBrowser, input: object = {}) =>
    send(browser, 'startTotp', input, 'secret');

  async function methodsOf(browser: CookieBrowser): Promise<unknown[]> {
    const query = '{ me { sessions { method } } }';
    const { data } = await ask<{ me: { sessions: { method: string }[] } | null }>(browser, query);
    return (data?.me?.sessions ?? []).map(({ method }) => method);
  }

  /** Signs in, up to where a second factor is asked; gives the secret of the sign-in that waits. */
  async function asked(browser: CookieBrowser, person: string): Promise<string> {
    const { url } = await desk.signIn(browser, person, { returnTo: '/studio?a=b' });
    const { pathname, search, hash } = new URL(url);
    expect([pathname, search]).toEqual(['/sign-in/finish', '?returnTo=%2Fstudio%3Fa%3Db']);
    expect(await desk.whoIs(browser)).toBeNull();
    return hash.slice(1);
  }

  it('is signed in if the provider proves several factors', async () => {
    await know('mira', ['desk'], ['pwd', 'mfa']);
    const browser = new CookieBrowser();
    await desk.signIn(browser, 'mira');
    expect(await desk.whoIs(browser)).toMatchObject({ name: 'mira', role: 'EDITOR' });
    expect(await methodsOf(browser)).toEqual(['SSO_MULTI_FACTOR']);
  });

  it('sets one up first if the provider proves only one, and is asked for it from then on', async () => {
    await know('noor', ['desk'], ['pwd']);
    const browser = new CookieBrowser();
    const pending = await asked(browser, 'noor');
    const resume = (secret: string) =>
      send(
        browser,
        'resumeSignIn',
        { pending: secret },
        'pendingSignIn { mustSetUp factors passkeyOptions }',
      );
    expect(await resume(pending)).toEqual({
      pendingSignIn: { mustSetUp: true, factors: [], passkeyOptions: null },
      userErrors: [],
    });
    expect(codesOf(await resume(`${pending.slice(0, -1)}x`))).toEqual(['SIGN_IN_EXPIRED']);
    const { secret } = await startTotp(browser, { pending });
    const input = { pending, code: codeOf(secret) };
    const { recoveryCodes } = await send(browser, 'confirmTotp', input, 'recoveryCodes');
    expect(await desk.whoIs(browser)).toMatchObject({ name: 'noor' });
    expect(await methodsOf(browser)).toEqual(['SSO_TOTP']);
    const signOut = 'mutation { signOut { providerSignOutUrl } }';
    expect((await ask(browser, signOut)).data).toEqual({
      signOut: { providerSignOutUrl: expect.stringContaining(desk.provider.issuer) as string },
    });

    const next = new CookieBrowser();
    const second = await asked(next, 'noor');
    const [recoveryCode] = recoveryCodes as string[];
    const finish = () =>
      send(next, 'finishSignIn', { pending: second, answer: { recoveryCode } }, 'user { name }');
    expect(await finish()).toEqual({ user: { name: 'noor' }, userErrors: [] });
    expect(await methodsOf(next)).toEqual(['RECOVERY_CODE']);
    expect(codesOf(await finish())).toEqual(['SIGN_IN_EXPIRED']);
    // A provider that asks for several is enough, for those who have one here too.
    await know('noor', ['desk'], ['mfa']);
    const third = new CookieBrowser();
    await desk.signIn(third, 'noor');
    expect(await methodsOf(third)).toContain('SSO_MULTI_FACTOR');
    const { id: subjectId } = (await desk.whoIs(third)) ?? { id: '' };
    const signedIn = { action: 'SIGNED_IN', subjectId } as const;
    const noted = await findRows(desk.server.get(Database).reader, AuditEntryEntity, signedIn);
    expect(noted.map(({ details }) => details)).toEqual(
      ['SSO_TOTP', 'RECOVERY_CODE', 'SSO_MULTI_FACTOR'].map((method) => ({ method, provider: 'house' })),
    );
    const logged = JSON.stringify(desk.server.logged);
    for (const hidden of [pending, second, String(secret)]) expect(logged).not.toContain(hidden);
  });

  it('brings an answer once, whether it is asked for a factor or not', async () => {
    await know('iris', ['desk']);
    const browser = new CookieBrowser();
    const { url } = await desk.signIn(browser, 'iris', { stopBefore: (at) => at.includes('/callback') });
    const kept = new Map(browser.cookies);
    expect((await browser.visit(url)).url).toContain('/sign-in/finish');
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(await browser.visit(url)).toMatchObject({ status: 400 });
  });

  it('sets up a first factor without a password, just after that, and only then', async () => {
    await know('bram', ['staff']);
    const browser = new CookieBrowser();
    await desk.signIn(browser, 'bram');
    const { id } = (await desk.whoIs(browser)) ?? { id: '' };
    expect(await methodsOf(browser)).toEqual(['SSO']);
    const age = (minutes: number) =>
      desk.server
        .get(Database)
        .writer.query(
          `UPDATE sessions SET created_at = '${new Date(Date.now() - minutes * 60_000).toISOString()}' WHERE user_id = '${id}'`,
        );
    await age(11);
    expect(codesOf(await startTotp(browser))).toEqual(['PROOF_NEEDED']);
    await age(9);
    const { secret, userErrors } = await startTotp(browser);
    expect(userErrors).toEqual([]);
    await send(browser, 'confirmTotp', { code: codeOf(secret) }, 'recoveryCodes');
    // What there is now has to be given for another one.
    expect(codesOf(await startTotp(browser))).toEqual(['PROOF_NEEDED']);
    await asked(new CookieBrowser(), 'bram');
  });

  it('gives a password if there is one', async () => {
    await know('lot', ['staff']);
    const browser = new CookieBrowser();
    await desk.signIn(browser, 'lot');
    const { id: userId } = (await desk.whoIs(browser)) ?? { id: '' };
    const made = await desk.server.get(CreateResetLink).execute(operator, { userId });
    const token = 'link' in made ? (made.link?.split('#')[1] ?? '') : '';
    const password = 'vier natte kranten';
    const document =
      'mutation ($input: FollowLinkInput!) { resetPassword(input: $input) { userErrors { code } } }';
    expect((await desk.server.query(document, { input: { token, password } })).data).toEqual({
      resetPassword: { userErrors: [] },
    });
    const again = new CookieBrowser();
    await desk.signIn(again, 'lot');
    expect(codesOf(await startTotp(again))).toEqual(['PROOF_NEEDED']);
    expect(codesOf(await startTotp(again, { proof: { password } }))).toEqual([]);
  });
});
