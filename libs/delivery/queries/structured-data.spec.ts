import { LiveArticles } from '../writing/live-articles.js';
import { UnitOfWork } from '@kopij/platform';
import { aStory } from '@kopij/testing';
import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';

describe('an article as structured data', () => {
  let delivery: OpenDelivery;
  beforeAll(async () => {
    delivery = await openDelivery({
      siteUrl: 'https://www.example.org',
      siteName: 'De Voorbeeldbode',
      articlePath: '/artikel/{section}/{id}/{slug}',
    });
  });
  afterAll(() => delivery.close());

  async function structuredData(id: string): Promise<string> {
    const { data, errors } = await delivery.ask('query ($id: ID!) { article(id: $id) { structuredData } }', {
      id,
    });
    expect(errors).toEqual([]);
    return (data as { article: { structuredData: string } }).article.structuredData;
  }

  it('says whose it is, where it stands, and what was corrected', async () => {
    const sectionId = await delivery.section('buitenland');
    const at = delivery.clock.now();
    const id = '019cadc6-b1f0-7586-a8e2-381349745143';
    await delivery.get(UnitOfWork).transaction((tx) =>
      delivery.get(LiveArticles).putLive(tx, {
        id,
        revision: 2,
        content: aStory({
          sectionId,
          standfirst: 'De overtocht duurt twee uur.',
          byline: ['Ada Smit'],
          keywords: ['veerboten'],
          blocks: [
            {
              key: 'p',
              type: 'PARAGRAPH',
              runs: [{ text: 'De veerdienst vaart weer.', marks: [], href: null }],
            },
            {
              key: 'i',
              type: 'IMAGE',
              url: 'https://b.example.org/1.jpg',
              alt: 'Boot',
              caption: null,
              credit: 'A. Smit',
            },
          ],
        }),
        textAgencies: [],
        publishedAt: at,
        firstPublishedAt: at,
        updatedAt: at,
        isCorrection: true,
        corrections: [
          { type: 'CORRECTION', text: 'Het was </script> niet.', at: at.toISOString(), by: 'De redactie' },
        ],
        endsAt: null,
      }),
    );
    const written = await structuredData(id);
    expect(written).not.toContain('<');
    const url = `https://www.example.org/artikel/buitenland/${id}/veerdienst-over-de-fjord-hervat`;
    const agencies = ['Algemeen Nederlands Persbureau', 'Reuters'];
    expect(JSON.parse(written)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': url,
      url,
      mainEntityOfPage: url,
      identifier: id,
      headline: 'Veerdienst over de fjord hervat',
      description: 'De overtocht duurt twee uur.',
      articleSection: 'buitenland',
      inLanguage: 'nl',
      datePublished: at.toISOString(),
      dateModified: at.toISOString(),
      dateline: 'OSLO (ANP/RTR)',
      author: [{ '@type': 'Person', name: 'Ada Smit' }],
      sourceOrganization: agencies.map((name) => ({ '@type': 'Organization', name })),
      creditText: 'ANP/RTR',
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'De Voorbeeldbode',
        url: 'https://www.example.org',
      },
      keywords: ['veerboten'],
      wordCount: 4,
      image: [{ '@type': 'ImageObject', url: 'https://b.example.org/1.jpg', creditText: 'A. Smit' }],
      correction: [
        { '@type': 'CorrectionComment', text: 'Het was </script> niet.', datePublished: at.toISOString() },
      ],
    });
  });

  it('names the agencies where it names no authors, and the publication where there are none', async () => {
    const anp = await delivery.publish({ credits: [{ code: 'ANP', role: 'SOURCE' }] });
    expect(JSON.parse(await structuredData(anp.id))).toMatchObject({
      author: [{ '@type': 'Organization', name: 'Algemeen Nederlands Persbureau' }],
    });
    const own = await delivery.publish({ credits: [] });
    expect(JSON.parse(await structuredData(own.id))).toMatchObject({ author: { name: 'De Voorbeeldbode' } });
  });

  it('holds nothing of a text that is withheld', async () => {
    await delivery.agency('AFP', { web: false });
    const { id } = await delivery.publish({
      standfirst: 'Geheim',
      credits: [{ code: 'AFP', role: 'SOURCE' }],
      blocks: [
        { key: 'i', type: 'IMAGE', url: 'https://b.example.org/1.jpg', alt: '', caption: null, credit: null },
      ],
    });
    const written = JSON.parse(await structuredData(id)) as object;
    expect(Object.keys(written)).not.toEqual(expect.arrayContaining(['description']));
    expect(written).not.toHaveProperty('image');
    expect(written).not.toHaveProperty('wordCount');
  });
});
