import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from '../testing/open-browser.js';
import { openLine, type Line } from '../testing/studio/open-line.js';
import { openStudio, type Colleague, type OpenStudio } from '../testing/studio/open-studio.js';
import { onOperation } from '../testing/studio/operations.js';
import { openStudioPage, type StudioPage } from '../testing/studio/studio-page.js';

interface Known {
  readonly id: string;
  readonly version: number;
}

let studio: OpenStudio;
let line: Line;
let editor: Colleague;
let reporter: Colleague;
let browser: Browser;
/** What the editor has on the screen, and the reporter. */
let ebru: StudioPage;
let roos: StudioPage;
const sent: string[] = [];

function draft(headline: string, text = 'De veerpont vaart weer.'): Promise<Known> {
  const content = {
    sectionId: studio.sectionId,
    headline,
    dateline: { place: { places: ['KOPIJDAM'] } },
    credits: [{ code: 'ANP' }],
    blocks: [{ paragraph: { text } }],
  };
  return studio.change(reporter.token, 'createManuscript', 'CreateManuscriptInput', { content });
}

async function submitted(headline: string): Promise<Known> {
  const { id, version } = await draft(headline);
  const input = { manuscriptId: id, expectedVersion: version };
  return studio.change(reporter.token, 'submitManuscript', 'SubmitManuscriptInput', input);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(20);
}

const at = async (window: StudioPage, path: string): Promise<void> => {
  await window.page.goto(`${line.url}/studio${path}`);
};

/** As the writing page does, with the session of the browser. */
const lockAs = ({ page }: StudioPage, { id }: Known) =>
  page.evaluate(`fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'yes' },
    body: JSON.stringify({
      query: 'mutation ($id: ID!) { lockManuscript(input: { manuscriptId: $id }) { userErrors { code } } }',
      variables: { id: '${id}' },
    }),
  })`);

const open = (window: StudioPage, { id }: Known) => at(window, `/manuscripts/${id}`);

