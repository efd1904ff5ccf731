import { SignOutUsers } from '@kopij/identity';
import type { Browser, Locator } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from '../testing/open-browser.js';
import { sendWireItem } from '../testing/send-wire-item.js';
import {
  openStudio,
  operator,
  password,
  type Colleague,
  type OpenStudio,
} from '../testing/studio/open-studio.js';
import { failure, holdOperation, onOperation } from '../testing/studio/operations.js';
import { openStudioPage, type StudioPage } from '../testing/studio/studio-page.js';

interface Known {
  readonly id: string;
  readonly version: number;
}

describe('what editors trust the studio with', () => {
  if (!hasBrowser) {
    it('is not tried on this machine', () => {
      console.warn(
        `NOT RUN: the studio in a browser, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`,
      );
    });
    return;
  }

  let studio: OpenStudio;
  let editor: Colleague;
  let reporter: Colleague;
  let browser: Browser;
  let at: StudioPage;
  beforeAll(async () => {
    studio = await openStudio();
    [editor, reporter] = await Promise.all([studio.hire('EDITOR', 'Ebru'), studio.hire('REPORTER', 'Roos')]);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await studio.close();
  });
  beforeEach(async () => {
    at = await openStudioPage(browser, studio);
    await at.signIn(editor);
  });
  afterEach(async () => {
    expect(at.complaints).toEqual([]);
    await at.context.close();
  });

  /** A reporter submits a story; the editor opens it. */
  async function opened(headline: string, blocks: object[] = []): Promise<Known> {
    const text = { paragraph: { runs: [{ text: 'De veerpont vaart weer.' }] } };
    const content = {
      ...{ sectionId: studio.sectionId, headline, blocks: [text, ...blocks] },
      ...{ dateline: { place: { places: ['KOPIJDAM'] } }, credits: [{ code: 'ANP' }] },
    };
    const made = await studio.change(reporter.token, 'createManuscript', 'CreateManuscriptInput', {
      content,
    });
    const sent = await studio.change(reporter.token, 'submitManuscript', 'SubmitManuscriptInput', {
      manuscriptId: made.id,
      expectedVersion: made.version,
    });
    await at.page.goto(`${studio.built.url}/studio/manuscripts/${sent.id}`);
    await at.heading(headline);
    await at.page.getByText('No open comments.').waitFor();
    return sent;
  }

  /** A colleague gives it a time by which it is due, behind the back of whoever has it open. */
  const giveTime = ({ id, version }: Known) =>
    studio.change(reporter.token, 'assignManuscript', 'AssignManuscriptInput', {
      manuscriptId: id,
      expectedVersion: version,
      assigneeId: null,
      dueAt: '2099-01-01T09:00:00.000Z',
    });

  /** Loses the connection while something is done, and gets it back: the page then reads itself anew. */
  async function withoutNetwork(does: () => Promise<unknown>): Promise<void> {
    const line = at.page.getByRole('alert').filter({ hasText: 'may be out of date' });
    await at.context.setOffline(true);
    await does();
    await line.waitFor();
    await at.context.setOffline(false);
    await line.waitFor({ state: 'detached' });
    at.forgetNetwork();
  }

  interface Threads {
    manuscript: { threads: { edges: { node: { id: string; comments: { text: string }[] } }[] } };
  }

  async function threadsOf({ id }: Known): Promise<{ id: string; texts: string[] }[]> {
    const document =
      'query ($id: ID!) { manuscript(id: $id) { threads { edges { node { id comments { text } } } } } }';
    const { manuscript } = await studio.ask<Threads>(editor.token, document, { id });
    return manuscript.threads.edges.map(({ node }) => ({
      id: node.id,
      texts: node.comments.map(({ text }) => text),
    }));
  }

  const begin = (text: string): Promise<void> => say(at.page.getByLabel('New comment'), text);

  async function say(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    await field.press('Tab');
    await at.press('Enter');
  }

  const thread = () => at.page.getByRole('article', { name: 'Comment' });

  describe('a page', () => {
    it('stays as it is when it cannot be read anew, with what is being typed', async () => {
      await opened('Veerpont blijft staan');
      await at.page.getByLabel('New comment').fill('Wie belt de schipper?');
      const letThrough = await onOperation(at.page, 'Manuscript', (route) => route.fulfill(failure));
      await withoutNetwork(() => at.activate('Show resolved comments'));
      await at.page.getByRole('status').filter({ hasText: 'could not be read again' }).waitFor();
      await at.heading('Veerpont blijft staan');
      expect(await at.page.getByLabel('New comment').inputValue()).toBe('Wie belt de schipper?');
      await letThrough();
      await withoutNetwork(() => begin('Hallo?'));
      await at.page
        .getByRole('status')
        .filter({ hasText: 'could not be read again' })
        .waitFor({ state: 'detached' });
    });

    it('has its headline once', async () => {
      await opened('Veerpont heeft een kop');
      expect(await at.page.getByText('Veerpont heeft een kop', { exact: true }).count()).toBe(1);
      await at.expectAccessible('manuscript', ['en']);
    });

    it('does not follow a link of an embed that is no web address', async () => {
      const embed = { embed: { url: 'https://video.example/1', title: 'De pont op film' } };
      const letThrough = await onOperation(at.page, 'Manuscript', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('https://video.example/1', 'javascript:alert(1)');
        await route.fulfill({ response, body });
      });
      await opened('Veerpont op film', [embed]);
      await at.page.getByText('De pont op film').waitFor();
      expect(await at.page.getByRole('link', { name: 'De pont op film' }).count()).toBe(0);
      await letThrough();
    });

    it('asks who is here before it loads its own files, not after', async () => {
      const asked: string[] = [];
      at.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await at.page.goto(`${studio.built.url}/studio/board`);
      await at.heading('Board');
      const [first] = asked.filter((path) => path === '/graphql' || path.includes('/assets/board-page-'));
      expect(first).toBe('/graphql');
    });

    it('that the browser shows again as it was left is loaded anew', async () => {
      const loaded = at.page.waitForEvent('load');
      await at.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
      await loaded;
      await at.heading('My work');
    });

    it('of which a part cannot be loaded says so, and is not loaded again and again', async () => {
      const other = await at.context.newPage();
      let loads = 0;
      other.on('domcontentloaded', () => (loads += 1));
      await other.route('**/assets/board-page-*.js', (route) => route.fulfill({ status: 404 }));
      await other.goto(`${studio.built.url}/studio/`);
      await other.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
      await other.getByRole('link', { name: 'Board' }).click();
      await other.getByRole('heading', { level: 1, name: 'This page cannot be shown' }).waitFor();
      expect(loads).toBe(1);
      await other.getByRole('link', { name: 'Wire' }).click();
      await other.getByRole('heading', { level: 1, name: 'Wire' }).waitFor();
      await other.close();
    });
  });

  describe('a decision', () => {
    it('is on what was shown when it was begun, not on what has come in since', async () => {
      const story = await opened('Veerpont gaat naar de eindredactie');
      await at.activate('Approve');
      const dialog = at.page.getByRole('dialog', { name: 'Approve' });
      await giveTime(story);
      await withoutNetwork(() => at.activate('Approve', dialog));
      await at.page.getByText(/^Due/).waitFor();
      await at.activate('Approve', dialog);
      await dialog.getByText(/Roos changed it/).waitFor();
      await at.activate('Show it as it is now', dialog);
      await dialog.getByText(/Roos changed it/).waitFor({ state: 'detached' });
      await at.activate('Approve', dialog);
      await at.told('Approved.');
    });

    it('cannot be left before it is known what became of it', async () => {
      const story = await opened('Veerpont wacht op antwoord');
      const letGo = await holdOperation(at.page, 'ApproveManuscript');
      await at.activate('Approve');
      const dialog = at.page.getByRole('dialog', { name: 'Approve' });
      await giveTime(story);
      await at.activate('Approve', dialog);
      await at.press('Escape');
      await at.press('Escape');
      await at.press('Escape');
      letGo();
      await dialog.getByText(/Roos changed it/).waitFor();
      await at.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });

    it('is made once, however often it is asked for because no answer came', async () => {
      const story = await opened('Veerpont antwoordt niet');
      const letThrough = await onOperation(at.page, 'AddComment', async (route) => {
        await route.fetch();
        await route.abort();
      });
      await begin('Wie belt?');
      await at.page.getByRole('alert').filter({ hasText: 'not known whether this was done' }).waitFor();
      await letThrough();
      await begin('Wie belt?');
      await thread().getByText('Wie belt?').waitFor();
      expect((await threadsOf(story)).map(({ texts }) => texts)).toEqual([['Wie belt?']]);
      await begin('Wie belt?');
      await thread().nth(1).waitFor();
      at.forgetNetwork();
    });
  });

  describe('a comment', () => {
    it('that is open is among the problems, as soon as it is made, and until it is resolved', async () => {
      await opened('Veerpont krijgt commentaar');
      const problem = at.page.getByRole('region', { name: /Readiness/ }).getByText(/comment/);
      expect(await problem.count()).toBe(0);
      await begin('Wie belt?');
      await problem.waitFor();
      await at.activate('Resolve', thread());
      await problem.waitFor({ state: 'detached' });
    });

    it('keeps what is typed to it when it is resolved, by whomever', async () => {
      const story = await opened('Veerpont krijgt antwoord');
      await begin('Wie belt?');
      await thread().getByLabel('Reply').fill('Ik, morgen.');
      await at.activate('Resolve', thread());
      await at.told('The comment is resolved.');
      await thread().getByText('This is resolved now.').waitFor();
      expect(await thread().getByLabel('Reply').inputValue()).toBe('Ik, morgen.');
      await at.activate('Reopen', thread());
      await at.told('The comment is open again.');

      const [first] = await threadsOf(story);
      await studio.ask(
        editor.token,
        'mutation ($id: ID!) { resolveThread(input: { threadId: $id }) { userErrors { code } } }',
        { id: first?.id },
      );
      await withoutNetwork(() => at.activate('Show resolved comments'));
      await thread().getByText('This is resolved now.').waitFor();
      const reply = at.page.getByLabel('Reply');
      expect(await reply.inputValue()).toBe('Ik, morgen.');
      await say(reply, 'Ik, morgen.');
      await reply.waitFor({ state: 'detached' });
      expect(await threadsOf(story)).toMatchObject([{ texts: ['Wie belt?', 'Ik, morgen.'] }]);
    });

    it('keeps what is typed while another is sent', async () => {
      await opened('Veerpont krijgt er twee');
      const letGo = await holdOperation(at.page, 'AddComment');
      await begin('Wie belt?');
      await at.page.getByLabel('New comment').fill('En wie schrijft?');
      letGo();
      await thread().getByText('Wie belt?').waitFor();
      expect(await at.page.getByLabel('New comment').inputValue()).toBe('En wie schrijft?');
    });
  });

  describe('in another window of the same browser', () => {
    it('somebody else signs in, and nothing of the former is left', async () => {
      await opened('Veerpont is van Ebru');
      await studio.server.get(SignOutUsers).everybody(operator);
      const other = await at.context.newPage();
      // It is asked for when the server could not be reached: a session that has ended says nothing of that.
      const probes: string[] = [];
      other.on('request', (request) => {
        if (request.url().includes('/health/')) probes.push(request.url());
      });
      await other.goto(`${studio.built.url}/studio/`);
      await other.getByLabel('E-mail address').fill(reporter.email);
      expect(probes).toEqual([]);
      await other.getByLabel('Password').fill(password);
      await other.keyboard.press('Enter');
      await other.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
      await at.page.locator('header').getByText('Roos', { exact: true }).waitFor();
      at.forgetNetwork();
    });

    it('they sign out while this one is being opened, and it opens for nobody', async () => {
      const opening = await at.context.newPage();
      let letGo = (): void => undefined;
      const wait = new Promise<void>((resolve) => (letGo = resolve));
      await opening.route('**/assets/en-*', async (route) => {
        await wait;
        await route.continue();
      });
      const isKnown = opening.waitForResponse((response) => response.url().endsWith('/graphql'));
      await opening.goto(`${studio.built.url}/studio/board`, { waitUntil: 'commit' });
      await isKnown;
      await at.activate('Sign out');
      await at.page.getByLabel('Password').waitFor();
      letGo();
      await opening.getByLabel('Password').waitFor();
      expect(await opening.getByRole('dialog').count()).toBe(0);
      expect(await opening.getByRole('heading', { level: 1, name: 'Board' }).count()).toBe(0);
    });

    it('the same person signs in again, and the page goes on', async () => {
      await opened('Veerpont gaat verder');
      await at.page.getByLabel('New comment').fill('Wie belt?');
      // Asked while the session lasts, as far as the page knows: the dialog lets nobody ask.
      const letGo = await holdOperation(at.page, 'Threads');
      await at.activate('Show resolved comments');
      await studio.server.get(SignOutUsers).everybody(operator);
      letGo();
      const dialog = at.page.getByRole('dialog', { name: 'Sign in again' });
      await dialog.waitFor();
      const other = await at.context.newPage();
      await other.goto(`${studio.built.url}/studio/`);
      await other.getByLabel('E-mail address').fill(editor.email);
      await other.getByLabel('Password').fill(password);
      await other.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await at.page.getByText('No resolved comments.').waitFor();
      expect(await at.page.getByLabel('New comment').inputValue()).toBe('Wie belt?');
      at.forgetNetwork();
    });
  });

  it('a session that has ended can be signed out of', async () => {
    const { id } = await opened('Veerpont legt aan');
    await at.page.goto(`${studio.built.url}/studio/manuscripts/${id}/write`);
    await at.page.locator('.saving').getByText('Everything is saved.').first().waitFor();
    await studio.server.get(SignOutUsers).everybody(operator);
    await at.activate('Sign out');
    await at.heading('Sign in');
    at.forgetNetwork();
  });

  it('a connection of a former session that ends late ends nothing else', async () => {
    await opened('Veerpont blijft varen');
    const connected = at.page.waitForEvent('websocket');
    await studio.server.get(SignOutUsers).everybody(operator);
    // Before the page hears of it; without the header that makes the former cookie count.
    const query =
      'mutation ($input: SignInInput!) { signIn(input: $input) { user { id } userErrors { code } } }';
    const input = { email: editor.email, password };
    await at.context.request.post(`${studio.built.url}/graphql`, { data: { query, variables: { input } } });
    await connected;
    expect(await at.page.getByRole('dialog').count()).toBe(0);
    await at.activate('Show resolved comments');
    await at.page.getByText('No resolved comments.').waitFor();
    at.forgetNetwork();
  });

  describe('the wire', () => {
    const others = ['Kabinet valt over begroting', 'Kip steekt Coolsingel over'];
    beforeAll(() => sendWireItem(studio.server, others));
    beforeEach(async () => {
      await at.page.goto(`${studio.built.url}/studio/wire`);
      await row('Kip steekt Coolsingel over').waitFor();
    });

    const row = (headline: string) =>
      at.page.getByRole('list', { name: 'Wire' }).getByRole('link', { name: headline });
    const item = (headline: string) => at.page.getByRole('article', { name: headline });

    /** How often items were taken into a draft, by their headlines. */
    async function taken(): Promise<Record<string, number>> {
      const { wireItems } = await studio.ask<{
        wireItems: { edges: { node: { headline: string; takes: object[] } }[] };
      }>(editor.token, '{ wireItems { edges { node { headline takes { id } } } } }');
      return Object.fromEntries(wireItems.edges.map(({ node }) => [node.headline, node.takes.length]));
    }

    it('takes the item that has the focus, not the one that is open, and once while the key is held', async () => {
      await row('Kip steekt Coolsingel over').press('Enter');
      await item('Kip steekt Coolsingel over').waitFor();
      // The list is a new one now, and hears keys after the item does.
      await at.page.getByLabel('Words').fill('kabinet');
      await at.press('Enter');
      await row('Kip steekt Coolsingel over').waitFor({ state: 'detached' });
      await row('Kabinet valt over begroting').focus();
      await at.page.keyboard.down('t');
      await at.page.keyboard.down('t');
      await at.told('Taken into a draft: Kabinet valt over begroting.');
      await at.page.keyboard.down('t');
      await at.page.keyboard.up('t');
      expect(await taken()).toMatchObject({
        'Kip steekt Coolsingel over': 0,
        'Kabinet valt over begroting': 1,
      });
      await item('Kip steekt Coolsingel over').getByRole('heading').first().focus();
      await at.press('t');
      await at.told('Taken into a draft: Kip steekt Coolsingel over.');
    });

    it('shows in the form what it is narrowed down by', async () => {
      await at.page.getByLabel('Words').fill('kabinet');
      await at.press('Enter');
      await row('Kip steekt Coolsingel over').waitFor({ state: 'detached' });
      await at.page
        .getByRole('navigation', { name: 'Pages' })
        .getByRole('link', { name: 'Wire' })
        .press('Enter');
      await row('Kip steekt Coolsingel over').waitFor();
      expect(await at.page.getByLabel('Words').inputValue()).toBe('');
    });

    it('tells the same twice, and no more on another page', async () => {
      const told = at.page.getByRole('status').getByText('Ignored, for everybody.');
      const ignore = async (headline: string) => {
        await row(headline).press('Enter');
        await at.activate('Ignore', item(headline));
      };
      await ignore('Kabinet valt over begroting');
      await told.evaluate('(element) => element.setAttribute("data-before", "")');
      await ignore('Kip steekt Coolsingel over');
      await at.page.locator('[role=status] p:not([data-before])', { hasText: 'Ignored' }).waitFor();
      expect(await told.count()).toBe(1);
      await at.page.getByRole('link', { name: 'Board' }).press('Enter');
      await at.heading('Board');
      expect(await told.count()).toBe(0);
    });
  });
});
