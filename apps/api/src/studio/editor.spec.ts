import { seededNumbers } from '@kopij/testing';
import type { Browser } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from '../testing/open-browser.js';
import { openStudio, type Colleague, type OpenStudio } from '../testing/studio/open-studio.js';
import { faultsAfter, randomEditor } from '../testing/studio/random-edits.js';
import { openStudioPage, type StudioPage } from '../testing/studio/studio-page.js';
import {
  asRead,
  bodyQuery,
  linesIn,
  textPage,
  type Block,
  type TextPage,
} from '../testing/studio/text-page.js';

/** How many edits are made at random; with KOPIJ_STUDIO_EDITS, so many. */
const edits = Number(process.env['KOPIJ_STUDIO_EDITS'] ?? 2_000);
const editsARound = 50;

/** The round to begin with, when one of them has found a fault. */
const firstRound = Number(process.env['KOPIJ_STUDIO_ROUND'] ?? 0);

const story = [
  { paragraph: { key: 'lead', runs: [{ text: 'De veerpont ' }, { text: 'vaart weer.', marks: ['BOLD'] }] } },
  { heading: { key: 'kop', level: 2, text: 'Wachten' } },
  { quote: { key: 'citaat', text: 'Eindelijk.', attribution: 'een schipper' } },
  { list: { key: 'lijst', style: 'BULLETED', items: [{ text: 'vroeg' }, { text: 'laat' }] } },
  { image: { key: 'foto', url: 'https://beeld.example/pont.jpg', alt: 'de pont' } },
  { paragraph: { key: 'slot', text: 'Tot zover.' } },
];

let studio: OpenStudio;
let editor: Colleague;

async function written(blocks: readonly object[], others: object = {}): Promise<string> {
  const content = { sectionId: studio.sectionId, headline: 'Veerpont vaart weer', blocks, ...others };
  const made = await studio.change(editor.token, 'createManuscript', 'CreateManuscriptInput', { content });
  return made.id;
}

async function bodyOf(id: string): Promise<unknown[]> {
  const { manuscript } = await studio.ask<{ manuscript: { content: { blocks: unknown[] } } }>(
    editor.token,
    bodyQuery,
    { id },
  );
  return manuscript.content.blocks;
}

