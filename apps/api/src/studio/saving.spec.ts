import type { Browser } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from '../testing/open-browser.js';
import { openStudio, password, type Colleague, type OpenStudio } from '../testing/studio/open-studio.js';
import { openStudioPage, type StudioPage } from '../testing/studio/studio-page.js';
import {
  comesToRest,
  isThere,
  keptIn,
  statusOf,
  textIn,
  typeAtEnd,
  untilClosed,
  untilForgotten,
  untilKept,
  write,
  writeHere,
} from '../testing/studio/writing-desk.js';

let studio: OpenStudio;
let writer: Colleague;
let colleague: Colleague;

/** A manuscript of three paragraphs, or of these. */
async function manuscript(
  headline: string,
  texts = ['eerste', 'tweede', 'derde'],
): Promise<{ id: string; version: number }> {
  const blocks = texts.map((text, at) => ({
    paragraph: { key: `p${String(at)}`, text },
  }));
  const content = {
    ...{ sectionId: studio.sectionId, headline, blocks },
    ...{ dateline: { none: true }, credits: [{ code: 'ANP' }] },
  };
  return studio.change(writer.token, 'createManuscript', 'CreateManuscriptInput', { content });
}

/** A colleague writes over a paragraph. */
function overwrite(manuscriptId: string, key: string, text: string) {
  return studio.change(colleague.token, 'editBlocks', 'EditBlocksInput', {
    ...{ manuscriptId, expectedVersion: 1, onConflict: 'MERGE' },
    changes: [{ put: { block: { paragraph: { key, text } } } }],
  });
}

/** What the manuscript says, by paragraph. */
async function paragraphs(id: string): Promise<string[]> {
  const { manuscript: known } = await studio.ask<{
    manuscript: { content: { blocks: { runs: { text: string }[] }[] } };
  }>(
    writer.token,
    'query ($id: ID!) { manuscript(id: $id) { content { blocks { ... on Paragraph { runs { text } } } } } }',
    { id },
  );
  return known.content.blocks.map(({ runs }) => runs.map(({ text }) => text).join(''));
}

