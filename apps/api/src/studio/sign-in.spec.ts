import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignOutUsers } from '@kopij/identity';
import { freePort } from '@kopij/testing';
import { generateSync } from 'otplib';
import type { Browser } from 'playwright-core';
import {
  startIdentityProvider,
  type RunningProvider,
} from '../testing/identity-provider/start-identity-provider.js';
import { browserPath, hasBrowser, openBrowser } from '../testing/open-browser.js';
import { startBuiltServer } from '../testing/start-built-server.js';
import {
  openStudio,
  operator,
  password,
  type Colleague,
  type OpenStudio,
} from '../testing/studio/open-studio.js';
import { holdOperation, onOperation } from '../testing/studio/operations.js';
import { openStudioPage, type StudioPage } from '../testing/studio/studio-page.js';
import { addAuthenticator } from '../testing/virtual-authenticator.js';

const clientSecret = 'a secret of the test';
const step = 30;

describe('the ways into the studio', () => {
  if (!hasBrowser) {
    it('are not tried on this machine', () => {
      console.warn(
        `NOT RUN: the studio in a browser, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`,
      );
    });
    return;
  }

  const folder = mkdtempSync(join(tmpdir(), 'kopij-studio-'));
  let studio: OpenStudio;
  let provider: RunningProvider;
  let browser: Browser;
  let at: StudioPage;
  beforeAll(async () => {
    const port = await freePort();
    // Passkeys are of a name, not of an address.
    const url = `http://localhost:${port}`;
    provider = await startIdentityProvider({
      ...{ clientId: 'kopij', clientSecret, signedOutUris: [`${url}/signed-out`] },
      redirectUris: [`${url}/sign-in/sso/house/callback`],
    });
    const house = {
      ...{ id: 'house', name: 'De Courant', issuer: provider.issuer, clientId: 'kopij', accounts: 'CREATE' },
      ...{ clientSecretFile: 'secret', scopes: ['openid', 'profile', 'email', 'groups'] },
      roles: [
        { claim: 'groups', value: 'chiefs', role: 'ADMIN' },
        { claim: 'groups', value: 'desk', role: 'EDITOR' },
      ],
    };
    writeFileSync(join(folder, 'secret'), clientSecret);
    writeFileSync(join(folder, 'sso.json'), JSON.stringify({ providers: [house] }));
    const opened = await openStudio({
      PORT: String(port),
      KOPIJ_PUBLIC_URL: url,
      KOPIJ_SSO: join(folder, 'sso.json'),
      KOPIJ_SECRET_KEYS: Buffer.alloc(32, 'key').toString('base64'),
      KOPIJ_SECOND_FACTOR: 'admins',
    });
    studio = { ...opened, built: { ...opened.built, url } };
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([studio.close(), provider.close()]);
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    at = await openStudioPage(browser, studio);
  });
  afterEach(async () => {
    const own = at.complaints.filter((line) => !line.startsWith(provider.issuer));
    expect(own).toEqual([]);
    await at.context.close();
  });

  async function givePassword({ email }: Colleague): Promise<void> {
    await at.page.goto(`${studio.built.url}/studio/`);
    await at.heading('Sign in');
    await at.page.getByLabel('E-mail address').fill(email);
    await at.page.getByLabel('Password').fill(password);
    await at.press('Enter');
  }

  async function giveCode(code: string): Promise<void> {
    await at.page.getByLabel(/^(Code of your app|Recovery code)$/).fill(code);
    await at.press('Enter');
  }

  const refused = (text: RegExp | string) =>
    at.page.getByRole('alert').filter({ hasText: text }).first().waitFor();

  async function signOut(): Promise<void> {
    await at.page.waitForLoadState('networkidle');
    const before = at.complaints.splice(0);
    await at.activate('Sign out');
    await at.heading('Sign in');
    await at.page.waitForLoadState('networkidle');
    // What the page asked just before may be refused after it.
    const after = at.complaints.splice(0).filter((line) => !line.includes('status of 401'));
    at.complaints.push(...before, ...after);
  }

  /** Sets up an app as the page asks for it; gives its secret and the recovery codes. */
  async function setUpApp(): Promise<{ secret: string; recoveryCodes: string[] }> {
    await at.activate('Set up an app');
    const secret = await at.page.locator('form code').innerText();
    await giveCode(generateSync({ secret }));
    await at.page.getByText('These are your recovery codes.').waitFor();
    const recoveryCodes = await at.page.locator('.codes code').allInnerTexts();
    await at.activate('I have kept them');
    return { secret, recoveryCodes };
  }

  describe('with a second factor', () => {
    it('set up the first time, then by the code of the app, then by a recovery code', async () => {
      const admin = await studio.hire('ADMIN', 'Anna');
      await givePassword(admin);
      await at.page.getByText('Your newsroom asks for a second factor').waitFor();
      await at.expectAccessible('second factor', ['en']);
      const { secret, recoveryCodes } = await setUpApp();
      await at.heading('My work');
      expect(recoveryCodes.length).toBeGreaterThan(5);

      await signOut();
      await givePassword(admin);
      await giveCode('000000');
      await refused(/code/);
      await at.expectAccessible('code', ['en']);
      // The one before it counts no more, since it has been used.
      await giveCode(generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + step }));
      await at.heading('My work');

      await signOut();
      await givePassword(admin);
      await at.activate('Use a recovery code');
      await giveCode(recoveryCodes[0] ?? '');
      await at.heading('My work');
    });

    it('that is not set up for want of an answer can be tried again', async () => {
      await givePassword(await studio.hire('ADMIN', 'Bas'));
      await at.page.getByText('Your newsroom asks for a second factor').waitFor();
      await onOperation(at.page, 'WhoAmI', (route) => route.abort());
      await setUpApp();
      await refused('The server cannot be reached.');
      await at.page.unrouteAll();
      await at.activate('I have kept them');
      await at.heading('My work');
      at.forgetNetwork();
    });
  });

  describe('with a passkey', () => {
    /** Adds a passkey as a page of settings would. */
    const addPasskey = (): Promise<unknown> =>
      at.page.evaluate(`(async () => {
        const send = async (query, input) => {
          const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
          const body = JSON.stringify({ query, variables: { input } });
          const { data } = await (await fetch('/graphql', { method: 'POST', headers, body })).json();
          return data.it;
        };
        const begun = await send(
          'mutation ($input: StartPasskeyInput!) { it: startPasskey(input: $input) { options } }',
          { proof: { password: ${JSON.stringify(password)} } },
        );
        const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(begun.options));
        const passkey = JSON.stringify(await navigator.credentials.create({ publicKey }));
        return send(
          'mutation ($input: AddPasskeyInput!) { it: addPasskey(input: $input) { userErrors { code } } }',
          { name: 'Laptop', passkey },
        );
      })()`);

    it('alone, and beside a password', async () => {
      const editor = await studio.hire('EDITOR', 'Ebru');
      await addAuthenticator(at.page);
      await givePassword(editor);
      await at.heading('My work');
      expect(await addPasskey()).toEqual({ userErrors: [] });
      await signOut();
      await at.activate('Sign in with a passkey');
      await at.heading('My work');
      await signOut();
      await givePassword(editor);
      await at.page.getByRole('button', { name: 'Start again' }).waitFor();
      await at.activate('Sign in with a passkey');
      await at.heading('My work');
    });

    it('says so where the browser knows none', async () => {
      await at.page.addInitScript('delete window.PublicKeyCredential');
      await at.page.goto(`${studio.built.url}/studio/`);
      await at.activate('Sign in with a passkey');
      await refused('This browser knows no passkeys');
    });
  });

  describe('with single sign-on', () => {
    const know = (id: string, groups: string[]) =>
      provider.know(id, {
        claims: { name: id, email: `${id}@courant.example`, email_verified: true, groups },
      });

    async function sayWhoIAm(person: string, page = at.page): Promise<void> {
      await page.locator('input[name=person]').fill(person);
      await page.locator('input[name=person]').press('Enter');
    }

    it('back to where somebody wanted to go, and again in a window of its own, over the page', async () => {
      await know('mira', ['desk']);
      await at.page.goto(`${studio.built.url}/studio/board?state=DRAFT`);
      await at.page.getByRole('link', { name: 'Sign in with De Courant' }).press('Enter');
      await sayWhoIAm('mira');
      await at.heading('Board');
      expect(at.page.url()).toBe(`${studio.built.url}/studio/board?state=DRAFT`);

      await at.page.getByLabel('Words').fill('walvis');
      const letGo = await holdOperation(at.page, 'Column');
      await at.page.getByRole('link', { name: /^Approved/ }).press('Enter');
      await at.page.waitForURL(/state=APPROVED/);
      await studio.server.get(SignOutUsers).everybody(operator);
      letGo();
      const dialog = at.page.getByRole('dialog', { name: 'Sign in again' });
      const [other] = await Promise.all([
        at.context.waitForEvent('page'),
        dialog.getByRole('link', { name: 'Sign in with De Courant' }).press('Enter'),
      ]);
      await other.getByRole('heading', { level: 1, name: 'You are signed in' }).waitFor();
      await dialog.waitFor({ state: 'detached' });
      await at.page.getByText('There is no copy here.').waitFor();
      expect(await at.page.getByLabel('Words').inputValue()).toBe('walvis');
      at.forgetNetwork();
    });

    it('and a second factor, to no place outside the studio', async () => {
      await know('chef', ['chiefs']);
      const secrets: string[] = [];
      at.page.on('framenavigated', (frame) => secrets.push(new URL(frame.url()).hash));
      await at.page.goto(`${studio.built.url}/studio/wire`);
      await at.page.getByRole('link', { name: 'Sign in with De Courant' }).press('Enter');
      await sayWhoIAm('chef');
      await at.page.getByText('Your newsroom asks for a second factor').waitFor();
      const secret = secrets.findLast((hash) => hash !== '') ?? '';
      expect(at.page.url()).not.toContain(secret);
      await at.page.goto(
        `${studio.built.url}/studio/sign-in/finish?returnTo=%2Fstudio%2F..%2Fgraphql${secret}`,
      );
      await setUpApp();
      await at.heading('My work');
      expect(new URL(at.page.url()).pathname).toMatch(/^\/studio\/?$/);
    });
  });

  it('say so when the browser does not keep the cookie', async () => {
    const editor = await studio.hire('EDITOR', 'Karel');
    await onOperation(at.page, 'SignIn', async (route) => {
      const response = await route.fetch();
      await at.context.clearCookies();
      await route.fulfill({
        status: response.status(),
        contentType: 'application/json',
        body: await response.body(),
      });
    });
    await givePassword(editor);
    await refused('Allow cookies');
  });

  it('are open where strangers may ask only what is known, and the session can end there too', async () => {
    const documents = join(folder, 'documents.json');
    writeFileSync(documents, JSON.stringify({ front: '{ articles { edges { node { headline } } } }' }));
    const editor = await studio.hire('EDITOR', 'Vera');
    const strict = await startBuiltServer({
      DATABASE_URL: studio.server.databaseUrl,
      KOPIJ_TRUSTED_DOCUMENTS: documents,
      KOPIJ_TRUSTED_DOCUMENTS_ONLY: 'true',
    });
    const there = await openStudioPage(browser, { ...studio, built: strict });
    await there.signIn(editor);
    // On the way to another page: once the dialog is there, nobody gets to the link.
    const letGo = await holdOperation(there.page, 'BoardCounts');
    await there.page.getByRole('link', { name: 'Board' }).press('Enter');
    await there.heading('Board');
    await studio.server.get(SignOutUsers).everybody(operator);
    letGo();
    const dialog = there.page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.getByLabel('E-mail address').fill(editor.email);
    await dialog.getByLabel('Password').fill(password);
    await there.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await there.page.getByRole('link', { name: /^Published/ }).waitFor();
    there.forgetNetwork();
    expect(there.complaints).toEqual([]);
    await there.context.close();
    strict.signal('SIGTERM');
    await strict.ended;
  });
});
