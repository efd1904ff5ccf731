import type { Browser } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from '../testing/open-browser.js';
import { openStudio, type Colleague, type OpenStudio } from '../testing/studio/open-studio.js';
import { failure, onOperation } from '../testing/studio/operations.js';
import { openStudioPage, type StudioPage } from '../testing/studio/studio-page.js';

interface Known {
  readonly id: string;
  readonly version: number;
}

describe('the pages of a manuscript', () => {
  if (!hasBrowser) {
    it('are not opened on this machine', () => {
      console.warn(
        `NOT RUN: manuscripts in a browser, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`,
      );
    });
    return;
  }

  let studio: OpenStudio;
  let editor: Colleague;
  let colleague: Colleague;
  let browser: Browser;
  let at: StudioPage;
  beforeAll(async () => {
    studio = await openStudio();
    editor = await studio.hire('EDITOR', 'Ebru');
    colleague = await studio.hire('EDITOR', 'Karel');
    browser = await openBrowser();
    // The newsroom is in Amsterdam, and its editor is not.
    at = await openStudioPage(browser, studio, { timezoneId: 'Europe/London' });
    await at.signIn(editor);
  });
  afterAll(async () => {
    await browser.close();
    await studio.close();
  });
  afterEach(() => {
    expect(at.complaints.splice(0)).toEqual([]);
  });

  function made(headline: string): Promise<Known> {
    const content = {
      ...{
        sectionId: studio.sectionId,
        headline,
        blocks: [{ paragraph: { text: 'De veerpont vaart weer.' } }],
      },
      ...{ dateline: { place: { places: ['KOPIJDAM'] } }, credits: [{ code: 'ANP' }] },
    };
    return studio.change(editor.token, 'createManuscript', 'CreateManuscriptInput', { content });
  }

  const change = (field: string, type: string, { id, version }: Known, rest: object = {}) =>
    studio.change(editor.token, field, type, { manuscriptId: id, expectedVersion: version, ...rest });

  /** As readers see it: written by the editor, and approved by another one. */
  async function published(story: Known, revision = 1): Promise<Known> {
    const sent = await change('submitManuscript', 'SubmitManuscriptInput', story);
    const approved = await studio.change(colleague.token, 'approveManuscript', 'ApproveManuscriptInput', {
      ...{ manuscriptId: sent.id, expectedVersion: sent.version },
    });
    return change('publishManuscript', 'PublishManuscriptInput', approved, { revision });
  }

  const open = async ({ id }: Known, rest = '') => {
    await at.page.goto(`${studio.built.url}/studio/manuscripts/${id}${rest}`);
    await at.page.getByRole('heading', { level: 1 }).waitFor();
  };

  async function read<Data>({ id }: Known, fields: string): Promise<Data> {
    const { manuscript } = await studio.ask<{ manuscript: Data }>(
      editor.token,
      `query ($id: ID!) { manuscript(id: $id) { ${fields} } }`,
      { id },
    );
    return manuscript;
  }

  it('restore an older revision from where it is compared, or say why nobody can', async () => {
    const first = await made('Pont van vroeger');
    const second = await change('editManuscript', 'EditManuscriptInput', first, {
      content: { blocks: [{ paragraph: { text: 'De veerpont is stuk.' } }] },
    });
    await open(second, '/revisions?from=1&to=2');
    await at.page.getByText('De veerpont is stuk.').first().waitFor();
    await at.read();
    await at.expectAccessible('revisions', ['en']);
    await at.activate('Restore revision 1');
    await at.activate('Restore', at.page.getByRole('dialog', { name: 'Restore' }));
    await at.told('Restored.');
    expect(await read(first, 'revision content { blocks { ... on Paragraph { runs { text } } } }')).toEqual({
      revision: 3,
      content: { blocks: [{ runs: [{ text: 'De veerpont vaart weer.' }] }] },
    });
    const { version } = await read<Known>(first, 'version');
    const live = await published({ id: first.id, version }, 3);
    await change('killArticle', 'KillArticleInput', live, { reason: 'Niet waar.' });
    await at.page.reload();
    await at.page.getByText('An older revision cannot be restored now.').waitFor();
    expect(await at.page.getByRole('button', { name: 'Restore revision 1' }).count()).toBe(0);
  });

  it('are led to by a comment, whether its thread is open, far down or resolved', async () => {
    const story = await made('Pont met commentaar');
    const ids: string[] = [];
    const threads: string[] = [];
    for (let number = 1; number <= 23; number += 1) {
      const { it: said } = await studio.ask<{ it: { thread: { id: string; comments: { id: string }[] } } }>(
        editor.token,
        'mutation ($input: AddCommentInput!) { it: addComment(input: $input) { thread { id comments { id } } } }',
        { input: { manuscriptId: story.id, text: `Opmerking ${number}` } },
      );
      threads.push(said.thread.id);
      ids.push(said.thread.comments[0]?.id ?? '');
    }
    await studio.ask(
      editor.token,
      'mutation ($id: ID!) { resolveThread(input: { threadId: $id }) { userErrors { code } } }',
      { id: threads[11] },
    );
    for (const id of [ids[22], ids[0], ids[11]]) {
      await open(story, `#comment-${id ?? ''}`);
      await at.page.locator(`#comment-${id ?? ''}:focus`).waitFor();
      expect(await at.page.locator(`#comment-${id ?? ''}`).count()).toBe(1);
      expect(
        await at.page.evaluate(`(() => {
        const { top, bottom } = document.activeElement.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      })()`),
      ).toBe(true);
    }
    await at.expectAccessible('led to a comment', ['en']);
    await open(story, '#comment-nowhere');
    await at.page.getByText('The comment that the link leads to is not here any more.').waitFor();
  });

  it('ask twice before a kill, say what it comes to, and lose nothing on the way', async () => {
    const draft = await made('Pont die weg moet');
    const live = await published(draft);
    await change('scheduleUnpublish', 'ScheduleUnpublishInput', live, {
      ...{ localTime: '2099-07-01T09:00', timeZone: 'Europe/Amsterdam', reason: 'Tijdelijk' },
    });
    await open(draft);
    await at.activate('Kill');
    const dialog = at.page.getByRole('dialog', { name: 'Kill' });
    await dialog.getByText(/^Revision 1 is live at \/binnenland\//).waitFor();
    await dialog.getByText(/^Will be unpublished on .*2099.*: this falls/).waitFor();
    await at.expectAccessible('a kill, first step', ['en']);
    await dialog.getByLabel('Reason, for readers').fill('Verkeerde namen.');
    await at.activate('Go on', dialog);
    await dialog.getByText('“Pont die weg moet” is killed for good.').waitFor();
    await dialog.getByText('Verkeerde namen.').waitFor();
    await at.expectAccessible('a kill, last step', ['en']);
    await at.press('Enter');
    await at.press('Escape');
    expect(await dialog.getByLabel('Reason, for readers').inputValue()).toBe('Verkeerde namen.');
    await at.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await at.activate('Kill');
    expect(await dialog.getByLabel('Reason, for readers').inputValue()).toBe('Verkeerde namen.');
    await at.activate('Go on', dialog);
    await at.activate('Back', dialog);
    await at.activate('Go on', dialog);
    await at.activate('Kill “Pont die weg moet”', dialog);
    await at.told('Killed.');
    expect(await read(draft, 'state')).toEqual({ state: 'KILLED' });
  });

  it('take the times of embargoes and of what is due in the zone of the newsroom, and show them in it', async () => {
    const story = await made('Pont op tijd');
    await open(story);
    await at.activate('Assign');
    const assign = at.page.getByRole('dialog', { name: 'Assign' });
    expect(await assign.getByLabel('Time zone').inputValue()).toBe('Europe/Amsterdam');
    await assign.getByLabel('Due (optional)').fill('2099-07-01T09:00');
    await at.activate('Assign', assign);
    await at.told('Assigned.');
    expect(await read(story, 'dueAt')).toEqual({ dueAt: '2099-07-01T07:00:00.000Z' });
    await at.page.getByText(/1 Jul.*09:00 Europe\/Amsterdam/).waitFor();

    await at.activate('Set an embargo');
    const embargo = at.page.getByRole('dialog', { name: 'Set an embargo' });
    await embargo.getByLabel('Until when').fill('2099-03-29T02:30');
    await at.activate('Set an embargo', embargo);
    await embargo.getByText('There is no such time').waitFor();
    await embargo.getByLabel('Time zone').fill('Europe/Amsterdm');
    await at.activate('Set an embargo', embargo);
    await embargo.getByText('There is no such time zone').waitFor();
    await at.expectAccessible('an embargo', ['en']);
    await embargo.getByLabel('Time zone').fill('Asia/Kathmandu');
    await embargo.getByLabel('Until when').fill('2099-03-29T03:30');
    await at.activate('Set an embargo', embargo);
    await at.told('The embargo is set.');
    expect(await read(story, 'embargoedUntil')).toEqual({ embargoedUntil: '2099-03-28T21:45:00.000Z' });
    await at.page.getByText(/28 Mar.*22:45 Europe\/Amsterdam/).waitFor();
  });

  it('find related articles by words, and put them in an order by keyboard, for readers to see', async () => {
    for (const headline of ['Haven weer open', 'Kraan omgevallen']) {
      await published(await made(headline));
    }
    const story = await made('Pont en haven');
    await open(story, '/write');
    const related = at.page.getByRole('group', { name: 'Related articles' });
    const search = related.getByRole('searchbox', { name: 'Find an article by words' });
    await search.fill('haven');
    await at.page.getByRole('status').filter({ hasText: 'One article found.' }).waitFor();
    await at.activate('Add “Haven weer open”', related);
    await search.fill('kraan');
    await at.activate('Add “Kraan omgevallen”', related);
    // Each is read by itself.
    await related.locator('ol li').first().getByText('Haven weer open').waitFor();
    await related.locator('ol li').nth(1).getByText('Kraan omgevallen').waitFor();
    const order = await related.locator('ol li > span').allInnerTexts();
    expect(order).toEqual([expect.stringMatching(/^Haven/), expect.stringMatching(/^Kraan/)]);
    await related.getByRole('button', { name: 'Move up' }).nth(1).press('Enter');
    await related.locator('ol li').first().getByText('Kraan omgevallen').waitFor();
    await at.expectAccessible('related articles', ['en']);
    await at.page.getByText(/^Saved .*, for you alone/).waitFor();
    await at.page.reload();
    await related.locator('ol li').first().getByText('Kraan omgevallen').waitFor();
    await at.press('Control+s');
    await at.page.getByText(/^Saved .* in the manuscript/).waitFor();
    const now = await read<Known & { revision: number }>(story, 'id version revision');
    await published(now, now.revision);
    const { data } = await studio.server.query(
      '{ articles { edges { node { headline relatedArticles { headline } } } } }',
    );
    expect(JSON.stringify(data)).toContain(
      '"headline":"Pont en haven","relatedArticles":[{"headline":"Kraan omgevallen"},{"headline":"Haven weer open"}]',
    );
  });

  it('stay as they are when they cannot be read anew, and say so', async () => {
    const story = await made('Pont blijft staan');
    const asked = [
      ['/revisions', ['Manuscript', 'ReadDiff', 'Revision'], 'Revisions: Pont blijft staan'],
      ['/preview', ['Preview', 'PreviewLinks'], /Pont blijft staan/],
      ['/upstream/none', ['Upstream'], 'Update for: Pont blijft staan'],
    ] as const;
    for (const [place, names, heading] of asked) {
      await open(story, place);
      await at.heading(heading);
      await at.read();
      await at.page.getByRole('link', { name: 'To the manuscript' }).press('Enter');
      await at.heading('Pont blijft staan');
      await at.page.getByText('No open comments.').waitFor();
      const letThrough = await Promise.all(
        names.map((name) => onOperation(at.page, name, (route) => route.fulfill(failure))),
      );
      await at.page.goBack();
      await at.heading(heading);
      const notAnew = at.page.getByRole('status').filter({ hasText: 'could not be read again' });
      await notAnew.nth(names.length - 1).waitFor();
      expect(await at.page.getByRole('alert').filter({ hasText: 'wrong' }).count()).toBe(0);
      await Promise.all(letThrough.map((each) => each()));
    }
  });
});
