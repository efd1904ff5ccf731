import { SetReach } from '@kopij/identity';
import { at, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

interface SeenFinding {
  code: string;
  message: string;
  field: string[];
  blockKey: string | null;
}

const fields = 'code severity message field blockKey';
const check = `query ($id: ID!, $content: ContentInput!) { checkContent(manuscriptId: $id, content: $content) { ${fields} } }`;

let desk: DeskOverHttp;
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
afterAll(() => desk.server.close());

const checked = async (id: string, content: object, language = 'en'): Promise<SeenFinding[]> =>
  (await desk.look<{ checkContent: SeenFinding[] }>(check, { id, content }, language)).checkContent;

const readiness = async (id: string): Promise<unknown> =>
  (
    await desk.look<{ manuscript: { readiness: unknown } }>(
      `query ($id: ID!) { manuscript(id: $id) { readiness { ${fields} } } }`,
      { id },
    )
  ).manuscript.readiness;

const paragraph = (key: string, text: string) => ({ paragraph: { key, text } });
const image = (key: string) => ({ image: { key, url: 'https://kopij.example/a.jpg', alt: '' } });

describe('copy that is not saved', () => {
  it.each<[what: string, content: object]>([
    ['nothing else', {}],
    ['no headline', { headline: null }],
    ['a headline that is too long', { headline: 'Lang '.repeat(30) }],
    ['no section', { sectionId: null }],
    ['no credits', { credits: [] }],
    ['an agency that nobody knows', { credits: [{ code: 'ANP' }, { code: 'Onbekend' }] }],
    ['no dateline', { dateline: null }],
    ['no body', { blocks: [] }],
    ['a dateline in the text', { blocks: [paragraph('p1', 'OSLO (ANP) - De veerdienst vaart weer.')] }],
    ['images without a text', { blocks: [paragraph('p1', 'Een boot.'), image('i1'), image('i2')] }],
    ['text of two lines', { blocks: [paragraph('p1', 'Een.\nTwee.'), image('i1')] }],
  ])('is judged as it would be once it was saved: %s', async (_, content) => {
    const article = await desk.published();
    const found = await checked(article.id, content);
    await desk.done('editManuscript', desk.tokens.editor, { ...at(article), content });
    expect(found).toEqual(await readiness(article.id));
  });

  it('is told which field, and which block, each problem is about', async () => {
    const draft = await desk.draft();
    const blocks = [image('i1'), paragraph('p1', 'OSLO (ANP) - De veerdienst vaart weer.')];
    const found = await checked(draft.id, { headline: null, blocks });
    expect(found.map(({ code, field, blockKey }) => ({ code, field, blockKey }))).toEqual([
      { code: 'HEADLINE_MISSING', field: ['headline'], blockKey: null },
      { code: 'IMAGE_TEXT_MISSING', field: ['blocks', '0', 'alt'], blockKey: 'i1' },
      { code: 'DATELINE_REPEATED', field: ['blocks', '1'], blockKey: 'p1' },
    ]);
  });

  it('is compared with what is live, whatever the working copy is', async () => {
    const article = await desk.published();
    const codes = (await checked(article.id, { headline: 'Veerdienst gestaakt' })).map(({ code }) => code);
    expect(codes).toEqual(['LIVE_FACTS_CHANGED']);
    expect(await checked(article.id, {})).toEqual([]);
  });

  it('is judged in the language of whoever asks, by either id', async () => {
    const draft = await desk.draft();
    const [dutch] = await checked(draft.articleId, { headline: null }, 'nl');
    const [english] = await checked(draft.id, { headline: null }, 'en');
    expect(dutch?.message).not.toBe(english?.message);
  });

  it('is stored nowhere', async () => {
    const draft = await desk.draft();
    await checked(draft.id, { headline: 'Wat niemand bewaart' });
    const { manuscript } = await desk.look<{ manuscript: object }>(
      `query ($id: ID!) { manuscript(id: $id) { version content { headline } } }`,
      { id: draft.id },
    );
    expect(manuscript).toEqual({
      version: draft.version,
      content: { headline: 'Veerdienst over de fjord hervat' },
    });
  });

  it('is refused where it could not be saved, and says why', async () => {
    const draft = await desk.draft();
    const ask = (content: object) =>
      desk.server.query(check, { id: draft.id, content }, { token: desk.tokens.editor });
    expect((await ask({ sectionId: 'nergens' })).errors).toMatchObject([
      { message: expect.stringContaining('nergens') as string, extensions: { code: 'BAD_INPUT' } },
    ]);
    expect((await ask({ headline: 'x'.repeat(301) })).errors).toMatchObject([
      { extensions: { code: 'BAD_INPUT' } },
    ]);
  });

  it('is checked by those who may read the manuscript, and by nobody else', async () => {
    const draft = await desk.draft();
    const freelancer = await desk.server.hire('REPORTER', 'Free Lancer');
    const admin = (await desk.server.hire('ADMIN')).actor;
    await desk.server.get(SetReach).execute(admin, { userId: freelancer.actor.id, reach: 'OWN' });
    const ask = async (id: string, options: { token?: string }): Promise<string[]> => {
      const { data, errors } = await desk.server.query(check, { id, content: {} }, options);
      return data ? ['ALLOWED'] : errors.map(({ message, extensions }) => `${extensions.code} ${message}`);
    };
    const [missing = ''] = await ask('nergens', { token: desk.tokens.editor });
    expect(await ask(draft.id, { token: desk.tokens.reporter })).toEqual(['ALLOWED']);
    expect(await ask(draft.id, { token: freelancer.token })).toEqual([
      missing.replace('nergens', draft.articleId),
    ]);
    expect(missing).toMatch(/^NOT_FOUND/);
    expect((await ask(draft.id, {})).join()).toMatch(/^UNAUTHENTICATED/);
  });
});
