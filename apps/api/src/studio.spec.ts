import { SignOutUsers } from '@kopij/identity';
import type { Browser } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from './testing/open-browser.js';
import { sendWireItem } from './testing/send-wire-item.js';
import { startBuiltServer } from './testing/start-built-server.js';
import {
  openStudio,
  operator,
  password,
  type Colleague,
  type OpenStudio,
} from './testing/studio/open-studio.js';
import { openStudioPage, type StudioPage } from './testing/studio/studio-page.js';

let studio: OpenStudio;
let editor: Colleague;
let reporter: Colleague;

/** A reporter writes a story and submits it. */
async function submitted(headline: string): Promise<{ id: string; version: number }> {
  const image = { url: 'https://beeld.example/pont.jpg', alt: '', caption: 'De pont.' };
  const content = {
    sectionId: studio.sectionId,
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
  const made = await studio.change(reporter.token, 'createManuscript', 'CreateManuscriptInput', { content });
  return studio.change(reporter.token, 'submitManuscript', 'SubmitManuscriptInput', {
    manuscriptId: made.id,
    expectedVersion: made.version,
  });
}

describe('the studio', () => {
  beforeAll(async () => {
    studio = await openStudio();
    editor = await studio.hire('EDITOR', 'Ebru');
    reporter = await studio.hire('REPORTER', 'Roos');
  });
  afterAll(() => studio.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${studio.built.url}${path}`, { headers, redirect: 'manual' });

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
      expect((await fetch(`${studio.built.url}/studio`, { method: 'POST' })).status).toBe(404);
    });

    it('where single sign-on sends people of whom a second factor is asked', async () => {
      const { status, headers } = await get('/sign-in/finish?returnTo=%2Fstudio%2Fwire');
      expect([status, headers.get('location')]).toEqual([
        303,
        '/studio/sign-in/finish?returnTo=%2Fstudio%2Fwire',
      ]);
    });

    it('unless it is switched off', async () => {
      const off = await startBuiltServer({ DATABASE_URL: studio.server.databaseUrl, KOPIJ_STUDIO: 'false' });
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
    let at: StudioPage;
    beforeAll(async () => {
      await submitted('Veerpont vaart weer');
      await sendWireItem(studio.server);
      browser = await openBrowser();
      at = await openStudioPage(browser, studio);
    });
    afterAll(() => browser.close());
    afterEach(() => {
      expect(at.complaints.splice(0)).toEqual([]);
    });

    it('signs in, after a wrong password', async () => {
      await at.page.goto(`${studio.built.url}/studio/`);
      await at.heading('Sign in');
      await at.expectAccessible('sign-in');
      await at.page.getByLabel('E-mail address').focus();
      await at.page.keyboard.type(editor.email);
      await at.press('Tab');
      await at.page.keyboard.type('iets anders dan dat');
      await at.press('Enter');
      await at.page.getByRole('alert').filter({ hasText: /./ }).waitFor();
      await at.page.getByLabel('Password').focus();
      await at.press('Control+A');
      await at.page.keyboard.type(password);
      await at.press('Enter');
      await at.heading('My work');
    });

    it('sees what waits, and opens it', async () => {
      await at.page.getByRole('heading', { name: 'To review 1' }).waitFor();
      await at.expectAccessible('my work');
      await at.press('j');
      await at.press('Enter');
      await at.heading('Veerpont vaart weer');
      await at.page.getByText('vaart weer.', { exact: true }).waitFor();
      await at.expectAccessible('manuscript');
    });

    it('is led from a problem to its place', async () => {
      await at.page
        .getByRole('button', { name: /alternative|image/i })
        .first()
        .press('Enter');
      expect(await at.page.evaluate('document.activeElement.id')).toBe('copy-block-4');
    });

    it('approves, after somebody else was first', async () => {
      const [waiting] = (
        await studio.ask<{ manuscripts: { edges: { node: { id: string; version: number } }[] } }>(
          reporter.token,
          '{ manuscripts(filter: { states: [IN_REVIEW] }) { edges { node { id version } } } }',
        )
      ).manuscripts.edges;
      await at.activate('Approve');
      const dialog = at.page.getByRole('dialog', { name: 'Approve' });
      await dialog.getByLabel(/Comment/).fill('Mooi.');
      await studio.change(reporter.token, 'assignManuscript', 'AssignManuscriptInput', {
        manuscriptId: waiting?.node.id,
        expectedVersion: waiting?.node.version,
        assigneeId: null,
        dueAt: '2099-01-01T09:00:00.000Z',
      });
      await at.activate('Approve', dialog);
      await dialog.getByText(/Roos changed it/).waitFor();
      await at.expectAccessible('conflict', ['en']);
      await at.activate('Show it as it is now', dialog);
      expect(await dialog.getByLabel(/Comment/).inputValue()).toBe('Mooi.');
      await at.page.getByText(/^Due/).waitFor();
      await at.activate('Approve', dialog);
      await at.told('Approved.');
    });

    it('publishes, and readers see it', async () => {
      await at.activate('Publish');
      const dialog = at.page.getByRole('dialog', { name: 'Publish' });
      await at.activate('Publish', dialog);
      await at.told('Published.');
      await at.page.getByText('live: revision 1').waitFor();
      const { data } = await studio.server.query('{ articles { edges { node { headline } } } }');
      expect(data).toEqual({ articles: { edges: [{ node: { headline: 'Veerpont vaart weer' } }] } });
    });

    it('talks to a colleague', async () => {
      await at.page.getByLabel('New comment').fill('Wie belt de schipper?');
      await at.page.getByRole('button', { name: 'Send' }).last().press('Enter');
      const thread = at.page.getByRole('article', { name: 'Comment' });
      await thread.getByText('Wie belt de schipper?').waitFor();
      await thread.getByLabel('Reply').fill('Ik.');
      await at.activate('Send', thread);
      await thread.getByText('Ik.', { exact: true }).waitFor();
      await at.activate('Resolve', thread);
      await at.told('The comment is resolved.');
    });

    it('finds it on the board, by state and in the other language', async () => {
      await at.press('g');
      await at.press('b');
      await at.heading('Board');
      await at.page.getByRole('link', { name: /^Published 1/ }).press('Enter');
      await at.page.getByRole('list', { name: 'Published' }).getByRole('link').waitFor();
      await at.expectAccessible('board');
      await at.page.getByLabel('Words').fill('walvis');
      await at.press('Enter');
      await at.page.getByText('There is no copy here.').waitFor();
    });

    it('reads the wire and takes an item with one key', async () => {
      await at.press('Tab');
      await at.page.getByRole('link', { name: 'My work' }).focus();
      await at.press('g');
      await at.press('i');
      await at.heading('Wire');
      await at.page.getByRole('link', { name: 'Boot naar Oslo vaart weer' }).waitFor();
      await at.press('j');
      await at.press('Enter');
      await at.page
        .getByRole('article', { name: 'Boot naar Oslo vaart weer' })
        .getByText(/drie dagen storm/)
        .waitFor();
      await at.expectAccessible('wire');
      await at.press('t');
      await at.told('Taken into a draft');
      await at.page.getByRole('link', { name: 'Open the draft' }).press('Enter');
      await at.heading('Boot naar Oslo vaart weer');
      await at.page.getByText('Draft', { exact: true }).waitFor();
    });

    it('has help with the keys', async () => {
      await at.page.getByRole('link', { name: 'My work' }).focus();
      await at.press('?');
      await at.page.getByRole('dialog', { name: 'Keys' }).waitFor();
      await at.expectAccessible('keys', ['en']);
      await at.press('Escape');
      await at.page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await at.page.evaluate('document.activeElement.textContent')).toBe('My work');
    });

    it('is told when the server cannot be reached, and goes on when it can', async () => {
      await at.context.setOffline(true);
      await at.press('g');
      await at.press('i');
      await at.page.getByRole('alert').filter({ hasText: 'may be out of date' }).waitFor();
      await at.context.setOffline(false);
      await at.page
        .getByRole('alert')
        .filter({ hasText: 'may be out of date' })
        .waitFor({ state: 'detached' });
      await at.page.getByRole('link', { name: 'Boot naar Oslo vaart weer' }).waitFor();
      at.forgetNetwork();
    });

    it('signs in over the page when the session has ended, and the page goes on', async () => {
      await studio.server.get(SignOutUsers).everybody(operator);
      await at.press('g');
      await at.press('w');
      const dialog = at.page.getByRole('dialog', { name: 'Sign in again' });
      await dialog.waitFor();
      await at.expectAccessible('sign-in again', ['en']);
      await dialog.getByLabel('E-mail address').fill(editor.email);
      await dialog.getByLabel('Password').fill(password);
      await at.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await at.heading('My work');
      await at.page
        .getByText(/Nothing is waiting|To review|Assigned/)
        .first()
        .waitFor();
      at.forgetNetwork();
    });

    it('signs out, and leaves nothing behind', async () => {
      await at.activate('Sign out');
      await at.heading('Sign in');
      const kept = await at.page.evaluate<string[]>(
        '[...Object.keys(localStorage), ...Object.keys(sessionStorage)]',
      );
      expect(kept.filter((key) => !['kopij-language', 'kopij-theme', 'kopij-keys'].includes(key))).toEqual(
        [],
      );
      expect((await at.context.cookies()).filter(({ value }) => value !== '')).toEqual([]);
      await at.page.goBack();
      await at.heading('Sign in');
    });
  });
});
