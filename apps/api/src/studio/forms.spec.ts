import type { Browser, Locator } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from '../testing/open-browser.js';
import { openStudio, type OpenStudio } from '../testing/studio/open-studio.js';
import { openStudioPage, type StudioPage } from '../testing/studio/studio-page.js';
import { untilLoaded } from '../testing/studio/until-loaded.js';

describe('what is filled in, and not sent', () => {
  if (!hasBrowser) {
    it('is not filled in on this machine', () => {
      console.warn(`NOT RUN: forms in a browser, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`);
    });
    return;
  }

  let studio: OpenStudio;
  let browser: Browser;
  let at: StudioPage;
  beforeAll(async () => {
    studio = await openStudio();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await studio.close();
  });
  beforeEach(async () => {
    at = await openStudioPage(browser, studio);
    await at.signIn(await studio.hire('ADMIN', 'Arend'));
    await at.page.goto(`${studio.built.url}/studio/newsroom/agencies`);
    await at.page.getByRole('link', { name: 'ANP · Algemeen Nederlands Persbureau' }).click();
    await agency().waitFor();
  });
  afterEach(async () => {
    at.forgetNetwork();
    expect(at.complaints).toEqual([]);
    await at.context.close();
  });

  const agency = (): Locator => at.page.getByRole('article', { name: 'Algemeen Nederlands Persbureau' });
  const country = (): Locator => agency().getByLabel(/^(Country|Land)/);
  const screens = (): Locator => at.page.getByRole('navigation', { name: 'Newsroom' });
  const leaving = (): Locator => at.page.getByRole('dialog', { name: 'Leave this page?' });
  const stays = async () => {
    await at.activate('Stay', leaving());
    await leaving().waitFor({ state: 'detached' });
    expect(await country().inputValue()).toBe('BE');
  };

  describe('is asked about before it is lost', () => {
    it('by a link or a key; whoever stays finds it, and whoever leaves is let go', async () => {
      await country().fill('BE');
      await screens().getByRole('link', { name: 'People' }).click();
      await leaving().waitFor();
      await at.expectAccessible('leaving', ['en']);
      await stays();
      const title = agency().getByRole('heading').first();
      await title.press('Escape');
      await stays();
      expect(await at.page.evaluate('document.activeElement.textContent')).toBe(
        'Algemeen Nederlands Persbureau',
      );
      await title.press('Escape');
      await at.activate('Leave and lose it', leaving());
      await agency().waitFor({ state: 'detached' });
      expect(new URL(at.page.url()).pathname).toMatch(/agencies$/);
      await at.page.goBack();
      await agency().waitFor();
      expect(await country().inputValue()).toBe('NL');
    });

    it('by going back', async () => {
      await country().fill('B');
      await country().press('E');
      await at.page.evaluate('history.back()');
      await stays();
      expect(new URL(at.page.url()).pathname).toMatch(/agencies\/.+$/);
      // A browser holds it only for somebody who has done something since.
      await country().press('End');
      await at.page.evaluate('history.back()');
      await at.activate('Leave and lose it', leaving());
      await agency().waitFor({ state: 'detached' });
      expect(new URL(at.page.url()).pathname).toMatch(/agencies$/);
    });

    it('by closing the window', async () => {
      await country().fill('BE');
      const asked = at.page.waitForEvent('dialog');
      await at.page.close({ runBeforeUnload: true });
      const dialog = await asked;
      expect(dialog.type()).toBe('beforeunload');
      await dialog.dismiss();
      expect(await country().inputValue()).toBe('BE');
    });

    it('not when it is what it was, or was sent', async () => {
      await country().fill('BE');
      await country().fill('NL');
      await screens().getByRole('link', { name: 'Sections' }).click();
      await at.heading('Sections');
      await at.press('n');
      const form = at.page.getByRole('article', { name: 'New section' });
      await form.getByLabel('Name', { exact: true }).fill('Dijk');
      await form.getByLabel(/^Name in addresses/).fill('dijk');
      await at.activate('Create', form);
      await at.page.getByRole('article', { name: 'Dijk' }).waitFor();
      await at.page.goBack();
      await form.waitFor();
      const asked: string[] = [];
      at.page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await at.page.goto(`${studio.built.url}/studio/`);
      await at.heading('My work');
      expect(asked).toEqual([]);
    });
  });

  const line = (): Locator =>
    at.page.getByRole('alert').filter({ hasText: /may be out of date|kan verouderd/ });

  describe('without a connection', () => {
    it('stays, and so does what there is on each screen; each says that it may be old', async () => {
      await screens().getByRole('link', { name: 'Usage' }).click();
      await at.heading('Usage');
      await at.page.getByLabel('Agency').selectOption('ANP');
      await at.page
        .getByRole('main')
        .getByText(/Loading/)
        .waitFor({ state: 'detached' });
      await screens().getByRole('link', { name: 'Agencies' }).click();
      await at.page.getByRole('link', { name: 'ANP · Algemeen Nederlands Persbureau' }).click();
      await untilLoaded(at.page, 'people');
      await at.context.setOffline(true);
      await country().fill('BE');
      await at.activate('Save', agency());
      await agency()
        .getByRole('alert')
        .getByText(/There is no connection with the server/)
        .waitFor();
      expect(await country().inputValue()).toBe('BE');
      await line().waitFor();
      await country().fill('NL');
      // A list that was read before, with one thing of it.
      await screens().getByRole('link', { name: 'People' }).click();
      await at.heading('People');
      await at.page.getByText('The server cannot be reached.', { exact: true }).waitFor();
      await screens().getByRole('link', { name: 'Agencies' }).click();
      await at.page.getByText(/This may be out of date/).waitFor();
      await at.page.getByRole('link', { name: 'RTR · Reuters' }).click();
      await at.page.getByRole('article', { name: 'Reuters' }).waitFor();
      await screens().getByRole('link', { name: 'Usage' }).click();
      await at.heading('Usage');
      await line().waitFor();
      await at.context.setOffline(false);
      await line().waitFor({ state: 'detached' });
    });

    it('says so in Dutch, too', async () => {
      await at.page.getByLabel('Language', { exact: true }).selectOption('nl');
      await at.page.locator('html[lang="nl"]').waitFor();
      await country().fill('BE');
      await at.context.setOffline(true);
      await at.activate('Bewaren', agency());
      await agency()
        .getByRole('alert')
        .getByText(/Er is geen verbinding met de server/)
        .waitFor();
      expect(await country().inputValue()).toBe('BE');
      await at.context.setOffline(false);
      await line().waitFor({ state: 'detached' });
    });
  });

  it('stays when the server takes it and never answers; then it is not known what became of it', async () => {
    await country().fill('BE');
    studio.built.signal('SIGSTOP');
    try {
      await at.activate('Save', agency());
      await agency()
        .getByRole('alert')
        .getByText(/It is not known whether this was done/)
        .waitFor();
      await line().waitFor();
      expect(await country().inputValue()).toBe('BE');
    } finally {
      studio.built.signal('SIGCONT');
    }
    await line().waitFor({ state: 'detached' });
  });
});