describe('two people at their screens', () => {
  if (!hasBrowser) {
    it('are not there on this machine', () => {
      console.warn(`NOT RUN: two browsers, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`);
    });
    return;
  }

  beforeAll(async () => {
    studio = await openStudio();
    line = await openLine(studio.built.url);
    editor = await studio.hire('EDITOR', 'Ebru');
    reporter = await studio.hire('REPORTER', 'Roos');
    browser = await openBrowser();
    const overLine = { ...studio, built: { ...studio.built, url: line.url } };
    ebru = await openStudioPage(browser, overLine);
    roos = await openStudioPage(browser, overLine);
    ebru.page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => sent.push(String(payload)));
    });
    await ebru.signIn(editor);
    await roos.signIn(reporter);
  });
  afterAll(async () => {
    await browser.close();
    await line.close();
    await studio.close();
  });
  afterEach(() => {
    expect([ebru.complaints.splice(0), roos.complaints.splice(0)]).toEqual([[], []]);
  });

  const rows = () => ebru.page.getByRole('list', { name: 'To review' }).getByRole('link').allTextContents();
  const toReview = (count: number) =>
    ebru.page.getByRole('heading', { name: `To review ${count}` }).waitFor();

  it('one submits, and the other sees it without asking', async () => {
    await ebru.page.getByText('Nothing is waiting for you.').waitFor();
    await open(roos, await draft('Veerpont vaart weer'));
    await roos.heading('Veerpont vaart weer');
    await roos.activate('Submit');
    await roos.activate('Submit', roos.page.getByRole('dialog'));
    await roos.told('Submitted.');
    await toReview(1);
    expect(await rows()).toEqual(['Veerpont vaart weer']);
  });

  it('what is new is counted, and offered without moving what is there', async () => {
    await ebru.press('j');
    await submitted('Brug weer open');
    await toReview(2);
    const offer = ebru.page.getByRole('button', { name: '1 new · show' });
    await offer.waitFor();
    expect(await rows()).toEqual(['Veerpont vaart weer']);
    await ebru.expectAccessible('news');
    await ebru.press('r');
    await offer.waitFor({ state: 'detached' });
    expect((await rows()).sort()).toEqual(['Brug weer open', 'Veerpont vaart weer']);
    expect(await ebru.page.evaluate('document.activeElement.textContent')).toBe('Veerpont vaart weer');
  });

  it('a manuscript that is open shows what is done to it, but no other text before it is asked for', async () => {
    const made = await draft('Haven dicht', 'De haven is dicht.');
    await open(roos, made);
    await roos.page.getByText('De haven is dicht.').waitFor();
    const assigned = await studio.change(editor.token, 'assignManuscript', 'AssignManuscriptInput', {
      ...{ manuscriptId: made.id, expectedVersion: made.version },
      ...{ assigneeId: reporter.actor.id, dueAt: '2099-01-01T09:00:00.000Z' },
    });
    await roos.page.getByText('For Roos').waitFor();
    await studio.change(editor.token, 'editManuscript', 'EditManuscriptInput', {
      ...{ manuscriptId: made.id, expectedVersion: assigned.version },
      content: { blocks: [{ paragraph: { text: 'De haven is weer open.' } }] },
    });
    await roos.page.getByText('Ebru has changed the text.').waitFor();
    await roos.page.getByText('De haven is dicht.').waitFor();
    await roos.page.getByLabel('New comment').fill('Klopt dit?');
    await roos.page.getByRole('button', { name: 'Show the new text' }).press('Enter');
    await roos.page.getByText('De haven is weer open.').waitFor();
    expect(await roos.page.getByLabel('New comment').inputValue()).toBe('Klopt dit?');
  });

  it('see each other, never themselves, and take over from each other', async () => {
    const made = await draft('Storm op komst');
    await open(roos, made);
    await open(ebru, made);
    await ebru.page.getByText('Also here: Roos.').waitFor();
    await roos.page.getByText('Also here: Ebru.').waitFor();
    const second = await ebru.context.newPage();
    await second.goto(`${line.url}/studio/manuscripts/${made.id}`);
    await second.getByText('Also here: Roos.').waitFor();
    await second.close();

    await lockAs(roos, made);
    await ebru.page.getByText('Roos is working on this since').waitFor();
    await roos.page.getByText('You are working on this since').waitFor();
    await ebru.expectAccessible('a manuscript of somebody else');
    await ebru.activate('Take over');
    await ebru.activate('Take over', ebru.page.getByRole('dialog', { name: 'Take over' }));
    await ebru.told('You have taken over.');
    await roos.page.getByText('Ebru has taken this over from you.').waitFor();
  });

  const unread = (words: string) =>
    roos.page
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^Notifications${words}$`) })
      .waitFor();

  it('whoever was taken over is told, wherever they are, and led to it', async () => {
    await roos.press('g');
    await roos.press('m');
    await roos.heading('Notifications');
    await unread('2 unread');
    await roos.expectAccessible('notifications');
    await roos.press('j');
    await roos.press('Enter');
    await roos.heading('Storm op komst');
    await unread('1 unread');
    await roos.page.getByRole('link', { name: 'Notifications' }).press('Enter');
    await roos.activate('Mark all as read');
    await unread('');
  });

  it('see each other while they write, with the block that each is in, and lose no word by taking over', async () => {
    const made = await draft('Sluis dicht');
    const text = ({ page }: StudioPage) => page.getByRole('textbox', { name: 'Text', exact: true });
    await at(roos, `/manuscripts/${made.id}/write`);
    await text(roos).click();
    await roos.press('Control+End');
    await roos.page.getByText('You are working on this since').waitFor();
    await at(ebru, `/manuscripts/${made.id}/write`);
    await ebru.page.getByText('Also here: Roos (editing).').waitFor();
    await ebru.page.getByText('Roos is working on this since').waitFor();
    await ebru.page.getByRole('button', { name: 'Show where Roos is' }).waitFor();
    await ebru.expectAccessible('writing beside a colleague');
    await ebru.activate('Show where Roos is');
    expect(await ebru.page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Text');
    await roos.page.getByRole('button', { name: 'Show where Ebru is' }).waitFor();

    await ebru.activate('Take over');
    await ebru.activate('Take over', ebru.page.getByRole('dialog', { name: 'Take over' }));
    await ebru.told('You have taken over.');
    await roos.page.getByText('Ebru has taken this over from you.').waitFor();
    await roos.page.keyboard.type(' Roos schrijft door.');
    await roos.page.getByText(/^Saved .*, for you alone/).waitFor();
    await ebru.activate('Release');
    await ebru.page.getByText('Roos is working on this since').waitFor();
    await roos.page.getByText('You are working on this since').waitFor();

    await at(ebru, '/');
    await roos.page.getByText('Also here').waitFor({ state: 'detached' });
    await roos.page.getByRole('link', { name: 'Back to the manuscript' }).press('Enter');
    await roos.page.getByText('De veerpont vaart weer. Roos schrijft door.').waitFor();
    await roos.page.getByText('is working on this since').waitFor({ state: 'detached' });
  });

  it('what happens while the connection is cut is told when it is back', async () => {
    await at(ebru, '/');
    await toReview(2);
    line.cut();
    await submitted('Dijk verzwaard');
    await ebru.page.getByRole('alert').filter({ hasText: 'may be out of date' }).waitFor();
    sent.length = 0;
    line.mend();
    await toReview(3);
    await ebru.page
      .getByRole('alert')
      .filter({ hasText: 'may be out of date' })
      .waitFor({ state: 'detached' });
    expect(sent.some((text) => text.includes('newsroomChanged') && text.includes('"after":"'))).toBe(true);
    ebru.forgetNetwork();
    roos.forgetNetwork();
  });

  it('a card is dragged to where it may go, and told where it may not', async () => {
    const made = await draft('Sluis gestremd');
    // All columns are to be seen, so that none moves while something is dragged.
    await roos.page.setViewportSize({ width: 1600, height: 900 });
    await at(roos, '/board');
    const column = (name: string) => roos.page.getByRole('region', { name: new RegExp(`^${name} \\d`) });
    const card = roos.page.getByRole('link', { name: 'Sluis gestremd' });
    await column('Draft').getByRole('link', { name: 'Sluis gestremd' }).waitFor();
    await roos.expectAccessible('board');
    await card.dragTo(column('Killed'));
    await roos.page
      .getByRole('status')
      .filter({ hasText: /^Sluis gestremd: ./ })
      .waitFor();
    await card.dragTo(column('In review'));
    await roos.activate('Submit', roos.page.getByRole('dialog', { name: 'Submit' }));
    await roos.told('Submitted.');
    await column('In review').getByRole('link', { name: 'Sluis gestremd' }).waitFor();
    await column('Draft').getByRole('link', { name: 'Sluis gestremd' }).waitFor({ state: 'detached' });
    const { manuscript } = await studio.ask<{ manuscript: { state: string } }>(
      reporter.token,
      'query ($id: ID!) { manuscript(id: $id) { state } }',
      { id: made.id },
    );
    expect(manuscript.state).toBe('IN_REVIEW');
  });

  it('and moved by keyboard alike, with the focus on it afterwards', async () => {
    await draft('Veer in storm');
    await at(roos, '/board');
    const card = roos.page.getByRole('link', { name: 'Veer in storm' });
    const inReview = roos.page.getByRole('region', { name: /^In review \d/ });
    // Each column is read by itself.
    await inReview.getByRole('link').first().waitFor();
    await card.focus();
    await roos.press('ArrowRight');
    expect(
      await roos.page.evaluate('document.activeElement.closest("section").querySelector("h2").textContent'),
    ).toMatch(/^In review/);
    await roos.press('ArrowLeft');
    await card.focus();
    await roos.press('m');
    const dialog = roos.page.getByRole('dialog', { name: 'Veer in storm' });
    await dialog.getByRole('button', { name: 'Submit' }).waitFor();
    await dialog.getByText('What is not possible now, and why').press('Enter');
    await roos.expectAccessible('moves of a card', ['en']);
    await roos.activate('Submit', dialog);
    await roos.activate('Submit', roos.page.getByRole('dialog', { name: 'Submit' }));
    await roos.told('Submitted.');
    await inReview.getByRole('link', { name: 'Veer in storm' }).waitFor();
    await roos.page.locator('.card > a:focus', { hasText: 'Veer in storm' }).waitFor();
  });

  it('and keeps the focus when the board hears of it before it is answered', async () => {
    const made = await draft('Veer in mist');
    await at(roos, '/board');
    const card = roos.page.getByRole('link', { name: 'Veer in mist' });
    const inReview = roos.page.locator('.column').filter({ hasText: /^In review/ });
    await inReview.getByRole('link').first().waitFor();
    await onOperation(roos.page, 'SubmitManuscript', async (route) => {
      const response = await route.fetch();
      await inReview.getByText('1 new').waitFor();
      await roos.page.locator('.card.gone').waitFor();
      await route.fulfill({ response });
    });
    await card.focus();
    await roos.press('m');
    await roos.activate('Submit', roos.page.getByRole('dialog', { name: 'Veer in mist' }));
    await roos.activate('Submit', roos.page.getByRole('dialog', { name: 'Submit' }));
    await roos.told('Submitted.');
    await inReview.locator(`a[data-row="${made.id}"]:focus`).waitFor();
    await roos.page.unrouteAll();
  });

  it('assigns, sets an embargo and restores, each with what it needs', async () => {
    const made = await draft('Brand in haven', 'Er is brand.');
    await studio.change(reporter.token, 'editManuscript', 'EditManuscriptInput', {
      ...{ manuscriptId: made.id, expectedVersion: made.version },
      content: { blocks: [{ paragraph: { text: 'De brand is uit.' } }] },
    });
    await open(ebru, made);
    await ebru.activate('Assign');
    const assign = ebru.page.getByRole('dialog', { name: 'Assign' });
    await assign.getByLabel('For').selectOption({ label: 'Roos' });
    await assign.getByLabel(/^Due/).fill('2099-01-01T09:00');
    await ebru.expectAccessible('assign', ['en']);
    await ebru.activate('Assign', assign);
    await ebru.told('Assigned.');
    await ebru.page.getByText('For Roos').waitFor();
    await ebru.page.getByRole('button', { name: 'Restore revision 1' }).press('Enter');
    await ebru.activate('Restore', ebru.page.getByRole('dialog', { name: 'Restore' }));
    await ebru.told('Restored.');
    await ebru.page.getByText('Er is brand.').waitFor();
    await ebru.activate('Set an embargo');
    const embargo = ebru.page.getByRole('dialog', { name: 'Set an embargo' });
    await embargo.getByLabel(/^Until when/).fill('2099-02-01T09:00');
    await ebru.activate('Set an embargo', embargo);
    await ebru.told('The embargo is set.');
    await ebru.page.getByText(/^Under embargo until/).waitFor();
  });

  it('signing out ends the connection', async () => {
    await until(() => line.webSockets === 2);
    await ebru.activate('Sign out');
    await ebru.heading('Sign in');
    await until(() => line.webSockets === 1);
  });
});
