import { emptyContent, type Content } from '@kopij/editorial';
import { aStory } from '@kopij/testing';
import { ReadyJson } from '@kopij/platform';
import type { Article } from '../contract/article.types.js';
import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';
import { ArticlePreview } from './article-preview.js';

describe('the preview of a working copy', () => {
  let delivery: OpenDelivery;
  beforeAll(async () => {
    delivery = await openDelivery();
  });
  afterAll(() => delivery.close());

  const at = new Date('2026-03-01T09:00:00.000Z');
  const preview = (content: Content, id = 'copy'): Promise<Article> => {
    const moments = { publishedAt: at, firstPublishedAt: at, updatedAt: at, corrections: [] };
    return delivery.get(ArticlePreview).of({}, { id, revision: 3, content, ...moments });
  };

  const ready = (text: string): ReadyJson => new ReadyJson(JSON.stringify(text));

  it('is what publishing it would make of it', async () => {
    const sectionId = await delivery.section('nieuws');
    const content = aStory({ sectionId, headline: 'Brug dicht', kicker: 'Verkeer' });
    const shown = await preview(content);
    const { id } = await delivery.publish({ ...content, at });
    const { data } = await delivery.ask(
      `{ article(id: "${id}") { slug path kicker headline lead creditLine publishedAt body { html wordCount } } }`,
    );
    const { slug, path, kicker, headline, lead, creditLine, publishedAt } = shown;
    const { html, wordCount } = shown.body;
    const article = {
      slug,
      path,
      kicker,
      headline,
      lead,
      creditLine,
      publishedAt,
      body: { html, wordCount },
    };
    expect(data?.['article']).toEqual(JSON.parse(JSON.stringify(article)));
  });

  it('of a blank sheet is empty, not an error', async () => {
    const shown = await preview(emptyContent());
    expect(shown).toMatchObject({
      headline: '',
      lead: ready(''),
      section: null,
      dateline: null,
      credits: [],
      withheld: null,
    });
    expect(shown.body).toMatchObject({ blocks: [], html: '', plainText: ready(''), wordCount: 0 });
    expect(shown.slug).not.toBe('');
  });

  it('prints an agency that nobody knows as it was written, and lists only those it knows', async () => {
    const credits = ['XYZ', 'ANP'].map((code) => ({ code, role: 'SOURCE' as const }));
    const shown = await preview(aStory({ sectionId: null, credits }));
    expect(shown).toMatchObject({
      creditLine: 'XYZ/ANP',
      lead: ready('OSLO (XYZ/ANP) - De veerdienst vaart weer.'),
      credits: [{ agency: { code: 'ANP' }, role: 'SOURCE' }],
    });
  });

  it('has the address that readers know, until an editor asks for another', async () => {
    const { id, slug } = await delivery.publish({ headline: 'Sluis open' });
    expect((await preview(aStory({ sectionId: null, headline: 'Sluis weer open' }), id)).slug).toBe(slug);
    expect((await preview(aStory({ sectionId: null, slug: 'sluizen' }), id)).slug).toBe('sluizen');
  });

  it('withholds nothing: an editor must see what there is', async () => {
    await delivery.agency('ANP', { web: false });
    expect(await preview(aStory({ sectionId: null }))).toMatchObject({
      withheld: null,
      lead: ready('OSLO (ANP/RTR) - De veerdienst vaart weer.'),
    });
  });
});
