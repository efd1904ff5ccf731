import { seededNumbers } from '@kopij/testing';
import type { Browser } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from '../testing/open-browser.js';
import { openStudio, type Colleague, type OpenStudio } from '../testing/studio/open-studio.js';
import { faultsAfter, randomEditor } from '../testing/studio/random-edits.js';
import { openStudioPage, type StudioPage } from '../testing/studio/studio-page.js';
import { asRead, bodyQuery, textPage, type Block, type TextPage } from '../testing/studio/text-page.js';

// A server and a browser are started.
jest.setTimeout(180_000);

/** How many edits are made at random; with KOPIJ_STUDIO_EDITS, so many. */
const edits = Number(process.env['KOPIJ_STUDIO_EDITS'] ?? 2_000);
const editsARound = 50;

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

    /** Resolves when the manuscript says what the editor shows. */
    const saved = async (id: string) => {
      await at.press('Control+s');
      const wanted = asRead(await text.blocks());
      for (let tries = 0; tries < 100; tries += 1) {
        const body = await bodyOf(id);
        if (JSON.stringify(body) === JSON.stringify(wanted)) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(await bodyOf(id)).toEqual(wanted);
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

    it(`stays what it is through ${edits} random edits, and is what is read back`, async () => {
      const id = await written(story);
      for (let round = 0; round * editsARound < edits; round += 1) {
        await open(id);
        const first = await text.blocks();
        let before = first;
        const seen = new Set([JSON.stringify(first)]);
        const see = async () => void seen.add(JSON.stringify(await text.blocks()));
        const edit = randomEditor(at.page, text, seededNumbers(round + 1), see);
        const faults: unknown[] = [];
        for (let number = 0; number < editsARound; number += 1) {
          const made = await edit();
          const now = await text.blocks();
          seen.add(JSON.stringify(now));
          const fault = (what: string) => faults.push([round, number, made.kind, what]);
          faultsAfter(made, before, now).forEach(fault);
          at.complaints.splice(0).forEach(fault);
          before = now;
          if (number % 3 > 0) continue;
          await at.press('Control+z');
          const undone = await text.blocks();
          if (!seen.has(JSON.stringify(undone))) fault('undo has made something else');
          if (isSame(undone, now)) continue;
          await at.press('Control+Shift+z');
          if (!isSame(await text.blocks(), now)) fault('redo has made something else');
        }
        expect(faults).toEqual([]);
        expect(await text.lines()).toEqual(linesOf(before));
        await saved(id);
        await undoAll();
        expect(await text.blocks()).toEqual(first);
      }
    });

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

function linesOf(blocks: readonly Block[]): string[][] {
  return blocks.map(({ type, content = [] }) => {
    if (type === 'image' || type === 'embed') return [];
    const lines = type === 'list' ? content.map((item) => item.content ?? []) : [content];
    return lines.map((pieces) => pieces.map((piece) => piece.text).join(''));
  });
}