if (hasBrowser) {
  describe('the editor', () => {
    let browser: Browser;
    let at: StudioPage;
    let text: TextPage;
    beforeAll(async () => {
      studio = await openStudio();
      editor = await studio.hire('EDITOR', 'Ebru');
      browser = await openBrowser();
      at = await openStudioPage(browser, studio);
      text = textPage(at.page);
      await at.signIn(editor);
    });
    afterAll(async () => {
      await browser.close();
      await studio.close();
    });
    afterEach(() => {
      expect(at.complaints.splice(0)).toEqual([]);
    });

    const open = async (id: string) => {
      await at.page.goto(`${studio.built.url}/studio/manuscripts/${id}/write`);
      await at.page.locator('.ProseMirror').waitFor();
    };
    const keys = async () => (await text.blocks()).map(({ attrs }) => attrs.key);

    /** Resolves when what is read is what is wanted. */
    const becomes = async (read: () => Promise<unknown>, wanted: unknown) => {
      for (let tries = 0; tries < 100; tries += 1) {
        if (JSON.stringify(await read()) === JSON.stringify(wanted)) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(await read()).toEqual(wanted);
    };

    /** Resolves when the manuscript says what the editor shows. */
    const saved = async (id: string) => {
      await at.press('Control+s');
      const wanted = asRead(await text.blocks());
      await becomes(() => bodyOf(id), wanted);
    };

    it('is opened with a key, and shows the body as it is', async () => {
      const id = await written(story);
      await at.page.goto(`${studio.built.url}/studio/manuscripts/${id}`);
      await at.heading('Veerpont vaart weer');
      await at.press('e');
      await at.page.getByRole('textbox', { name: 'Text' }).waitFor();
      expect(asRead(await text.blocks())).toEqual(await bodyOf(id));
      await at.expectAccessible('writing');
    });

    it('is opened with a key that is pressed as soon as the way there is shown', async () => {
      const id = await written(story);
      const page = await at.context.newPage();
      // Before the browser does anything else: a key that comes in goes first.
      await page.addInitScript(`new MutationObserver((_, watcher) => {
        if (!document.querySelector('a[href$="/write"]')) return;
        watcher.disconnect();
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'e' }));
      }).observe(document, { childList: true, subtree: true })`);
      await page.goto(`${studio.built.url}/studio/manuscripts/${id}`);
      await page.getByRole('textbox', { name: 'Text' }).waitFor();
      await page.close();
    });

    it('keeps keys with the text that they were given to', async () => {
      const id = await written([
        { paragraph: { key: 'een', text: 'Een twee' } },
        { paragraph: { key: 'drie', text: 'Drie' } },
      ]);
      await open(id);
      await text.select({ block: 0, line: 0, offset: 0 });
      await at.press('Enter');
      const [fresh, ...rest] = await keys();
      expect(rest).toEqual(['een', 'drie']);
      expect(fresh).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
      await text.select({ block: 1, line: 0, offset: 0 });
      await at.press('Backspace');
      expect(await keys()).toEqual(['een', 'drie']);
      await text.select({ block: 0, line: 0, offset: 3 });
      await at.press('Enter');
      const [first, , last] = await keys();
      expect([first, last]).toEqual(['een', 'drie']);
      await at.press('Control+z');
      expect(await keys()).toEqual(['een', 'drie']);
    });

    it('makes blocks into other kinds, marks words and moves blocks, by keyboard and by its tools', async () => {
      const id = await written([
        { paragraph: { key: 'een', text: 'Een' } },
        { paragraph: { key: 'twee', text: 'Twee' } },
      ]);
      await open(id);
      await text.select({ block: 0, line: 0, offset: 0 }, { block: 0, line: 0, offset: 3 });
      await at.press('Alt+F10');
      await at.press('ArrowRight');
      await at.press('Enter');
      await at.press('Control+k');
      await at.page.getByRole('dialog', { name: 'Link' }).getByLabel('Address').fill('nergens');
      await at.press('Enter');
      await at.page.getByRole('alert').filter({ hasText: 'An address begins with' }).waitFor();
      await at.page.getByRole('dialog', { name: 'Link' }).getByLabel('Address').fill('example.nl/een');
      await at.press('Enter');
      await at.page.getByRole('dialog').waitFor({ state: 'detached' });
      await text.select({ block: 0, line: 0, offset: 1 }, { block: 1, line: 0, offset: 1 });
      await at.press('Control+Shift+Digit7');
      expect(await text.blocks()).toMatchObject([{ type: 'list', attrs: { key: 'een', style: 'NUMBERED' } }]);
      await at.press('Control+Shift+Digit7');
      await text.select({ block: 1, line: 0, offset: 0 });
      await at.page.keyboard.type('## ');
      await at.press('Alt+ArrowUp');
      expect(await text.blocks()).toMatchObject([
        { type: 'heading', attrs: { level: 2 }, content: [{ text: 'Twee' }] },
        {
          type: 'paragraph',
          attrs: { key: 'een' },
          content: [
            { text: 'Een', marks: [{ attrs: { href: 'https://example.nl/een' } }, { type: 'BOLD' }] },
          ],
        },
      ]);
      await saved(id);
    });

    it('has pictures, embeds and who said it filled in beneath the block', async () => {
      const id = await written([{ quote: { key: 'citaat', text: 'Eindelijk.' } }]);
      await open(id);
      await text.select({ block: 0, line: 0, offset: 0 });
      await at.press('Tab');
      await at.page.keyboard.type('een schipper');
      await at.press('Escape');
      await at.page.getByRole('button', { name: 'Picture', exact: true }).click();
      const dialog = at.page.getByRole('dialog', { name: 'Picture' });
      await dialog.getByLabel('Address').fill('https://beeld.example/pont.jpg');
      await at.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await at.press('Tab');
      await at.page.keyboard.type('de pont');
      await at.press('Enter');
      await at.page.keyboard.type('Tot zover.');
      expect(asRead(await text.blocks())).toMatchObject([
        { __typename: 'Quote', key: 'citaat', attribution: 'een schipper' },
        { __typename: 'ImageBlock', url: 'https://beeld.example/pont.jpg', alt: 'de pont' },
        { __typename: 'Paragraph', runs: [{ text: 'Tot zover.' }] },
      ]);
      const address = at.page.getByRole('group').or(at.page.locator('figure')).getByLabel('Address');
      await address.fill('geen adres');
      expect(await address.getAttribute('aria-invalid')).toBe('true');
      await saved(id);
    });

    it('takes from other programs what a body can hold, and no more', async () => {
      const mail =
        '<div>Beste,</div><div><br></div><div>Twee <span style="font-weight: bold">vet</span></div>';
      const web =
        '<h1>Kop</h1><p>Een<br>Twee</p><blockquote><p>Citaat</p><cite>– Zij</cite></blockquote><table><tr><td>A</td><td>1</td></tr></table>' +
        '<figure><img src="https://beeld.example/a.jpg" alt="a"><figcaption>Onder</figcaption></figure><p><a href="javascript:alert(1)">fout</a></p>';
      const pasted = async (held: Readonly<Record<string, string>>) => {
        const id = await written([]);
        await open(id);
        await text.select({ block: 0, line: 0, offset: 0 });
        await text.paste(held);
        const blocks = asRead(await text.blocks());
        await saved(id);
        return blocks;
      };
      expect(await pasted({ 'text/html': mail })).toMatchObject([
        { runs: [{ text: 'Beste,' }] },
        { runs: [{ text: 'Twee ' }, { text: 'vet', marks: ['BOLD'] }] },
      ]);
      expect(await pasted({ 'text/html': web })).toMatchObject([
        { __typename: 'Heading', level: 2, runs: [{ text: 'Kop' }] },
        { __typename: 'Paragraph', runs: [{ text: 'Een' }] },
        { __typename: 'Paragraph', runs: [{ text: 'Twee' }] },
        { __typename: 'Quote', attribution: 'Zij', runs: [{ text: 'Citaat' }] },
        { __typename: 'Paragraph', runs: [{ text: 'A | 1' }] },
        { __typename: 'ImageBlock', url: 'https://beeld.example/a.jpg', alt: 'a', caption: 'Onder' },
        { __typename: 'Paragraph', runs: [{ text: 'fout', href: null }] },
      ]);
      expect(await pasted({ 'text/plain': 'Een\u200B regel\ndie doorloopt.\n\nTwee \uD83D.' })).toMatchObject(
        [{ runs: [{ text: 'Een regel die doorloopt.' }] }, { runs: [{ text: /^Twee/ }] }],
      );
    });

    it('fills in dateline and credits from a story that is pasted, and undoes it', async () => {
      const id = await written([], { headline: null });
      await open(id);
      await text.select({ block: 0, line: 0, offset: 0 });
      const html = '<p>KOPIJDAM (ANP/RTR) - De pont vaart <b>weer</b>.</p><p>Reizigers zijn blij.</p>';
      const plain = 'KOPIJDAM (ANP/RTR) - De pont vaart weer.\n\nReizigers zijn blij.';
      await text.paste({ 'text/html': html, 'text/plain': plain });
      await at.told('Dateline and credits were taken');
      expect(await at.page.getByLabel('Places, as printed').inputValue()).toBe('KOPIJDAM');
      expect(await at.page.getByRole('group', { name: 'Credits' }).getByRole('listitem').count()).toBe(2);
      expect(asRead(await text.blocks())).toMatchObject([
        { runs: [{ text: 'De pont vaart ' }, { text: 'weer', marks: ['BOLD'] }, { text: '.' }] },
        { runs: [{ text: 'Reizigers zijn blij.' }] },
      ]);
      await saved(id);
      await at.page.getByRole('textbox', { name: 'Text' }).focus();
      await at.press('Control+z');
      expect((await text.lines())[0]).toEqual(['KOPIJDAM (ANP/RTR) - De pont vaart weer.']);
    });

    it('knows places and agencies, and leads from what is wrong to its field', async () => {
      const id = await written([{ image: { key: 'foto', url: 'https://beeld.example/p.jpg', alt: '' } }], {
        sectionId: null,
      });
      await open(id);
      await at.page.getByRole('combobox', { name: 'Dateline' }).selectOption('place');
      await at.page.getByLabel('Places, as printed').pressSequentially('BRUSS');
      await at.page.locator('datalist option[value="BRUSSEL"]').waitFor({ state: 'attached' });
      await at.page.getByLabel('Places, as printed').fill('BRUSSEL');
      const agency = at.page.getByLabel('Agency', { exact: true });
      for (const code of ['ANP', 'RTR']) {
        await agency.fill(code);
        await agency.press('Enter');
      }
      await at.page.getByRole('button', { name: 'Move RTR up' }).press('Enter');
      await at.page.getByLabel('By', { exact: true }).fill('Roos de Vries\n\nSam Peters');
      await at.page.getByLabel('Slug').fill('Geen Slug');
      expect(await at.page.getByLabel('Slug').getAttribute('aria-invalid')).toBe('true');
      await at.page.getByLabel('Slug').fill('wel-een');
      await at.page.getByRole('button', { name: /section/i }).press('Enter');
      expect(await at.page.evaluate('document.activeElement.closest("[data-field]").dataset.field')).toBe(
        'sectionId',
      );
      await at.page.getByRole('button', { name: /alternative/i }).press('Enter');
      await at.page.locator('figure.ProseMirror-selectednode').waitFor();
      await at.expectAccessible('writing with fields');
      await at.press('Control+s');
      const query = `query ($id: ID!) { manuscript(id: $id) { content { byline slug dateline { places } credits { code } } } }`;
      await becomes(() => studio.ask(editor.token, query, { id }), {
        manuscript: {
          content: {
            byline: ['Roos de Vries', 'Sam Peters'],
            slug: 'wel-een',
            dateline: { places: ['BRUSSEL'] },
            credits: [{ code: 'RTR' }, { code: 'ANP' }],
          },
        },
      });
    });

    it('is saved as a text of no blocks when all of it is deleted, and as it was when that is undone', async () => {
      const id = await written(story);
      await open(id);
      const before = await bodyOf(id);
      await text.select({ block: 0, line: 0, offset: 0 });
      await at.press('Control+a');
      await at.press('Backspace');
      await saved(id);
      expect(await bodyOf(id)).toEqual([]);
      await at.press('Control+z');
      await saved(id);
      expect(await bodyOf(id)).toEqual(before);
    });

    it('keeps its tools, what is saved and what stands beside it in sight of a long text, and the cursor beneath them', async () => {
      await open(
        await written(Array.from({ length: 60 }, (_, each) => ({ paragraph: { text: `Alinea ${each}.` } }))),
      );
      /** The edges of what is at the top of the window, from top to bottom, and of the window itself; in pixels. */
      const edges = (...selectors: string[]) =>
        at.page.evaluate<number[]>(`(() => {
          const caret = getSelection().getRangeAt(0).getClientRects()[0];
          const parts = ${JSON.stringify(selectors)}.map((each) => document.querySelector(each).getBoundingClientRect());
          return [0, ...[...parts, caret].flatMap(({ top, bottom }) => [top, bottom]), innerHeight].map(Math.round);
        })()`);
      const expectInOrder = (found: number[]) => {
        expect(found).toEqual(found.toSorted((a, b) => a - b));
      };
      await text.select({ block: 59, line: 0, offset: 3 });
      // Up, the browser scrolls; to what is undone, the editor does.
      for (let line = 0; line < 40; line += 1) await at.press('ArrowUp');
      expectInOrder(await edges('.saving', '.body-tools'));
      await at.page.keyboard.type('x');
      await at.press('Control+End');
      await at.press('Control+z');
      expectInOrder(await edges('.saving', '.body-tools'));
      const [, , saved = 0, besideTop = 0, besideBottom = 0] = await edges('.saving', '.writing > .side');
      expectInOrder([saved, besideTop, besideBottom, 900]);

      await at.context.setOffline(true);
      await at.page.keyboard.type('nieuw');
      await at.page.locator('.reach p').waitFor();
      expectInOrder(await edges('.reach', '.saving', '.body-tools'));
      await at.context.setOffline(false);
      await at.page.locator('[data-status=saved]').waitFor();
      at.forgetNetwork();
    });

    it('is left by Escape, once for the text and once for the page', async () => {
      const id = await written(story);
      await open(id);
      await text.select({ block: 0, line: 0, offset: 2 });
      await at.press('Escape');
      await at.press('Escape');
      await at.page.getByRole('link', { name: 'Edit' }).waitFor();
    });

    it(
      `stays what it is through ${edits} random edits, and is what is read back`,
      async () => {
        const id = await written(story);
        for (let round = firstRound; (round - firstRound) * editsARound < edits; round += 1) {
          await open(id);
          const first = await text.blocks();
          let before = first;
          const seen = new Set([JSON.stringify(first)]);
          const see = async () => {
            const now = await text.blocks();
            seen.add(JSON.stringify(now));
            return now;
          };
          /** What the text has come to: on a busy machine, the browser may not be done with a key when it has taken it. */
          const settled = async () => {
            for (let last = await text.blocks(); ;) {
              await at.page.waitForTimeout(25);
              const next = await text.blocks();
              if (isSame(last, next)) return next;
              last = next;
            }
          };
          const edit = randomEditor(at.page, text, seededNumbers(round + 1), see);
          const faults: unknown[] = [];
          for (let number = 0; number < editsARound; number += 1) {
            const made = await edit(before);
            if (number % 4 === 0) await settled();
            const now = await see();
            const fault = (what: string) => faults.push([round, number, made.kind, what]);
            faultsAfter(made, before, now).forEach(fault);
            at.complaints.splice(0).forEach(fault);
            before = now;
            if (number % 4 > 0) continue;
            await at.press('Control+z');
            const undone = await settled();
            if (!seen.has(JSON.stringify(undone))) fault('undo has made something else');
            if (isSame(undone, now)) continue;
            await at.press('Control+Shift+z');
            if (!isSame(await settled(), now)) fault('redo has made something else');
          }
          expect(faults).toEqual([]);
          expect(await text.lines()).toEqual(linesIn(before));
          await saved(id).catch((cause: unknown) => {
            throw new Error(`Round ${String(round)} is not what is read back.`, { cause });
          });
          await undoAll();
          expect(await text.blocks()).toEqual(first);
        }
        // Many times what it takes.
      },
      120_000 + edits * 300,
    );

    const undoAll = async () => {
      const undo = at.page.getByRole('button', { name: 'Undo' });
      while ((await undo.getAttribute('aria-disabled')) === 'false') await at.press('Control+z');
    };
  });
} else {
  it('the editor is not opened on this machine', () => {
    console.warn(`NOT RUN: the editor in a browser, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`);
  });
}

function isSame(one: readonly Block[], other: readonly Block[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
