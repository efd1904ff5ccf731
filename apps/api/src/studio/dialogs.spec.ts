import type { Browser } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from '../testing/open-browser.js';
import { openStudio, type OpenStudio } from '../testing/studio/open-studio.js';
import { openStudioPage, type StudioPage } from '../testing/studio/studio-page.js';

// A server and a browser are started, and every dialog is opened.
jest.setTimeout(480_000);

/** The buttons beneath a form, and those of the things in a list. */
const deeds = (within: string) => `${within} .buttons button[type=button], ${within} li button[type=button]`;

describe('every dialog that only asks', () => {
  if (!hasBrowser) {
    it('is not opened on this machine', () => {
      console.warn(`NOT RUN: dialogs in a browser, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`);
    });
    return;
  }

  let studio: OpenStudio;
  let browser: Browser;
  let at: StudioPage;
  let manuscriptId = '';
  beforeAll(async () => {
    studio = await openStudio();
    browser = await openBrowser();
    const admin = await studio.hire('ADMIN', 'Arend');
    const content = {
      ...{ sectionId: studio.sectionId, headline: 'Pont vaart weer' },
      ...{ blocks: [{ paragraph: { runs: [{ text: 'De pont vaart weer.' }] } }] },
    };
    const made = await studio.change(admin.token, 'createManuscript', 'CreateManuscriptInput', { content });
    manuscriptId = made.id;
    at = await openStudioPage(browser, studio);
    await at.signIn(admin);
  });
  afterAll(async () => {
    await browser.close();
    await studio.close();
  });

  /** What opens a dialog and does nothing else, by where it stands, and how many of them there are. */
  const places = () =>
    [
      ['newsroom/sections', deeds('article.item'), 2],
      ['newsroom/agencies', deeds('article.item'), 1],
      ['newsroom/people', deeds('article.item'), 3],
      ['account', deeds('main'), 3],
      [`manuscripts/${manuscriptId}`, '.moves > button', 3],
    ] as const;

  it.each(['nl', 'en'])('can be read by everybody, in %s', async (language) => {
    await at.page.goto(`${studio.built.url}/studio/`);
    await at.page.getByLabel(/^(Language|Taal)$/).selectOption(language);
    await at.page.locator(`html[lang="${language}"]`).waitFor();
    // Keys are heard as soon as there is a page.
    await at.heading(/^(Mijn werk|My work)$/);
    const look = async () => {
      const dialog = at.page.getByRole('dialog');
      const title = await dialog.getByRole('heading').first().innerText();
      await at.expectAccessible(title, [language]);
      await at.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    };
    for (const keys of ['?', 'Control+k']) {
      await at.press(keys);
      await look();
    }
    for (const [path, openers, number] of places()) {
      await at.page.goto(`${studio.built.url}/studio/${path}`);
      await at.page.getByRole('heading', { level: 1 }).waitFor();
      if (path.startsWith('newsroom')) await at.page.locator('.inbox a[data-row]').first().click();
      const buttons = at.page.locator(openers);
      // What they are about may be read one after another.
      await buttons.nth(number - 1).waitFor();
      for (const button of await buttons.all()) {
        await button.click();
        await look();
      }
      expect([path, await buttons.count()]).toEqual([path, number]);
    }
    expect(at.complaints).toEqual([]);
  });
});