describe('the line that says what is saved', () => {
  if (!hasBrowser) {
    it('is not read on this machine', () => {
      console.warn(
        `NOT RUN: what is saved in a browser, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`,
      );
    });
    return;
  }

  let browser: Browser;
  let at: StudioPage;

  beforeAll(async () => {
    [studio, browser] = await Promise.all([openStudio(), openBrowser()]);
    writer = await studio.hire('EDITOR', 'Ebru');
    colleague = await studio.hire('EDITOR', 'Roos');
    at = await openStudioPage(browser, studio);
    await at.signIn(writer);
  });
  afterEach(() => {
    at.forgetNetwork();
    expect(at.complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await studio.close();
  });

  const open = async (id: string) => {
    await at.page.goto(`${studio.built.url}/studio/manuscripts/${id}/write`);
    await isThere(at.page, writer);
    await comesToRest(at.page, writer);
  };
  const line = (text: string | RegExp) => at.page.locator('.saving').getByText(text).first().waitFor();
  const type = (words: string) => write(at.page, 'last', words);

  it('says that a draft is saved for its writer alone, and a commit for all', async () => {
    const { id } = await manuscript('Eerst een concept');
    await open(id);
    await line('Everything is saved.');
    await type(' en meer');
    await line(/^Saved .*, for you alone/);
    expect(await paragraphs(id)).toEqual(['eerste', 'tweede', 'derde']);
    await untilForgotten(at.page);
    await at.page.reload();
    await isThere(at.page, writer);
    expect(await textIn(at.page)).toContain('derde en meer');
    await at.press('Control+s');
    await line(/^Saved .* in the manuscript/);
    expect(await paragraphs(id)).toEqual(['eerste', 'tweede', 'derde en meer']);
    await at.expectAccessible('writing');
  });

  it('keeps what is typed within a quarter of a second, and saves it a second after the last word, by the clock of the page', async () => {
    const { id } = await manuscript('Meteen bewaard');
    const { page, context } = await openStudioPage(browser, studio);
    const { clock } = context;
    await clock.install();
    await page.goto(`${studio.built.url}/studio/manuscripts/${id}/write`);
    await isThere(page, writer);
    await comesToRest(page, writer);
    await clock.pauseAt(await page.evaluate<number>('Date.now() + 1_000'));
    await write(page, 'last', ' snel');
    expect(await keptIn(page)).not.toContain(' snel');
    await clock.runFor(250);
    await untilKept(page, ' snel');
    expect(await statusOf(page)).toBe('typing');
    await clock.runFor(750);
    await page.locator('.saving[data-status=saved]').waitFor();
    await context.close();
  });

  it('hands a draft to the manuscript when its page is left, and copy in review only when it is told to', async () => {
    const { id, version } = await manuscript('Even weg');
    await open(id);
    await type(' en weg');
    await at.page.getByRole('link', { name: 'Back to the manuscript' }).click();
    await at.page.getByText('derde en weg').waitFor();
    await at.page.getByText(/You have written something/).waitFor({ state: 'detached' });
    expect(await paragraphs(id)).toContain('derde en weg');
    await studio.change(writer.token, 'submitManuscript', 'SubmitManuscriptInput', {
      ...{ manuscriptId: id, expectedVersion: version + 1 },
    });
    await open(id);
    await type(' en terug');
    await line(/^Saved .*, for you alone/);
    await at.page.getByRole('link', { name: 'Back to the manuscript' }).click();
    await at.page.getByText(/You have written something that is not in this yet/).waitFor();
    await at.expectAccessible('a draft of one’s own', ['en']);
    expect(await paragraphs(id)).toContain('derde en weg');
    await at.page.getByRole('link', { name: 'Go on writing' }).click();
    await isThere(at.page, writer);
    expect(await textIn(at.page)).toContain('derde en weg en terug');
  });

  it('says that nothing reaches the server, that it is kept here, and goes on by itself', async () => {
    const { id } = await manuscript('Zonder verbinding');
    await open(id);
    await at.context.setOffline(true);
    await type(' zonder net');
    await line('Not saved: no connection; kept in this browser.');
    await untilKept(at.page, 'derde zonder net');
    await at.context.setOffline(false);
    await line(/^Saved/);
    await untilForgotten(at.page);
  });

  it('goes on trying when the server takes what it is sent, and never answers', async () => {
    const { id } = await manuscript('Een server die zwijgt');
    await open(id);
    studio.built.signal('SIGSTOP');
    try {
      await type(' tegen de muur');
      await line('Not saved: no connection; kept in this browser.');
      await untilKept(at.page, 'derde tegen de muur');
    } finally {
      studio.built.signal('SIGCONT');
    }
    await line(/^Saved/);
    await untilForgotten(at.page);
  });

  it('waits for somebody to sign in again, also with more text than strangers may send', async () => {
    const texts = Array.from({ length: 200 }, (_, at) => `${String(at)} ${'lang verhaal '.repeat(30)}`);
    const { id } = await manuscript('Sessie voorbij', texts);
    await open(id);
    await at.context.clearCookies();
    await type(' zonder sessie');
    await line('Not saved: your session has ended; kept in this browser.');
    await untilKept(at.page, 'zonder sessie');
    await comesToRest(at.page, writer);
    await line(/^Saved .*, for you alone/);
    await untilForgotten(at.page);
  });

  it('says that the session has ended without taking the focus from a word, until somebody wants to sign in', async () => {
    const { id } = await manuscript('Midden in een woord');
    await open(id);
    await at.context.clearCookies();
    await type(' midden in een wo');
    const signInAgain = at.page.locator('.saving').getByRole('button', { name: 'Sign in again' });
    await signInAgain.waitFor();
    await at.page.keyboard.type('ord');
    await at.page.waitForTimeout(1_500);
    await at.page.keyboard.type(' door');
    const dialog = at.page.getByRole('dialog', { name: 'Sign in again' });
    expect(await dialog.count()).toBe(0);
    await line('Not saved: your session has ended; kept in this browser.');
    await at.page.getByRole('status').filter({ hasText: 'You can go on writing.' }).waitFor();
    expect(await textIn(at.page)).toContain('midden in een woord door');
    await at.expectAccessible('a session that has ended', ['en']);

    // What they ask for has to be done by the server.
    await at.press('Control+s');
    await dialog.waitFor();
    // Whoever goes on does so where they were, however soon.
    await at.page.evaluate(`document.querySelector('.ProseMirror').addEventListener(
      'focus', () => queueMicrotask(() => document.execCommand('insertText', false, ' en')), { once: true })`);
    await at.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await at.page.keyboard.type(' door');
    await untilKept(at.page, 'midden in een woord door en door');

    await signInAgain.focus();
    await at.press('Enter');
    await dialog.waitFor();
    await at.expectAccessible('sign in again, or later', ['en']);
    await dialog.getByLabel('E-mail address').fill(writer.email);
    await dialog.getByLabel('Password').fill(password);
    await at.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    // What they wanted before they signed in is done first.
    await line(/^Saved .* in the manuscript/);
    await at.page.keyboard.type(' af');
    await line(/^Saved .*, for you alone/);
    await at.press('Control+s');
    await line(/^Saved .* in the manuscript/);
    expect((await paragraphs(id)).at(-1)).toBe('derde midden in een woord door en door af');
    await untilForgotten(at.page);
  });

  it('takes it back when another window has signed in; on another page, somebody is asked to sign in at once', async () => {
    const { id } = await manuscript('Elders weer binnen');
    await open(id);
    await at.context.clearCookies();
    await type(' elders');
    const signInAgain = at.page.getByRole('button', { name: 'Sign in again' });
    await signInAgain.waitFor();
    const other = await at.context.newPage();
    await other.goto(`${studio.built.url}/studio/`);
    await other.getByLabel('E-mail address').fill(writer.email);
    await other.getByLabel('Password').fill(password);
    await other.keyboard.press('Enter');
    await other.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
    await other.close();
    await signInAgain.waitFor({ state: 'detached' });
    await line(/^Saved .*, for you alone/);

    await at.context.clearCookies();
    await type(' en weg');
    await signInAgain.waitFor();
    await at.page.getByRole('link', { name: 'Back to the manuscript' }).click();
    const dialog = at.page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.waitFor();
    await at.press('Escape');
    await dialog.getByLabel('E-mail address').fill(writer.email);
    await dialog.getByLabel('Password').fill(password);
    await at.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await at.page.getByText('derde elders en weg').waitFor();
  });

  it('puts what a colleague changed beside what is being typed', async () => {
    const { id } = await manuscript('Met zijn tweeën');
    await open(id);
    await overwrite(id, 'p0', 'eerste van Roos');
    await type(' van Ebru');
    await line(/A colleague has changed this/);
    await at.press('Control+s');
    await line('What Roos changed is in it now.');
    expect(await textIn(at.page)).toContain('eerste van Roos');
    expect(await paragraphs(id)).toEqual(['eerste van Roos', 'tweede', 'derde van Ebru']);
  });

  it('shows both texts where two people changed the same paragraph, and saves nothing until one has chosen', async () => {
    const { id } = await manuscript('Twee teksten');
    await open(id);
    await overwrite(id, 'p2', 'derde van Roos');
    await overwrite(id, 'p0', 'eerste van Roos');
    await type(' van Ebru');
    await at.press('Control+s');
    await line(/there are two texts/);
    await at.activate('Show both');
    const dialog = at.page.getByRole('dialog', { name: 'Two texts' });
    await dialog.getByText(/Roos has changed what you have changed/).waitFor();
    await dialog.getByText('van Roos').waitFor();
    await at.expectAccessible('two texts', ['en']);
    await at.press('Escape');
    await type(' en verder');
    await line(/there are two texts/);
    await at.activate('Show both');
    await dialog.getByText('van Ebru en verder').waitFor();
    expect(await dialog.getByRole('button', { name: 'Go on with this' }).isDisabled()).toBe(true);
    await at.press('Escape');
    await write(at.page, 'headline', ' en een kop');
    await at.activate('Show both');
    await dialog.getByLabel('Take that of Roos').check();
    await at.activate('Go on with this', dialog);
    await line(/^Saved .* in the manuscript/);
    expect(await paragraphs(id)).toEqual(['eerste van Roos', 'tweede', 'derde van Roos']);
    expect(await textIn(at.page)).toContain('derde van Roos');
  });

  it('says that another window writes, shows what is typed there, and takes over when it is told to', async () => {
    const { id } = await manuscript('Twee vensters');
    await open(id);
    const other = await at.context.newPage();
    await other.goto(at.page.url());
    await isThere(other, writer);
    await other.getByText('You are writing this in another window of this browser.').first().waitFor();
    await type(' hier');
    await other.getByText('derde hier').waitFor();
    await writeHere(other, writer);
    await write(other, 'last', ' en daar');
    await line('You are writing this in another window of this browser.');
    await at.page.getByText('derde hier en daar').waitFor();
    await untilClosed(at.page);
    expect(await typeAtEnd(at.page, 'last', ' niet')).toBe(false);
    await other.close({ runBeforeUnload: false });
    await line(/^Saved/);
    expect(await textIn(at.page)).toContain('derde hier en daar');
    await at.press('Control+s');
    await line(/in the manuscript/);
  });

  it('says why it is refused, and keeps the text', async () => {
    const { id, version } = await manuscript('Gespiked');
    await open(id);
    await studio.change(colleague.token, 'spikeManuscript', 'SpikeManuscriptInput', {
      ...{ manuscriptId: id, expectedVersion: version },
    });
    await type(' te laat');
    await line(/^Refused: .*kept in this browser/);
    await untilKept(at.page, 'derde te laat');
    await at.page.reload();
    await isThere(at.page, writer);
    await line(/^Refused: .*kept in this browser/);
    expect(await textIn(at.page)).toContain('derde te laat');
    await untilClosed(at.page);
    expect(await typeAtEnd(at.page, 'last', ' niet')).toBe(false);
    await at.activate('Throw away…');
    await at.activate('Throw it away');
    await line('Everything is saved.');
    expect(await textIn(at.page)).not.toContain('te laat');
    await untilForgotten(at.page);
  });

  it('is followed by others: what is not saved is said elsewhere, and before signing out, which leaves nothing', async () => {
    const { id } = await manuscript('Nog niet weg');
    await open(id);
    await overwrite(id, 'p2', 'derde van Roos');
    await type(' van Ebru');
    await at.press('Control+s');
    await line(/there are two texts/);
    await at.page.getByRole('link', { name: 'Board' }).click();
    await at.page.getByText('Kept in this browser, and not saved yet:').waitFor();
    await at.activate('Sign out');
    const dialog = at.page.getByRole('dialog', { name: 'Not everything is saved' });
    await dialog.getByRole('link', { name: 'Nog niet weg' }).waitFor();
    await at.expectAccessible('signing out', ['en']);
    await at.activate('Stay signed in', dialog);
    await at.activate('Sign out');
    await at.activate('Sign out and lose it', dialog);
    await at.heading('Sign in');
    expect(await keptIn(at.page)).toBe('[]');
  });
});
