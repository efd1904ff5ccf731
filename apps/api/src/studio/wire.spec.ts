import { CreateWireSource } from '@kopij/wire';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from '../testing/open-browser.js';
import { openStudio, operator, type Colleague, type OpenStudio } from '../testing/studio/open-studio.js';
import { openStudioPage, type StudioPage } from '../testing/studio/studio-page.js';

/** A message of an agency: what it says of one item. */
interface Sent {
  readonly name: string;
  readonly version?: number;
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly pubstatus?: string;
}

const dike = [
  'De zeedijk bij Noordersluis is dinsdagochtend over een lengte van veertig meter verzakt, meldt het waterschap.',
  'Volgens dijkgraaf Mare Postma is er geen gevaar voor de bewoners van de polder achter de dijk, die droog bleef.',
  'Aannemers storten de hele nacht zand en klei om de dijk voor het hoge water van donderdag weer op hoogte te hebben.',
];

if (hasBrowser) {
  describe('who reads the wire in the studio', () => {
    let studio: OpenStudio;
    let editor: Colleague;
    let browser: Browser;
    let at: StudioPage;
    let kustpers: (sent: Sent) => Promise<string>;
    let noordpers: (sent: Sent) => Promise<string>;

    /** An agency, by what sends for it. Gives the id of the item, once it is on the wire as it was sent. */
    async function agency(slug: string, name: string): Promise<(sent: Sent) => Promise<string>> {
      const made = await studio.server.get(CreateWireSource).execute(operator, { slug, name });
      if ('refusals' in made) throw new Error(JSON.stringify(made));
      const { token } = await studio.server.hire('REPORTER', name, ['WIRE_SEND']);
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      return async ({ name: item, version = 1, headline, paragraphs, pubstatus = 'usable' }) => {
        const body = JSON.stringify({
          uri: `urn:newsml:${slug}.example:20260302:${item}`,
          type: 'text',
          version: String(version),
          versioncreated: `2026-03-02T12:0${version}:00+01:00`,
          language: 'nl',
          headline,
          pubstatus,
          body_xhtml: paragraphs.map((text) => `<p>${text}</p>`).join(''),
        });
        const { status } = await studio.server.fetch(`/wire/${slug}`, { method: 'POST', body, headers });
        expect([item, status]).toEqual([item, 202]);
        for (;;) {
          const { wireItems } = await studio.ask<{
            wireItems: { edges: { node: { id: string; revision: number; headline: string } }[] };
          }>(editor.token, '{ wireItems(first: 100) { edges { node { id revision headline } } } }');
          const found = wireItems.edges.find(
            ({ node }) => node.headline === headline && node.revision === version,
          );
          if (found) return found.node.id;
          await sleep(50);
        }
      };
    }

    beforeAll(async () => {
      studio = await openStudio();
      editor = await studio.hire('EDITOR', 'Ebru');
      kustpers = await agency('kustpers', 'Kustpers');
      noordpers = await agency('noordpers', 'Noordpers');
      for (let number = 1; number <= 30; number += 1) {
        await noordpers({
          name: `bericht-${number}`,
          headline: `Bericht ${number} uit het noorden`,
          paragraphs: [`In plaats nummer ${number} is vandaag iets gebeurd dat nergens anders gebeurde.`],
        });
      }
      await kustpers({
        name: 'zeedijk',
        headline: 'Zeedijk verzakt bij Noordersluis',
        paragraphs: [`NOORDERSLUIS (ANP) - ${dike[0]}`, ...dike.slice(1)],
      });
      await noordpers({
        name: 'dijk',
        headline: 'Zeedijk verzakt bij Noordersluis',
        paragraphs: [`NOORDERSLUIS (ANP) - ${dike[0]?.replace('veertig', 'zestig')}`, ...dike.slice(1)],
      });
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

    const list = () => at.page.getByRole('list', { name: 'Wire' });
    const item = (name: string) => at.page.getByRole('article', { name });

    it('has seen what was read past, and not what was not', async () => {
      await at.press('g');
      await at.press('i');
      await at.heading('Wire');
      await list().getByRole('link').nth(25).waitFor();
      await at.expectAccessible('inbox');
      await at.page.setViewportSize({ width: 1280, height: 500 });
      const unseen = () => at.page.locator('.fresh').count();
      const before = await unseen();
      // Until the lines have been shown for as long as it takes to read them, and the server was told.
      for (let pause = 500; (await unseen()) === before; pause += 500) {
        await at.page.evaluate('scrollTo(0, 0)');
        await sleep(pause);
        await at.page.evaluate('scrollTo(0, document.body.scrollHeight)');
        await sleep(pause);
      }
      await at.page.setViewportSize({ width: 1280, height: 900 });
      expect(await unseen()).toBeGreaterThan(0);
      await at.activate('Mark all of these as seen');
      await at.page.locator('.fresh').first().waitFor({ state: 'detached' });
    });

    it('narrows it down, saves that under a name, chooses it and deletes it', async () => {
      await at.page.getByText('More filters').click();
      await at.page.getByLabel('Source').selectOption({ label: 'Kustpers' });
      await at.page.getByLabel('Text in').selectOption({ label: 'Dutch' });
      await at.page.getByLabel('Came in').selectOption({ label: 'In the last day' });
      await list().getByRole('link', { name: 'Zeedijk verzakt' }).waitFor();
      await at.page.getByRole('link', { name: 'Bericht 1 uit het noorden' }).waitFor({ state: 'detached' });
      await at.activate('Save as a preset …');
      const dialog = at.page.getByRole('dialog', { name: 'Save as a preset' });
      await at.expectAccessible('save a preset', ['en']);
      await dialog.getByLabel('Name').fill('De kust');
      await at.press('Enter');
      await at.told('The preset De kust is saved.');
      expect(new URL(at.page.url()).search).toMatch(/^\?preset=[\w-]+$/);
      await at.page.getByLabel('Preset').selectOption({ label: 'None' });
      await at.page.getByRole('link', { name: 'Bericht 1 uit het noorden' }).waitFor();
      await at.page.getByLabel('Preset').selectOption({ label: 'De kust' });
      await at.page.getByRole('link', { name: 'Bericht 1 uit het noorden' }).waitFor({ state: 'detached' });
      await list().getByRole('link', { name: 'Zeedijk verzakt' }).waitFor();
      await at.activate('Delete the preset De kust');
      await at.told('The preset De kust is deleted.');
      await at.page.getByRole('link', { name: 'Bericht 1 uit het noorden' }).waitFor();
    });

    it('sees what another agency says differently in the same story', async () => {
      await at.page.goto(`${studio.built.url}/studio/wire?repeats=yes`);
      await list().getByRole('link', { name: 'Zeedijk verzakt' }).last().press('Enter');
      const story = item('Zeedijk verzakt bij Noordersluis');
      await story.getByText('What the others say differently').click();
      await story.getByRole('heading', { name: 'Noordpers against this one' }).waitFor();
      expect(await story.locator('del').allTextContents()).toEqual([expect.stringContaining('veertig')]);
      expect(await story.locator('ins').allTextContents()).toEqual([expect.stringContaining('zestig')]);
      await at.expectAccessible('a group');
    });

    it('goes to the items around it with the arrows', async () => {
      const before = at.page.url();
      await at.press('ArrowLeft');
      await at.page.waitForURL((url) => url.href !== before);
      await at.press('ArrowRight');
      await at.page.waitForURL(before);
    });

    it('compares revisions, and sees the receipts', async () => {
      const id = await kustpers({
        name: 'zeedijk',
        version: 2,
        headline: 'Zeedijk verzakt bij Noordersluis',
        paragraphs: [
          `NOORDERSLUIS (ANP) - ${dike[0]}`,
          dike[1]?.replace('geen gevaar', 'weinig gevaar') ?? '',
          dike[2] ?? '',
        ],
      });
      await at.page.goto(`${studio.built.url}/studio/wire/${id}`);
      const story = item('Zeedijk verzakt bij Noordersluis');
      await story.getByText('Compare revisions').click();
      await story.locator('ins', { hasText: 'weinig' }).waitFor();
      await story.locator('del', { hasText: 'geen' }).waitFor();
      await story.getByLabel('From').selectOption({ label: 'revision 2' });
      await story.getByText('Nothing differs.').waitFor();
      await story.getByText('Receipts').click();
      await story.getByText(/a new revision, ninjs/).waitFor();
      await at.expectAccessible('revisions', ['en']);
    });

    it('takes it, and is warned before it is taken again', async () => {
      await at.press('t');
      await at.told('Taken into a draft');
      await at.page.getByText('Drafts made of it').waitFor();
      await at.press('t');
      const dialog = at.page.getByRole('dialog', { name: 'Taken already' });
      await dialog.getByRole('link', { name: 'Zeedijk verzakt bij Noordersluis' }).waitFor();
      await at.expectAccessible('taken already', ['en']);
      await at.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });

    it('adds a paragraph of another item to the draft', async () => {
      await at.page.goto(`${studio.built.url}/studio/wire?search=%22nummer+7+is%22`);
      await list().getByRole('link', { name: 'Bericht 7 uit het noorden' }).press('Enter');
      await item('Bericht 7 uit het noorden').waitFor();
      await at.press('a');
      const dialog = at.page.getByRole('dialog', { name: 'Add to copy' });
      await dialog.getByLabel(/Zeedijk verzakt/).check();
      await at.expectAccessible('add to copy', ['en']);
      await at.activate('Add', dialog);
      await at.told('Added to Zeedijk verzakt bij Noordersluis.');
      await at.page.getByRole('link', { name: 'Open the draft' }).press('Enter');
      await at.heading('Zeedijk verzakt bij Noordersluis');
      await at.page.getByText('In plaats nummer 7 is vandaag').waitFor();
      await at.page.getByRole('link', { name: /as sent, revision 2/ }).waitFor();
      await at.page.getByRole('link', { name: /as sent, revision 1/ }).waitFor();
    });

    it('merges what the agency changed, and decides where both did', async () => {
      const id = decodeURIComponent(new URL(at.page.url()).pathname.split('/').at(-1) ?? '');
      const { manuscript } = await studio.ask<{
        manuscript: { version: number; content: { blocks: { key: string }[] } };
      }>(
        editor.token,
        'query ($id: ID!) { manuscript(id: $id) { version content { blocks { ... on Paragraph { key } } } } }',
        { id },
      );
      const [first] = manuscript.content.blocks;
      await studio.change(editor.token, 'editBlocks', 'EditBlocksInput', {
        manuscriptId: id,
        expectedVersion: manuscript.version,
        changes: [{ put: { block: { paragraph: { key: first?.key, text: 'De zeedijk is stuk.' } } } }],
      });
      await kustpers({
        name: 'zeedijk',
        version: 3,
        headline: 'Zeedijk verzakt bij Noordersluis',
        paragraphs: [
          `NOORDERSLUIS (ANP) - ${dike[0]?.replace('veertig', 'vijftig')}`,
          dike[1]?.replace('geen gevaar', 'weinig gevaar') ?? '',
          dike[2]?.replace('donderdag', 'vrijdag') ?? '',
        ],
      });
      await at.page.reload();
      await at.page.getByRole('link', { name: 'Merge …' }).press('Enter');
      await at.heading('Update for: Zeedijk verzakt bij Noordersluis');
      await at.page.getByText('One choice is still to be made.').waitFor();
      await at.page.getByText('De zeedijk is stuk.').first().waitFor();
      await at.expectAccessible('merge');
      expect(await at.page.getByRole('button', { name: 'Merge into the copy' }).isDisabled()).toBe(true);
      await at.page.getByLabel('Keep ours').check();
      await at.activate('Merge into the copy');
      await at.told('The update is in the copy.');
      await at.heading('Zeedijk verzakt bij Noordersluis');
      await at.page.getByText('De zeedijk is stuk.').waitFor();
      await at.page.getByText(/hoge water van vrijdag/).waitFor();
      await at.page.getByText('In plaats nummer 7 is vandaag').waitFor();
    });

    it('is told of a kill, and nothing of it can go live', async () => {
      await kustpers({
        name: 'zeedijk',
        version: 4,
        headline: 'INGETROKKEN: zeedijk',
        paragraphs: ['Dit bericht is ingetrokken.'],
        pubstatus: 'canceled',
      });
      await at.page.reload();
      await at.page.getByText('The agency has killed its item:').waitFor();
      await at.page.getByText('What is not possible now, and why').click();
      await at.expectAccessible('killed upstream', ['en']);
      await at.press('g');
      await at.press('w');
      await at.page.getByRole('heading', { name: /^Changed by the agency/ }).waitFor();
    });

    it('is told of a kill in every open window at once, and two editors dismiss it before it can go live', async () => {
      const paragraphs = [`NOORDERSLUIS (ANP) - ${dike[0]?.replace('zeedijk', 'brug') ?? ''}`];
      const wireItemId = await noordpers({
        name: 'brug',
        headline: 'Brug bij Noordersluis dicht',
        paragraphs,
      });
      const taken = await studio.change(editor.token, 'takeWireItem', 'TakeWireItemInput', { wireItemId });
      const colleague = await studio.hire('EDITOR', 'Karel');
      const edited = await studio.change(editor.token, 'editManuscript', 'EditManuscriptInput', {
        ...{ manuscriptId: taken.id, expectedVersion: taken.version },
        content: { sectionId: studio.sectionId },
      });
      const sent = await studio.change(editor.token, 'submitManuscript', 'SubmitManuscriptInput', {
        ...{ manuscriptId: taken.id, expectedVersion: edited.version },
      });
      const { version } = await studio.change(
        colleague.token,
        'approveManuscript',
        'ApproveManuscriptInput',
        {
          ...{ manuscriptId: taken.id, expectedVersion: sent.version },
        },
      );
      const place = `${studio.built.url}/studio/manuscripts/${taken.id}`;
      const karel = await openStudioPage(browser, studio);
      await karel.signIn(colleague);
      await karel.page.goto(place);
      await karel.heading('Brug bij Noordersluis dicht');
      await at.page.goto(place);
      await at.page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
      const windows = [at.page, karel.page];
      for (const path of [`${place}/write`, `${studio.built.url}/studio/board`]) {
        const page = await at.context.newPage();
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        windows.push(page);
      }
      await windows[2]?.getByRole('textbox', { name: 'Text', exact: true }).waitFor();
      const loads: string[] = [];
      for (const page of windows) page.on('load', () => loads.push(page.url()));

      await noordpers({
        ...{ name: 'brug', version: 2, headline: 'INGETROKKEN: brug', pubstatus: 'canceled' },
        paragraphs: ['Dit bericht is ingetrokken.'],
      });
      for (const page of windows.slice(0, 3)) {
        await page.getByText('The agency has killed its item:').waitFor();
      }
      expect(loads).toEqual([]);
      expect(await at.page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
      await at.page.getByText('What is not possible now, and why').click();
      const whyNot = at.page.getByRole('definition').filter({ hasText: /kill/i }).first();
      await whyNot.waitFor();
      const refused = await studio.ask<{ it: { userErrors: { code: string }[] } }>(
        editor.token,
        'mutation ($input: PublishManuscriptInput!) { it: publishManuscript(input: $input) { userErrors { code } } }',
        { input: { manuscriptId: taken.id, expectedVersion: version + 1, revision: 2 } },
      );
      expect(refused.it.userErrors).not.toEqual([]);

      const dismiss = async (window: StudioPage, reason: string) => {
        await window.activate('Dismiss');
        const dialog = window.page.getByRole('dialog', { name: 'Dismiss' });
        await dialog.getByLabel('Reason, for the history').fill(reason);
        await window.activate('Dismiss', dialog);
        await window.told('Dismissed.');
      };
      await dismiss(at, 'Wij hebben het zelf gezien.');
      await karel.page
        .getByText('Ebru has dismissed it, and another editor has to: Wij hebben het zelf gezien.')
        .waitFor();
      await karel.expectAccessible('a kill from upstream, dismissed by one', ['en']);
      await dismiss(karel, 'Ik ook.');
      await at.page.getByText('The agency has killed its item:').waitFor({ state: 'detached' });
      await windows[2]?.getByText('The agency has killed its item:').waitFor({ state: 'detached' });
      await karel.activate('Publish');
      await karel.activate('Publish', karel.page.getByRole('dialog', { name: 'Publish' }));
      await karel.told('Published.');
      await at.page.getByText('live: revision 2').waitFor();
      expect(loads).toEqual([]);
      expect(karel.complaints).toEqual([]);
      await karel.context.close();
      for (const page of windows.slice(2)) await page.close();
    });
  });
} else {
  describe('the wire of the studio', () => {
    it('is not tried on this machine', () => {
      console.warn(`NOT RUN: the wire in a browser, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`);
    });
  });
}
