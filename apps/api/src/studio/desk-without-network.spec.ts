import type { Browser } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from '../testing/open-browser.js';
import { openLine, type Line } from '../testing/studio/open-line.js';
import { openStudio, type Colleague, type OpenStudio } from '../testing/studio/open-studio.js';
import { openStudioPage, type StudioPage } from '../testing/studio/studio-page.js';
import { untilLoaded } from '../testing/studio/until-loaded.js';
import { isThere, textIn, untilForgotten, untilKept, write } from '../testing/studio/writing-desk.js';

let studio: OpenStudio;
let browser: Browser;
let line: Line;
let editors: { readonly ebru: Colleague; readonly roos: Colleague };
let reporter: Colleague;
let ebru: StudioPage;
let roos: StudioPage;
/** What both of them write. */
let shared: string;

async function draft(headline: string): Promise<{ id: string; version: number }> {
  const blocks = ['eerste', 'tweede', 'derde'].map((text, at) => ({
    paragraph: { key: `p${String(at)}`, text },
  }));
  const content = {
    ...{ sectionId: studio.sectionId, headline, blocks },
    ...{ dateline: { none: true }, credits: [{ code: 'ANP' }] },
  };
  return studio.change(reporter.token, 'createManuscript', 'CreateManuscriptInput', { content });
}

async function paragraphs(id: string): Promise<string[]> {
  const { manuscript } = await studio.ask<{
    manuscript: { content: { blocks: { runs: { text: string }[] }[] } };
  }>(
    reporter.token,
    'query ($id: ID!) { manuscript(id: $id) { content { blocks { ... on Paragraph { runs { text } } } } } }',
    { id },
  );
  return manuscript.content.blocks.map(({ runs }) => runs.map(({ text }) => text).join(''));
}

const at = ({ page }: StudioPage, path: string) => page.goto(`${line.url}/studio${path}`);

const says = ({ page }: StudioPage, words: string | RegExp) =>
  page.locator('.saving').filter({ hasText: words }).waitFor({ timeout: 40_000 });

/** The line across the page. */
const cutOff = ({ page }: StudioPage) =>
  page.getByRole('alert').filter({ hasText: 'What you see may be out of date' });

/** Goes to a page by its link, as somebody does who cannot load one. */
const follow = ({ page }: StudioPage, name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).press('Enter');

/** A page that could not be read says why, and never that there is nothing. */
async function saysThatItCannotBeRead({ page }: StudioPage): Promise<void> {
  await page.locator('main').getByText('The server cannot be reached.').first().waitFor();
  for (const lie of ['There is no copy here.', 'Nothing was found.', 'There is nothing on the wire here.'])
    expect([lie, await page.getByText(lie).count()]).toEqual([lie, 0]);
}

