import type { Browser } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from '../testing/open-browser.js';
import { sendWireItem } from '../testing/send-wire-item.js';
import { openStudio, type Colleague, type OpenStudio } from '../testing/studio/open-studio.js';
import { openStudioPage, type StudioPage } from '../testing/studio/studio-page.js';

/** Of a page of A4, as browsers count. */
const heightOfPaper = 1_123;

function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

if (hasBrowser) {
  describe('who looks for something in the studio', () => {
    let studio: OpenStudio;
    let editor: Colleague;
    let browser: Browser;
    let at: StudioPage;

    /** A story that an editor writes, approves and publishes. Gives its manuscript. */
    async function published(headline: string, text: string): Promise<{ id: string; version: number }> {
      const content = {
        sectionId: studio.sectionId,
        headline,
        dateline: { place: { places: ['KOPIJDAM'] } },
        credits: [{ code: 'ANP' }],
        blocks: [{ paragraph: { runs: [{ text }] } }],
      };
      const { token } = editor;
      const made = await studio.change(token, 'createManuscript', 'CreateManuscriptInput', { content });
      const moved = (field: string, type: string, { version }: { version: number }, more: object = {}) =>
        studio.change(token, field, type, { manuscriptId: made.id, expectedVersion: version, ...more });
      const submitted = await moved('submitManuscript', 'SubmitManuscriptInput', made);
      const approved = await moved('approveManuscript', 'ApproveManuscriptInput', submitted);
      return moved('publishManuscript', 'PublishManuscriptInput', approved, { revision: 1 });
    }

    beforeAll(async () => {
      studio = await openStudio();
      editor = await studio.hire('EDITOR', 'Ebru');
      await published(
        'Pont <b>vaart</b> & wacht',
        'De veerpont van Kopijdam vaart weer, zegt <script>alert(1)</script>.',
      );
      await published('Brug gaat open', 'De brug over het kanaal gaat weer open voor de veerpont.');
      await sendWireItem(studio.server);
      browser = await openBrowser();
      at = await openStudioPage(browser, studio);
      await at.signIn(editor);
    });
    afterAll(async () => {
      await browser.close();
      await studio.close();
    });
    afterEach(() => {
      expect(at.complaints.splice(0)).toEqual([]);
    });

    describe('by words', () => {
      it('goes there with two keys, and types at once', async () => {
        await at.press('g');
        await at.press('s');
        await at.heading('Search');
        await at.page.getByText('Type words, in any form').waitFor();
        await at.expectAccessible('search, empty');
        await at.page.getByLabel('Words').focus();
        await at.page.keyboard.type('veerpont');
        await at.press('Enter');
        await at.page.getByRole('list', { name: 'Manuscripts' }).getByRole('link').nth(1).waitFor();
        expect(new URL(at.page.url()).search).toBe('?q=veerpont');
      });

      it('narrows manuscripts down by state', async () => {
        await at.page.getByLabel('State', { exact: true }).selectOption('DRAFT');
        await at.page.getByText('Nothing was found.').waitFor();
        await at.page.getByLabel('State', { exact: true }).selectOption('PUBLISHED');
        await at.page.getByRole('list', { name: 'Manuscripts' }).getByRole('link').nth(1).waitFor();
      });

      it('finds articles as readers do, with the words marked and nothing else made of them', async () => {
        await at.page.getByRole('link', { name: 'Articles' }).press('Enter');
        const list = at.page.getByRole('list', { name: 'Articles' });
        await list.getByRole('link').nth(1).waitFor();
        await at.page.getByText('2 found').waitFor();
        expect(await list.locator('mark').allTextContents()).toEqual(['veerpont', 'veerpont']);
        await list.getByText('zegt <script>alert(1)</script>').waitFor();
        await list.getByText('Pont <b>vaart</b> & wacht').waitFor();
        expect(await list.locator('b, script').count()).toBe(0);
        await at.expectAccessible('articles');
      });

      it('narrows articles down by section, agency and year, and back; the address says it', async () => {
        const side = at.page.getByRole('complementary', { name: 'Narrow down' });
        await side.getByRole('button', { name: 'binnenland' }).press('Enter');
        await side.getByRole('button', { name: 'binnenland', pressed: true }).waitFor();
        expect(new URL(at.page.url()).searchParams.get('section')).toBe('binnenland');
        await side.getByRole('button', { name: /^\d{4}$/ }).press('Enter');
        await side.getByRole('button', { name: /^\d{4}$/, pressed: true }).waitFor();
        await at.page.goto(at.page.url().replace(/year=\d+/, 'year=1999'));
        await at.page.getByText('Nothing was found.').waitFor();
        await at.page.goto(`${studio.built.url}/studio/search?in=articles&q=veerpont&section=binnenland`);
        await side.getByRole('button', { name: 'binnenland', pressed: true }).press('Enter');
        await side.getByRole('button', { name: 'binnenland', pressed: false }).waitFor();
      });

      it('goes from the words to what was found by keyboard, and opens it', async () => {
        await at.page.getByRole('list', { name: 'Articles' }).getByRole('link').nth(1).waitFor();
        await at.page.getByRole('heading', { level: 1 }).focus();
        await at.press('/');
        expect(await at.page.evaluate('document.activeElement.type')).toBe('search');
        await at.press('ArrowDown');
        await at.press('j');
        await at.press('Enter');
        await at.heading('Pont <b>vaart</b> & wacht');
      });

      it('finds items of the wire', async () => {
        await at.page.goto(`${studio.built.url}/studio/search?in=wire&q=oslo`);
        await at.page.getByRole('list', { name: 'Wire items' }).getByRole('link').waitFor();
        await at.expectAccessible('wire items');
        await at.page.getByRole('link', { name: 'Open in the inbox' }).press('Enter');
        await at.heading('Wire');
        await at.page.getByRole('link', { name: 'Boot naar Oslo vaart weer' }).waitFor();
      });
    });

    describe('by what they want to do', () => {
      const palette = () => at.page.getByRole('dialog', { name: 'Commands' });
      const openPalette = async () => {
        await at.press('Control+k');
        await palette().waitFor();
      };
      const options = () => palette().getByRole('option');
      /** The one that Enter would choose. */
      const chosen = () => palette().getByRole('option', { selected: true });

      it('opens the commands from anywhere, and goes to a page', async () => {
        await openPalette();
        expect(await at.page.evaluate('document.activeElement.role')).toBe('combobox');
        await at.expectAccessible('commands');
        await at.page.keyboard.type('boa');
        await chosen().filter({ hasText: 'Board' }).waitFor();
        await at.press('Enter');
        await at.heading('Board');
        expect(await palette().count()).toBe(0);
      });

      it('finds a manuscript, and what can be done with it', async () => {
        await openPalette();
        await at.page.keyboard.type('kanaal');
        await options().filter({ hasText: 'Brug gaat open' }).waitFor();
        await options().filter({ hasText: 'Search articles for “kanaal”' }).waitFor();
        await at.press('Enter');
        await at.heading('Brug gaat open');
        await at.page.getByRole('button', { name: 'Unpublish' }).waitFor();
        await openPalette();
        await at.page.keyboard.type('unpub');
        await chosen().filter({ hasText: 'Unpublish' }).waitFor();
        await at.press('Enter');
        await at.page.getByRole('dialog', { name: 'Unpublish' }).waitFor();
        await at.press('Escape');
        await at.page.getByRole('dialog').waitFor({ state: 'detached' });
      });

      it('goes back to what was opened before, with the arrows, and closes with nothing done', async () => {
        await at.press('g');
        await at.press('w');
        await at.heading('My work');
        await openPalette();
        await options().first().waitFor();
        const last = await options().last().textContent();
        await at.press('ArrowUp');
        expect(await chosen().textContent()).toBe(last);
        await at.press('ArrowDown');
        expect(await chosen().textContent()).toBe(await options().first().textContent());
        await options().filter({ hasText: 'Brug gaat open' }).click();
        await at.heading('Brug gaat open');
        await openPalette();
        await at.press('Escape');
        await palette().waitFor({ state: 'detached' });
        await at.heading('Brug gaat open');
      });

      it('says when there is nothing by that name', async () => {
        await openPalette();
        await at.page.keyboard.type('qqqq');
        await chosen().filter({ hasText: 'Search manuscripts for “qqqq”' }).waitFor();
        await at.press('Enter');
        await at.heading('Search');
        await at.page.getByText('Nothing was found.').waitFor();
      });
    });

    describe('by comparing', () => {
      it('sees what readers would see change, word by word, and any two revisions', async () => {
        const { manuscripts } = await studio.ask<{
          manuscripts: {
            edges: { node: { id: string; version: number; content: { blocks: { key: string }[] } } }[];
          };
        }>(
          editor.token,
          '{ manuscripts(filter: { search: "kanaal" }) { edges { node { id version content { blocks { ... on Paragraph { key } } } } } } }',
        );
        const [brug] = manuscripts.edges;
        await studio.change(editor.token, 'editManuscript', 'EditManuscriptInput', {
          manuscriptId: brug?.node.id,
          expectedVersion: brug?.node.version,
          content: {
            headline: 'Brug gaat dicht',
            blocks: [
              {
                paragraph: {
                  key: brug?.node.content.blocks[0]?.key,
                  text: 'De brug over het kanaal gaat weer dicht voor de veerpont.',
                },
              },
              { paragraph: { text: 'Tot vrijdag.' } },
            ],
          },
        });
        await at.page.goto(`${studio.built.url}/studio/manuscripts/${brug?.node.id ?? ''}`);
        await at.heading('Brug gaat dicht');
        await at.page.getByRole('link', { name: 'What readers would see change' }).press('Enter');
        await at.heading('Revisions: Brug gaat dicht');
        const changes = at.page.getByRole('region', { name: 'What changed' });
        await changes.getByText('Headline').waitFor();
        expect((await changes.locator('del').allTextContents()).map((text) => text.trim())).toEqual([
          'open',
          'open',
        ]);
        expect((await changes.locator('ins').allTextContents()).map((text) => text.trim())).toEqual([
          'dicht',
          'dicht',
          'Tot vrijdag.',
        ]);
        await at.page.getByRole('article', { name: 'revision 2' }).getByText('Tot vrijdag.').waitFor();
        await at.expectAccessible('revisions');
        await at.page.getByLabel('From').selectOption({ label: 'revision 2' });
        await changes.getByText('Nothing differs.').waitFor();
        await at.page.getByLabel('To').selectOption({ label: 'revision 1' });
        await at.page
          .getByRole('article', { name: 'revision 1' })
          .getByText(/gaat weer open/)
          .waitFor();
      });
    });

    describe('by showing it to others', () => {
      let address = '';
      let stranger: StudioPage;
      beforeAll(async () => {
        stranger = await openStudioPage(browser, studio);
      });
      afterEach(() => {
        expect(stranger.complaints.splice(0)).toEqual([]);
      });

      it('previews the copy as readers would see it, and makes a link', async () => {
        await at.page.getByRole('link', { name: 'To the manuscript' }).press('Enter');
        await at.heading('Brug gaat dicht');
        await at.page.getByRole('link', { name: 'Preview' }).press('Enter');
        await at.heading('Preview: Brug gaat dicht');
        await at.page.getByText('KOPIJDAM (ANP) –').waitFor();
        await at.expectAccessible('preview');
        await at.page.getByText('There are no links that work.').waitFor();
        await at.activate('Make a link');
        address = (await at.page.locator('a[href*="/preview#"]').getAttribute('href')) ?? '';
        await at.page.getByRole('button', { name: 'Revoke' }).waitFor();
      });

      it('which somebody without an account can open, and which is in no address that a server sees', async () => {
        const asked: string[] = [];
        stranger.page.on('request', (request) => asked.push(request.url()));
        await stranger.page.goto(address);
        await stranger.heading('Preview: Brug gaat dicht');
        await stranger.page.getByText('De brug over het kanaal gaat weer dicht').waitFor();
        await stranger.page.getByText('It has not been published').waitFor();
        const [, token = 'none'] = address.split('#');
        expect(asked.filter((url) => new URL(url).search.includes(token))).toEqual([]);
        await stranger.expectAccessible('preview of a stranger', ['en']);
        expect(await stranger.context.cookies()).toEqual([]);
      });

      it('until it is revoked', async () => {
        await at.activate('Revoke');
        await at.told('The link shows nothing any more.');
        await at.page.getByText('There are no links that work.').waitFor();
        await stranger.page.reload();
        await stranger.page.getByText('This link shows nothing').waitFor();
      });

      it('prints the whole copy, without what is around it', async () => {
        const texts = Array.from(
          { length: 120 },
          (_, nth) => `Alinea ${nth}. ${'De pont vaart. '.repeat(12)}`,
        );
        const { id } = await studio.change(editor.token, 'createManuscript', 'CreateManuscriptInput', {
          content: {
            ...{ sectionId: studio.sectionId, headline: 'Lang verhaal' },
            blocks: texts.map((text) => ({ paragraph: { runs: [{ text }] } })),
          },
        });
        for (const page of ['', '/preview']) {
          await at.page.goto(`${studio.built.url}/studio/manuscripts/${id}${page}`);
          await at.page.getByText('Alinea 119.').waitFor();
          await at.page.emulateMedia({ media: 'print' });
          expect(await at.page.getByRole('article').first().isVisible()).toBe(true);
          for (const around of ['header', 'nav', '.side', '.screen-only', 'button']) {
            expect([around, await at.page.locator(around).filter({ visible: true }).count()]).toEqual([
              around,
              0,
            ]);
          }
          const shown = await at.page.locator('body').innerText();
          expect(texts.filter((text) => !shown.includes(text.trim()))).toEqual([]);
          // Nothing of it is cut off at the end of a page: there are as many pages as it is high.
          const height = await at.page.evaluate<number>('document.body.scrollHeight');
          const pages = pagesIn(await at.page.pdf({ format: 'A4' }));
          expect(pages).toBeGreaterThanOrEqual(Math.floor(height / heightOfPaper));
          expect(pages).toBeGreaterThan(3);
          await at.page.emulateMedia({ media: null });
        }
      });
    });

    describe('for the first time', () => {
      const step = (name: RegExp) => at.page.getByRole('complementary', { name });

      it('is shown around in six steps, and leaves when they like', async () => {
        await at.page.goto(`${studio.built.url}/studio?tour`);
        await step(/^Step 1 of 6/).waitFor();
        await at.expectAccessible('tour');
        await at.activate('Next');
        await step(/^Step 2 of 6: Board/).waitFor();
        await at.heading('Board');
        await at.activate('Next');
        await step(/^Step 3 of 6: Wire/).waitFor();
        await at.heading('Wire');
        // Where it was is remembered for the next time.
        await at.page.goto(`${studio.built.url}/studio?tour`);
        await step(/^Step 3 of 6: Wire/).waitFor();
        await at.activate('Leave the tour');
        await step(/^Step/).waitFor({ state: 'detached' });
        await at.page.goto(`${studio.built.url}/studio?tour`);
        await at.heading('My work');
        expect(await step(/^Step/).count()).toBe(0);
      });

      it('can be shown around again', async () => {
        await at.press('?');
        await at.activate('Take the tour');
        for (let number = 1; number < 6; number += 1) {
          await step(new RegExp(`^Step ${number} of 6`)).waitFor();
          await at.activate('Next');
        }
        await at.activate('Done');
        await step(/^Step/).waitFor({ state: 'detached' });
      });
    });
  });
} else {
  describe('the search of the studio', () => {
    it('is not tried on this machine', () => {
      console.warn(`NOT RUN: search in a browser, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`);
    });
  });
}
