import { unpackJson } from '@kopij/platform';
import { aParagraph } from '@kopij/testing';
import { CreateManuscript } from '../drafting/create-manuscript.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import { refusalMessage } from '../manuscript/refusal-message.js';
import { openDesk, refusedWith, type OpenDesk } from '../testing/open-desk.js';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const create = (headline: string) =>
  desk.get(CreateManuscript).execute(desk.reporter, { content: { headline, sectionId: desk.buitenland } });

describe('text at the door', () => {
  it('is kept without what is invisible, but for what words are made with', async () => {
    const blocks = [aParagraph('p', '\uFEFFHet fiets\u00ADpad\u200B is open.')];
    const article = await desk.published({ headline: '\uFEFFFiets\u00ADpad\u200B open', blocks });
    const [live] = await desk.live(article);
    expect(live).toMatchObject({ headline: 'Fiets\u00ADpad open', slug: 'fietspad-open' });
    const [revision] = await desk.rows<{ content: Uint8Array }>(
      `SELECT content FROM revisions WHERE manuscript_id = '${article.id}'`,
    );
    const content = unpackJson(revision?.content ?? new Uint8Array());
    expect(JSON.stringify(content)).toContain('fiets');
    expect(JSON.stringify(content)).not.toMatch(/\u200B|\uFEFF/u);
  });

  it('has a key of its own for each block: of those that share one the first keeps it, also when it is saved again', async () => {
    const blocks = ['Een.', 'Twee.', 'Drie.'].map((text) => aParagraph('p', text));
    const draft = await desk.draft({ blocks });
    const { content } = await desk.get(ManuscriptStore).revision(desk.database.reader, draft.id, 1);
    expect(content.blocks).toEqual([
      aParagraph('p', 'Een.'),
      aParagraph('p-2', 'Twee.'),
      aParagraph('p-3', 'Drie.'),
    ]);
    expect(await desk.act(EditManuscript, desk.reporter, draft, { patch: { blocks } })).toMatchObject({
      revision: 1,
    });
  });

  it('names an agency that is written with something invisible in it', async () => {
    const article = await desk.published({ credits: [{ code: 'Reu\u200Bters', role: 'SOURCE' }] });
    expect(article.state).toBe('PUBLISHED');
  });

  it('is refused where a headline shows nothing, or another text than it holds', async () => {
    expect(refusedWith(await create('\u3164\u200B'))).toEqual(['HEADLINE_INVISIBLE']);
    const overridden = await create('Brug \u202Etchid');
    expect(refusedWith(overridden)).toEqual(['TEXT_DIRECTION_OVERRIDDEN']);
    const [refusal] = 'refusals' in overridden ? overridden.refusals : [];
    expect(refusal?.field).toEqual(['content', 'headline']);

    const draft = await desk.draft();
    const edit = await desk.ask(EditManuscript, desk.reporter, draft, {
      patch: { byline: ['Jan \u202ESov'] },
    });
    expect(refusedWith(edit)).toEqual(['TEXT_DIRECTION_OVERRIDDEN']);
  });

  it('is refused where line breaks make more paragraphs of it than can be sent back', async () => {
    const blocks = [aParagraph('p1', 'Een.\nTwee.'), aParagraph('p2', 'x\n'.repeat(499))];
    const outcome = await desk.get(CreateManuscript).execute(desk.reporter, { content: { blocks } });
    expect('refusals' in outcome && outcome.refusals).toEqual([
      { code: 'TOO_MANY_BLOCKS', field: ['content', 'blocks'], params: { blocks: '501', most: '500' } },
    ]);
    const fits = await desk.draft({ blocks: [aParagraph('p1', 'x\n'.repeat(500))] });
    const { content } = await desk.get(ManuscriptStore).revision(desk.database.reader, fits.id, 1);
    expect(content.blocks).toHaveLength(500);
  });

  it.each([
    'HEADLINE_INVISIBLE',
    'TEXT_DIRECTION_OVERRIDDEN',
    'STORY_MISSING',
    'TOO_MANY_BLOCKS',
    'RUN_TOO_LONG',
  ] as const)('is refused in both languages: %s', (code) => {
    const said = (['nl', 'en'] as const).map((locale) =>
      refusalMessage({ code, params: {} }, { locale, timeZone: 'UTC' }),
    );
    expect(new Set(said).size).toBe(2);
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.{30,}\.$/u);
  });
});
