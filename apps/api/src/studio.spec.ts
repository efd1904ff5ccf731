import { readFileSync } from 'node:fs';
import { commandLineUserId, CreateResetLink, SignOutUsers, UserDirectory } from '@kopij/identity';
import { SystemClock } from '@kopij/platform';
import type { Actor } from '@kopij/editorial';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from './testing/open-browser.js';
import { publishOn } from './testing/publish-on.js';
import { sendWireItem } from './testing/send-wire-item.js';
import { startBuiltServer, type BuiltServer } from './testing/start-built-server.js';
import { queryAt, startServer, type RunningServer } from './testing/start-server.js';

// A server and a browser are started.
jest.setTimeout(120_000);

const operator: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const password = 'vijf paarden onder de brug';

let first: RunningServer;
let built: BuiltServer;
let sectionId: string;
let email: string;
let reporter: string;

/** Somebody of the newsroom changes or makes something, over the API. */
async function ask<Data>(
  token: string,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const { data, errors } = await first.query<Data>(document, variables, { token });
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

interface Made {
  it: { manuscript: { id: string; version: number } | null; userErrors: unknown[] };
}

const outcome = '{ manuscript { id version } userErrors { code message } }';

async function change(
  token: string,
  field: string,
  type: string,
  input: object,
): Promise<{ id: string; version: number }> {
  const made = await ask<Made>(
    token,
    `mutation ($input: ${type}!) { it: ${field}(input: $input) ${outcome} }`,
    { input },
  );
  if (!made.it.manuscript) throw new Error(JSON.stringify(made));
  return made.it.manuscript;
}

/** A reporter writes a story and submits it. */
async function submitted(headline: string): Promise<{ id: string; version: number }> {
  const image = { url: 'https://beeld.example/pont.jpg', alt: '', caption: 'De pont.' };
  const content = {
    sectionId,
    headline,
    dateline: { place: { places: ['KOPIJDAM'] } },
    credits: [{ code: 'ANP' }],
    blocks: [
      { paragraph: { runs: [{ text: 'De veerpont ' }, { text: 'vaart weer.', marks: ['BOLD'] }] } },
      { heading: { level: 2, text: 'Wachten' } },
      { quote: { text: 'Eindelijk.', attribution: 'een schipper' } },
      { list: { style: 'BULLETED', items: [{ text: 'vroeg' }, { text: 'laat' }] } },
      { image },
    ],
  };
  const made = await change(reporter, 'createManuscript', 'CreateManuscriptInput', { content });
  return change(reporter, 'submitManuscript', 'SubmitManuscriptInput', {
    manuscriptId: made.id,
    expectedVersion: made.version,
  });
}

describe('the studio', () => {
  beforeAll(async () => {
    first = await startServer({ clock: new SystemClock() });
    built = await startBuiltServer({ DATABASE_URL: first.databaseUrl, KOPIJ_TIME_ZONE: 'Europe/Amsterdam' });
    sectionId = await publishOn(first).section('binnenland');
    const editor = await first.hire('EDITOR', 'Ebru');
    ({ token: reporter } = await first.hire('REPORTER', 'Roos'));
    const [user] = await first.get(UserDirectory).byIds([editor.actor.id]);
    email = user?.email ?? '';
    const made = await first.get(CreateResetLink).execute(operator, { userId: editor.actor.id });
    if (!('link' in made)) throw new Error(JSON.stringify(made));
    const token = made.link?.split('#')[1] ?? '';
    const input = { token, password };
    const choose =
      'mutation ($input: FollowLinkInput!) { resetPassword(input: $input) { userErrors { code } } }';
    const { data } = await queryAt(`${built.url}/graphql`, choose, { input }, {});
    expect(data).toEqual({ resetPassword: { userErrors: [] } });
  });
  afterAll(async () => {
    built.signal('SIGTERM');
    await built.ended;
    await first.close();
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${built.url}${path}`, { headers, redirect: 'manual' });

  describe('is served', () => {
    it('as one page at every address within it, to anybody alike, and is never stale', async () => {
      const page = await get('/studio');
      const html = await page.text();
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      for (const path of [
        '/studio/',
        '/studio/board',
        '/studio/manuscripts/abc',
        '/studio/wire/x?view=unseen',
      ]) {
        const other = await get(path, { cookie: 'kopij_session=of-somebody', authorization: 'Bearer x' });
        expect([path, other.status, await other.text()]).toEqual([path, 200, html]);
      }
    });

    it('under a policy that lets nothing in but its own files, and pictures of copy', async () => {
      const { headers } = await get('/studio/wire');
      const policy = headers.get('content-security-policy');
      expect(policy).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:;",
      );
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    });

    it('with files that are kept for ever, compressed as the browser likes', async () => {
      const html = await (await get('/studio')).text();
      expect(html).not.toMatch(/<style|<script(?! type="module" crossorigin src=)/);
      const paths = [...html.matchAll(/(?:src|href)="(\/studio\/[^"]+)"/g)].map(([, path = '']) => path);
      expect(paths.length).toBeGreaterThan(1);
      for (const path of paths) {
        const plain = await get(path, { 'accept-encoding': 'identity' });
        expect([path, plain.status, plain.headers.get('content-encoding')]).toEqual([path, 200, null]);
        expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        const text = await plain.text();
        for (const coding of ['br', 'gzip']) {
          const packed = await get(path, { 'accept-encoding': coding });
          expect(packed.headers.get('content-encoding')).toBe(coding);
          expect(packed.headers.get('vary')).toBe('accept-encoding');
          expect(await packed.text()).toBe(text);
        }
      }
    });

    it('and nothing else of the disk is', async () => {
      const paths = [
        '/studio/assets/none.js',
        '/studio/manifest.json',
        '/studio/index.html',
        '/studio/index.html.br',
      ];
      for (const path of [...paths, '/studio/..%2f..%2fpackage.json', '/studio/%2e%2e/main.js']) {
        expect([path, (await get(path)).status]).toEqual([path, 404]);
      }
      expect((await fetch(`${built.url}/studio`, { method: 'POST' })).status).toBe(404);
    });

    it('where single sign-on sends people of whom a second factor is asked', async () => {
      const { status, headers } = await get('/sign-in/finish?returnTo=%2Fstudio%2Fwire');
      expect([status, headers.get('location')]).toEqual([
        303,
        '/studio/sign-in/finish?returnTo=%2Fstudio%2Fwire',
      ]);
    });

    it('unless it is switched off', async () => {
      const off = await startBuiltServer({ DATABASE_URL: first.databaseUrl, KOPIJ_STUDIO: 'false' });
      for (const path of ['/studio', '/studio/board', '/sign-in/finish']) {
        expect((await fetch(`${off.url}${path}`)).status).toBe(404);
      }
      off.signal('SIGTERM');
      await off.ended;
    });
  });

  if (!hasBrowser) {
    it('is not opened on this machine', () => {
      console.warn(
        `NOT RUN: the studio in a browser, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`,
      );
    });
    return;
  }

  describe('on the morning of an editor, by keyboard', () => {
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    const complaints: string[] = [];

    beforeAll(async () => {
      await submitted('Veerpont vaart weer');
      await sendWireItem(first);
      browser = await openBrowser();
      context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
      context.setDefaultTimeout(10_000);
      page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(`${built.url}/`) && !url.startsWith('https://beeld.example/'))
          complaints.push(url);
      });
      // The picture of the copy, which is nowhere.
      await context.route('https://beeld.example/**', (route) =>
        route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
      );
    });
    afterAll(() => browser.close());
    afterEach(() => {
      expect(complaints.splice(0)).toEqual([]);
    });

    const press = (keys: string) => page.keyboard.press(keys);
    const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
    const told = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
    /** Reaches a button as Tab does, and presses it. */
    const activate = async (name: string, within: Page | ReturnType<Page['getByRole']> = page) => {
      const button = within.getByRole('button', { name, exact: true });
      await button.focus();
      await button.press('Enter');
    };
    /** What may wait for the network says so in the console: that is not a fault of the page. */
    const forgetNetwork = () => {
      const others = complaints.filter((line) => !line.startsWith('Failed to load resource'));
      complaints.splice(0, complaints.length, ...others);
    };

    it('signs in, after a wrong password', async () => {
      await page.goto(`${built.url}/studio/`);
      await heading('Sign in');
      await expectAccessible('sign-in');
      await page.getByLabel('E-mail address').focus();
      await page.keyboard.type(email);
      await press('Tab');
      await page.keyboard.type('iets anders dan dat');
      await press('Enter');
      await page.getByRole('alert').filter({ hasText: /./ }).waitFor();
      await page.getByLabel('Password').focus();
      await press('Control+A');
      await page.keyboard.type(password);
      await press('Enter');
      await heading('My work');
    });

    it('sees what waits, and opens it', async () => {
      await page.getByRole('heading', { name: 'To review 1' }).waitFor();
      await expectAccessible('my work');
      await press('j');
      await press('Enter');
      await heading('Veerpont vaart weer');
      await page.getByText('vaart weer.', { exact: true }).waitFor();
      await expectAccessible('manuscript');
    });

    it('is led from a problem to its place', async () => {
      await page
        .getByRole('button', { name: /alternative|image/i })
        .first()
        .press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('copy-block-4');
    });

    it('approves, after somebody else was first', async () => {
      const [waiting] = (
        await ask<{ manuscripts: { edges: { node: { id: string; version: number } }[] } }>(
          reporter,
          '{ manuscripts(filter: { states: [IN_REVIEW] }) { edges { node { id version } } } }',
        )
      ).manuscripts.edges;
      await change(reporter, 'assignManuscript', 'AssignManuscriptInput', {
        manuscriptId: waiting?.node.id,
        expectedVersion: waiting?.node.version,
        assigneeId: null,
        dueAt: '2099-01-01T09:00:00.000Z',
      });
      await activate('Approve');
      const dialog = page.getByRole('dialog', { name: 'Approve' });
      await dialog.getByLabel(/Comment/).fill('Mooi.');
      await activate('Approve', dialog);
      await dialog.getByText(/Roos changed it/).waitFor();
      await expectAccessible('conflict', ['en']);
      await activate('Show it as it is now', dialog);
      expect(await dialog.getByLabel(/Comment/).inputValue()).toBe('Mooi.');
      await page.getByText(/^Due/).waitFor();
      await activate('Approve', dialog);
      await told('Approved.');
    });

    it('publishes, and readers see it', async () => {
      await activate('Publish');
      const dialog = page.getByRole('dialog', { name: 'Publish' });
      await activate('Publish', dialog);
      await told('Published.');
      await page.getByText('live: revision 1').waitFor();
      const { data } = await first.query('{ articles { edges { node { headline } } } }');
      expect(data).toEqual({ articles: { edges: [{ node: { headline: 'Veerpont vaart weer' } }] } });
    });

    it('talks to a colleague', async () => {
      await page.getByLabel('New comment').fill('Wie belt de schipper?');
      await page.getByRole('button', { name: 'Send' }).last().press('Enter');
      const thread = page.getByRole('article', { name: 'Comment' });
      await thread.getByText('Wie belt de schipper?').waitFor();
      await thread.getByLabel('Reply').fill('Ik.');
      await activate('Send', thread);
      await thread.getByText('Ik.', { exact: true }).waitFor();
      await activate('Resolve', thread);
      await told('The comment is resolved.');
    });

    it('finds it on the board, by state and in the other language', async () => {
      await press('g');
      await press('b');
      await heading('Board');
      await page.getByRole('link', { name: /^Published 1/ }).press('Enter');
      await page.getByRole('list', { name: 'Published' }).getByRole('link').waitFor();
      await expectAccessible('board');
      await page.getByLabel('Words').fill('walvis');
      await press('Enter');
      await page.getByText('There is no copy here.').waitFor();
    });

    it('reads the wire and takes an item with one key', async () => {
      await press('Tab');
      await page.getByRole('link', { name: 'My work' }).focus();
      await press('g');
      await press('i');
      await heading('Wire');
      await page.getByRole('link', { name: 'Boot naar Oslo vaart weer' }).waitFor();
      await press('j');
      await press('Enter');
      await page
        .getByRole('article', { name: 'Boot naar Oslo vaart weer' })
        .getByText(/drie dagen storm/)
        .waitFor();
      await expectAccessible('wire');
      await press('t');
      await told('Taken into a draft');
      await page.getByRole('link', { name: 'Open the draft' }).press('Enter');
      await heading('Boot naar Oslo vaart weer');
      await page.getByText('Draft', { exact: true }).waitFor();
    });

    it('has help with the keys', async () => {
      await page.getByRole('link', { name: 'My work' }).focus();
      await press('?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
      await expectAccessible('keys', ['en']);
      await press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await page.evaluate('document.activeElement.textContent')).toBe('My work');
    });

    it('is told when the server cannot be reached, and goes on when it can', async () => {
      await context.setOffline(true);
      await press('g');
      await press('i');
      await page.getByRole('alert').filter({ hasText: 'may be out of date' }).waitFor();
      await context.setOffline(false);
      await page.getByRole('alert').filter({ hasText: 'may be out of date' }).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Boot naar Oslo vaart weer' }).waitFor();
      forgetNetwork();
    });

    it('signs in over the page when the session has ended, and the page goes on', async () => {
      await first.get(SignOutUsers).everybody(operator);
      await press('g');
      await press('w');
      const dialog = page.getByRole('dialog', { name: 'Sign in again' });
      await dialog.waitFor();
      await expectAccessible('sign-in again', ['en']);
      await dialog.getByLabel('E-mail address').fill(email);
      await dialog.getByLabel('Password').fill(password);
      await press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await heading('My work');
      await page
        .getByText(/Nothing is waiting|To review|Assigned/)
        .first()
        .waitFor();
      forgetNetwork();
    });

    it('signs out, and leaves nothing behind', async () => {
      await activate('Sign out');
      await heading('Sign in');
      const kept = await page.evaluate<string[]>(
        '[...Object.keys(localStorage), ...Object.keys(sessionStorage)]',
      );
      expect(kept.filter((key) => !['kopij-language', 'kopij-theme', 'kopij-keys'].includes(key))).toEqual(
        [],
      );
      expect((await context.cookies()).filter(({ value }) => value !== '')).toEqual([]);
      await page.goBack();
      await heading('Sign in');
    });

    /** No fault of accessibility that matters, in both languages and both themes. */
    async function expectAccessible(
      screen: string,
      languages: readonly string[] = ['nl', 'en'],
    ): Promise<void> {
      for (const language of languages) {
        for (const theme of ['light', 'dark']) {
          await show(language, theme);
          const found = await page.evaluate<string[]>(`(async () => {
            if (!window.axe) { ${axe}; }
            const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
            return violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ' ' + html + ' ' + failureSummary));
          })()`);
          expect([screen, language, theme, found]).toEqual([screen, language, theme, []]);
        }
      }
    }

    /** Switches the language and the theme, as somebody does who is signed in; before that there is nothing to switch with. */
    async function show(language: string, theme: string): Promise<void> {
      await page.evaluate(`document.documentElement.dataset.theme = ${JSON.stringify(theme)}`);
      const choice = page.getByLabel(/^(Language|Taal)$/);
      if ((await choice.count()) === 0 || (await page.getByRole('dialog').count()) > 0) return;
      const chosen = await choice.inputValue();
      if (chosen !== language) await choice.selectOption(language);
      await page.locator(`html[lang="${language}"]`).waitFor();
      await page
        .locator('main')
        .getByText(/^(Laden|Loading)/)
        .waitFor({ state: 'detached' });
    }
  });
});
