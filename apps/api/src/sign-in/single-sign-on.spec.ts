import type { Actor, Role } from '@kopij/editorial';
import { CreateUser, DeactivateUser } from '@kopij/identity';
import { AuditEntryEntity } from '@kopij/ledger';
import { Database, findRows } from '@kopij/platform';
import { CookieBrowser } from '../testing/cookie-browser.js';
import { openSsoDesk, type SsoDesk } from '../testing/sso-desk.js';

const commandLine: Actor = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Command line',
  role: 'ADMIN',
};

const settings = {
  scopes: ['openid', 'profile', 'email', 'groups'],
  accounts: 'CREATE',
  emailDomains: ['courant.example'],
  roles: [
    { claim: 'groups', value: 'chiefs', role: 'ADMIN' },
    { claim: 'groups', value: 'desk', role: 'EDITOR' },
    { claim: 'groups', value: 'staff', role: 'REPORTER' },
  ],
};

const isCallback = (url: string): boolean => url.includes('/callback');

describe('single sign-on', () => {
  let desk: SsoDesk;
  // Starts two providers beside the server.
  beforeAll(async () => {
    desk = await openSsoDesk(settings);
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.provider.shift(0));

  const know = (id: string, groups: string[], changes: Record<string, unknown> = {}) =>
    desk.provider.know(id, {
      claims: {
        name: `${id} de Wit`,
        email: `${id}@courant.example`,
        email_verified: true,
        groups,
        ...changes,
      },
    });
  const hire = async (id: string, role: Role): Promise<string> => {
    const user = { name: id, email: `${id}@courant.example`, role };
    const made = await desk.server.get(CreateUser).execute(commandLine, user);
    if (!('user' in made)) throw new Error(JSON.stringify(made));
    return made.user.id;
  };
  const lastLogged = (): string =>
    String(desk.server.logged.findLast(({ msg }) => String(msg).includes('sign'))?.['msg']);

  it('signs somebody in with a new account, and goes where they wanted to go', async () => {
    await know('noor', ['desk']);
    const browser = new CookieBrowser();
    const { url, status } = await desk.signIn(browser, 'noor', { returnTo: '/health/ready?from=studio' });
    expect([new URL(url).pathname, new URL(url).search, status]).toEqual([
      '/health/ready',
      '?from=studio',
      200,
    ]);
    expect(await desk.whoIs(browser)).toMatchObject({
      name: 'noor de Wit',
      email: 'noor@courant.example',
      role: 'EDITOR',
    });
    expect([...browser.cookies.keys()]).not.toContain('kopij_sign_in');
  });

  it('knows somebody again by who they are at the provider, whatever else has changed', async () => {
    await know('iris', ['desk']);
    const first = new CookieBrowser();
    await desk.signIn(first, 'iris');
    const iris = await desk.whoIs(first);
    await know('iris', ['desk'], { email: 'married@courant.example', name: 'Iris van Dam' });
    const second = new CookieBrowser();
    await desk.signIn(second, 'iris');
    // Names and addresses are managed in Kopij.
    expect(await desk.whoIs(second)).toEqual(iris);
    expect(await desk.whoIs(first)).toEqual(iris);
  });

  it('finds the account with an address that the provider has verified', async () => {
    const id = await hire('bram', 'EDITOR');
    await know('bram', ['desk']);
    const browser = new CookieBrowser();
    await desk.signIn(browser, 'bram');
    expect(await desk.whoIs(browser)).toMatchObject({ id, name: 'bram', role: 'EDITOR' });
    await know('other-bram', ['desk'], { email: 'bram@courant.example' });
    await refused('other-bram', 403, 'belongs to somebody else');
  });

  it.each([false, undefined])(
    'finds no account, and makes none, with an address of which it says %p',
    async (is) => {
      const name = `lot-${String(is)}`;
      await hire(name, 'EDITOR');
      await know(name, ['desk'], { email_verified: is });
      await refused(name, 403, 'does not say that your e-mail address was verified');
    },
  );

  it('lets nobody in from another domain', async () => {
    await know('eve', ['desk'], { email: 'eve@elsewhere.example' });
    await refused('eve', 403, 'with this e-mail address');
  });

  it('lets nobody in without a group', async () => {
    await know('gast', ['readers']);
    await refused('gast', 403, 'in no group that may work in Kopij');
  });

  it('lets nobody in whose account was deactivated', async () => {
    const id = await hire('kees', 'EDITOR');
    await know('kees', ['desk']);
    const before = new CookieBrowser();
    await desk.signIn(before, 'kees');
    await desk.server.get(DeactivateUser).execute(commandLine, { userId: id });
    expect(await desk.whoIs(before)).toBeNull();
    await refused('kees', 403, 'was deactivated');
    // The history says so once an hour, however often they try.
    await refused('kees', 403, 'was deactivated');
    const noted = { action: 'SIGN_IN_REFUSED', subjectId: id } as const;
    expect(await findRows(desk.server.get(Database).reader, AuditEntryEntity, noted)).toHaveLength(1);
  });

  it('gives each time the role of the groups, and ends the sessions with the former role', async () => {
    await know('mira', ['chiefs']);
    const asAdmin = new CookieBrowser();
    await desk.signIn(asAdmin, 'mira');
    expect(await desk.whoIs(asAdmin)).toMatchObject({ role: 'ADMIN' });
    await know('second-chief', ['chiefs']);
    await desk.signIn(new CookieBrowser(), 'second-chief');
    await know('mira', ['staff']);
    const asReporter = new CookieBrowser();
    await desk.signIn(asReporter, 'mira');
    expect(await desk.whoIs(asReporter)).toMatchObject({ role: 'REPORTER' });
    expect(await desk.whoIs(asAdmin)).toBeNull();
    // The last admin stays one, and stays signed in.
    const last = new CookieBrowser();
    await know('second-chief', ['staff']);
    await desk.signIn(last, 'second-chief');
    expect(await desk.whoIs(last)).toMatchObject({ role: 'ADMIN' });
  });

  it('refuses an answer with another state', async () => {
    const { browser, callback } = await answered('noor');
    callback.searchParams.set('state', 'another');
    await refusedAt(browser, callback, 400, 'Sign in again');
    expect(lastLogged()).toContain('ATTEMPT_GONE');
  });

  it('refuses an answer in a browser that did not ask', async () => {
    const { callback } = await answered('noor');
    await refusedAt(new CookieBrowser(), callback, 400, 'began in another browser');
  });

  it('refuses an answer for a browser that asked something else', async () => {
    const { callback } = await answered('noor');
    const { browser } = await answered('iris');
    await refusedAt(browser, callback, 400, 'Sign in again');
  });

  it('takes an answer once', async () => {
    const { browser, callback } = await answered('noor');
    const kept = new Map(browser.cookies);
    const { status } = await browser.visit(callback.href);
    expect(status).toBe(200);
    const asked = await desk.provider.tokenRequests();
    const again = new CookieBrowser();
    for (const [name, value] of kept) again.cookies.set(name, value);
    await refusedAt(again, callback, 400, 'was used before');
    expect(await desk.provider.tokenRequests()).toBe(asked);
  });

  it('lets only one in of two who bring the same answer at the same time', async () => {
    const { browser, callback } = await answered('noor');
    const again = new CookieBrowser();
    for (const [name, value] of browser.cookies) again.cookies.set(name, value);
    await Promise.all([browser.visit(callback.href), again.visit(callback.href)]);
    const known = [await desk.whoIs(browser), await desk.whoIs(again)];
    expect(known.filter((who) => who !== null).length).toBeLessThan(2);
  });

  it('refuses a code that was changed', async () => {
    const { browser, callback } = await answered('noor');
    callback.searchParams.set('code', `${callback.searchParams.get('code') ?? ''}x`);
    await refusedAt(browser, callback, 400, 'does not fit');
    expect(lastLogged()).toContain('UNTRUSTED (invalid_grant)');
  });

  it('refuses a code that was given to somebody else’s sign-in', async () => {
    const { callback: stolen } = await answered('iris');
    const { browser, callback } = await answered('noor');
    callback.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    await refusedAt(browser, callback, 400, 'does not fit');
  });

  it('refuses an answer by another provider, and does not bring it the code', async () => {
    const { browser, callback } = await answered('noor');
    const asked = await desk.provider.tokenRequests();
    callback.searchParams.set('iss', desk.other.issuer);
    await refusedAt(browser, callback, 400, 'does not fit');
    callback.searchParams.delete('iss');
    const second = await answered('noor');
    second.callback.searchParams.delete('iss');
    await refusedAt(second.browser, second.callback, 400, 'does not fit');
    expect(await desk.provider.tokenRequests()).toBe(asked);
  });

  it('refuses an answer at the address of another provider, and does not bring it the code', async () => {
    const { browser, callback } = await answered('noor');
    callback.pathname = '/sign-in/sso/other/callback';
    await refusedAt(browser, callback, 400, 'Sign in again');
    // Neither with what the browser has from there.
    const atOther = new CookieBrowser();
    await atOther.visit(desk.start('other'), { stopBefore: isElsewhere });
    const { callback: next } = await answered('noor');
    next.pathname = '/sign-in/sso/other/callback';
    await refusedAt(atOther, next, 400, 'Sign in again');
    expect(await desk.other.tokenRequests()).toBe(0);
  });

  it('says so when the person does not want to, or may not, without what the provider wrote', async () => {
    const browser = new CookieBrowser();
    const { status, body } = await desk.signIn(browser, '');
    expect(status).toBe(403);
    expect(body).toContain('De Courant did not sign you in, or you stopped.');
    expect(body).not.toMatch(/script|access_denied/);
    expect(lastLogged()).toContain('DENIED (access_denied)');
  });

  it('writes nothing on the page that came with the address', async () => {
    const { browser, callback } = await answered('noor');
    const state = callback.searchParams.get('state') ?? '';
    const evil = '"><script>alert(1)</script>';
    const query = new URLSearchParams({
      error: evil,
      error_description: evil,
      state,
      iss: desk.provider.issuer,
    });
    const { body } = await browser.visit(`${callback.origin}${callback.pathname}?${query.toString()}`);
    expect(body).toContain('does not fit');
    expect(body).not.toContain('script');
    expect(lastLogged()).not.toContain('script');
  });

  it('speaks Dutch to whoever reads Dutch', async () => {
    const { body, headers } = await new CookieBrowser().visit(`${desk.start()}/callback?code=a`, {
      language: 'nl',
    });
    expect(body).toContain('<html lang="nl">');
    expect(body).toContain('Log opnieuw in');
    expect(body).toContain('Inloggen met De Courant');
    expect(headers.get('vary')).toContain('accept-language');
    expect(headers.get('content-language')).toBe('nl');
  });

  it('gives pages that nobody keeps, frames or runs anything on', async () => {
    const { headers } = await new CookieBrowser().visit(`${desk.start()}/callback`);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it.each([
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
  ])('does not lead elsewhere: %s', async (returnTo, path) => {
    await know('noor', ['desk']);
    const { url } = await desk.signIn(new CookieBrowser(), 'noor', { returnTo });
    expect(url).toBe(`${desk.server.url}${path}`);
  });

  it.each([
    ['ahead', 600],
    ['behind', -600],
  ])('refuses a provider whose clock is far %s, and says so', async (_, seconds) => {
    await know('noor', ['desk']);
    await desk.provider.shift(seconds);
    const { status, body } = await desk.signIn(new CookieBrowser(), 'noor');
    expect([status, lastLogged()]).toEqual([503, expect.stringContaining('CLOCK')]);
    expect(body).toContain('The clocks of De Courant and of Kopij differ too much.');
  });

  it.each([30, -30])('does not mind half a minute: %i s', async (seconds) => {
    await know('noor', ['desk']);
    await desk.provider.shift(seconds);
    const browser = new CookieBrowser();
    await desk.signIn(browser, 'noor');
    expect(await desk.whoIs(browser)).not.toBeNull();
  });

  it('goes on when the provider has a new key', async () => {
    await know('noor', ['desk']);
    await desk.signIn(new CookieBrowser(), 'noor');
    await desk.provider.rotate();
    const browser = new CookieBrowser();
    await desk.signIn(browser, 'noor');
    expect(await desk.whoIs(browser)).not.toBeNull();
  });

  it('refuses what is signed with a key that the provider does not publish', async () => {
    await desk.provider.rotate(true);
    const { status, body } = await desk.signIn(new CookieBrowser(), 'noor');
    await desk.provider.rotate();
    expect(status).toBe(400);
    expect(body).toContain('does not fit');
    expect(lastLogged()).toContain('OAUTH_KEY_SELECTION_FAILED');
  });

  it('says so when the provider is down, at once', async () => {
    const { status, body } = await new CookieBrowser().visit(desk.start('down'));
    expect(status).toBe(503);
    expect(body).toContain('Down does not answer now.');
  });

  it('is nowhere at a provider that is not there', async () => {
    for (const path of ['', '/callback?code=a&state=b']) {
      const { status, body } = await new CookieBrowser().visit(`${desk.start('nobody')}${path}`);
      expect([status, body]).toEqual([404, expect.stringContaining('NOT_FOUND')]);
    }
  });

  it('begins for nobody who only looks', async () => {
    const { status } = await fetch(desk.start(), { method: 'HEAD', redirect: 'manual' });
    expect(status).toBe(404);
  });

  it('says which ways in there are', async () => {
    const ask = '{ signInOptions { password passkey providers { id name startUrl } } }';
    const { data } = await desk.server.query(ask);
    expect(data?.['signInOptions']).toEqual({
      password: true,
      // They are bound to a name, and this address has none.
      passkey: false,
      providers: [
        { id: 'house', name: 'De Courant', startUrl: desk.start('house') },
        { id: 'other', name: 'Other & Co', startUrl: desk.start('other') },
        { id: 'down', name: 'Down', startUrl: desk.start('down') },
      ],
    });
  });

  it('signs out at the provider too', async () => {
    await know('noor', ['desk']);
    const browser = new CookieBrowser();
    await desk.signIn(browser, 'noor');
    const signOut = 'mutation { signOut { providerSignOutUrl } }';
    const headers = { cookie: browser.header, 'apollo-require-preflight': '1' };
    const { data } = await desk.server.query<{ signOut: { providerSignOutUrl: string } }>(
      signOut,
      {},
      { headers },
    );
    expect(await desk.whoIs(browser)).toBeNull();
    const asked = await browser.visit(data?.signOut.providerSignOutUrl ?? '');
    // The provider asks first, with a form.
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.body)?.[1] ?? '';
    const done = await browser.visit(`${desk.provider.issuer}/session/end/confirm`, {
      form: { xsrf, logout: 'yes' },
    });
    expect(done.url).toBe(`${desk.server.url}/signed-out`);
    expect(done.body).toContain('You are signed out');
    // So the provider asks who it is again.
    expect((await browser.visit(desk.start())).url).toContain('/interaction/');
  });

  it('has no address to sign out at for whoever signed in otherwise', async () => {
    const { data } = await desk.server.query('mutation { signOut { providerSignOutUrl } }');
    expect(data?.['signOut']).toEqual({ providerSignOutUrl: null });
  });

  it('tells the log who signed in, and nothing that is secret or personal', () => {
    const all = JSON.stringify(desk.server.logged);
    expect(all).toMatch(/[0-9a-f-]{36} signed in at house/);
    expect(all).not.toMatch(/@courant|de Wit|code=|state=|secret of the test/);
  });

  /** Signs in, but for the last step: what the browser has, and where the provider sends it. */
  async function answered(person: string): Promise<{ browser: CookieBrowser; callback: URL }> {
    await know(person, ['desk']);
    const browser = new CookieBrowser();
    const { url } = await desk.signIn(browser, person, { stopBefore: isCallback });
    return { browser, callback: new URL(url) };
  }

  async function refused(person: string, status: number, words: string): Promise<void> {
    const browser = new CookieBrowser();
    const { url } = await desk.signIn(browser, person, { stopBefore: isCallback });
    await refusedAt(browser, new URL(url), status, words);
  }

  async function refusedAt(
    browser: CookieBrowser,
    callback: URL,
    status: number,
    words: string,
  ): Promise<void> {
    const visited = await browser.visit(callback.href);
    expect([visited.status, visited.body]).toEqual([status, expect.stringContaining(words)]);
    expect(await desk.whoIs(browser)).toBeNull();
  }
});

function isElsewhere(url: string): boolean {
  return url.includes('/auth?');
}