/** Asked in order: each begins where the one before has left the desk. */
describe('a desk without network', () => {
  if (!hasBrowser) {
    it('is not cut off on this machine', () => {
      console.warn(
        `NOT RUN: a desk that is cut off, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`,
      );
    });
    return;
  }

  beforeAll(async () => {
    studio = await openStudio();
    line = await openLine(studio.built.url);
    editors = { ebru: await studio.hire('EDITOR', 'Ebru'), roos: await studio.hire('EDITOR', 'Roos') };
    reporter = await studio.hire('REPORTER', 'Teun');
    browser = await openBrowser();
    const overLine = { ...studio, built: { ...studio.built, url: line.url } };
    [ebru, roos] = [await openStudioPage(browser, overLine), await openStudioPage(browser, overLine)];
    await ebru.signIn(editors.ebru);
    await roos.signIn(editors.roos);
    shared = (await draft('Brug dicht')).id;
  });
  afterAll(async () => {
    await browser.close();
    await line.close();
    await studio.close();
  });

  it('writes on: what two people type into the same paragraph is kept in the browser of each', async () => {
    await at(ebru, `/manuscripts/${shared}/write`);
    await at(roos, `/manuscripts/${shared}/write`);
    await isThere(ebru.page, editors.ebru);
    await isThere(roos.page, editors.roos);
    await untilLoaded(roos.page, 'manuscript', 'board', 'wire', 'search', 'work');
    line.cut();
    for (const { context } of [ebru, roos]) await context.setOffline(true);
    await write(ebru.page, 'last', ' van Ebru');
    await write(roos.page, 'last', ' van Roos');
    for (const each of [ebru, roos]) await says(each, 'Not saved: no connection; kept in this browser.');
    await untilKept(ebru.page, 'derde van Ebru');
    await untilKept(roos.page, 'derde van Roos');
    await write(ebru.page, 'first', ' ook');
    await write(ebru.page, 'headline', ' tot maandag');
  });

  it('is told by every page that it cannot be read, and that what was read may be out of date', async () => {
    const { page } = roos;
    await roos.press('Escape');
    await roos.press('Escape');
    await cutOff(roos).waitFor();
    await follow(roos, 'Board');
    await saysThatItCannotBeRead(roos);
    await follow(roos, 'Wire');
    await saysThatItCannotBeRead(roos);
    await follow(roos, 'Search');
    await page.getByRole('searchbox').fill('brug');
    await roos.press('Enter');
    await saysThatItCannotBeRead(roos);
    // What was read before is shown, and not as if it were new.
    await follow(roos, 'My work');
    await roos.heading('My work');
    await cutOff(roos).waitFor();
    // What is not saved is said wherever they are.
    await page.getByText('Brug dicht').first().waitFor();
    await untilKept(page, 'derde van Roos');
  });

  it('cannot load a tab anew, and loses nothing by trying', async () => {
    roos.page.on('dialog', (dialog) => void dialog.accept());
    await roos.page.reload().catch(() => undefined);
    expect(await roos.page.getByRole('heading', { name: 'My work' }).count()).toBe(0);
    const { id, version } = await draft('Sluis open');
    await studio.change(reporter.token, 'submitManuscript', 'SubmitManuscriptInput', {
      ...{ manuscriptId: id, expectedVersion: version },
    });
  });

  it('has everything saved when the network is back, and hears of what has happened since', async () => {
    line.mend();
    for (const { context } of [ebru, roos]) await context.setOffline(false);
    await says(ebru, /^Saved .*, for you alone/);
    await cutOff(ebru).waitFor({ state: 'detached' });
    await ebru.press('Control+s');
    await says(ebru, /^Saved .* in the manuscript/);
    await untilForgotten(ebru.page);
    expect(await paragraphs(shared)).toEqual(['eerste ook', 'tweede', 'derde van Ebru']);
    await at(ebru, '/');
    await ebru.page.getByRole('heading', { name: 'To review 1' }).waitFor();
    const { id, version } = await draft('Pont vaart');
    await studio.change(reporter.token, 'submitManuscript', 'SubmitManuscriptInput', {
      ...{ manuscriptId: id, expectedVersion: version },
    });
    await ebru.page.getByRole('heading', { name: 'To review 2' }).waitFor();
  });

  it('finds both texts in the tab that is loaded again, and settles on one', async () => {
    const { page } = roos;
    await at(roos, `/manuscripts/${shared}/write`);
    await isThere(page, editors.roos);
    expect(await textIn(page)).toContain('derde van Roos');
    await roos.press('Control+s');
    await says(roos, /there are two texts/);
    await roos.activate('Show both');
    const dialog = page.getByRole('dialog', { name: 'Two texts' });
    await dialog.getByText(/Ebru has changed what you have changed/).waitFor();
    await dialog.getByText('van Ebru').first().waitFor();
    await dialog.getByText('van Roos').first().waitFor();
    await roos.activate('Mine everywhere', dialog);
    await roos.activate('Go on with this', dialog);
    await says(roos, /^Saved .* in the manuscript/);
    expect(await paragraphs(shared)).toEqual(['eerste ook', 'tweede', 'derde van Roos']);
    await untilForgotten(page);
    for (const each of [ebru, roos]) {
      each.forgetNetwork();
      expect(each.complaints).toEqual([]);
    }
  });
});
