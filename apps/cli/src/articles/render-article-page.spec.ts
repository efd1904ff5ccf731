import type { ArticlePage } from './article-page.js';
import { renderArticlePage } from './render-article-page.js';

const page: ArticlePage = {
  kicker: null,
  headline: 'Veerdienst hervat',
  standfirst: null,
  byline: [],
  lead: 'OSLO (ANP) - De boot vaart.',
  withheld: null,
  body: {
    blocks: [
      { __typename: 'Paragraph', runs: [{ text: 'De boot vaart.' }] },
      { __typename: 'Heading', runs: [{ text: 'Wachtrij' }] },
      { __typename: 'Paragraph', runs: [{ text: 'Er stond ' }, { text: 'een rij' }, { text: '.' }] },
    ],
  },
  section: { name: 'Noorden' },
  moreFromSection: [
    { lead: 'RIGA (AFP) - Er is een kaart.', age: '2 uur geleden', withheld: null },
    { lead: 'BERGEN (ANP) - Het museum is open.', age: 'gisteren', withheld: null },
  ],
};

describe('an article page as text', () => {
  it('has the shape of the pages that are imported', () => {
    expect(renderArticlePage(page)).toEqual([
      'Veerdienst hervat',
      'OSLO (ANP) - De boot vaart.',
      'Wachtrij',
      'Er stond een rij.',
      'Meer uit Noorden',
      'RIGA (AFP) - Er is een kaart.',
      '2 uur geleden',
      'BERGEN (ANP) - Het museum is open.',
      'gisteren',
    ]);
  });

  it('shows what imported pages do not have', () => {
    const blocks: ArticlePage['body']['blocks'] = [
      { __typename: 'ImageBlock', alt: 'Een boot', caption: null, url: 'https://example.org/boot.jpg' },
      ...page.body.blocks.slice(0, 1),
      { __typename: 'Quote', runs: [{ text: 'Eindelijk.' }], attribution: 'een reiziger' },
      { __typename: 'Quote', runs: [{ text: 'Eindelijk.' }], attribution: null },
      { __typename: 'ListBlock', items: [[{ text: 'Oslo' }], [{ text: 'Ber' }, { text: 'gen' }]] },
      { __typename: 'Embed', title: 'De film', url: 'https://example.org/film' },
      { __typename: 'Embed', title: null, url: 'https://example.org/kaart' },
    ];
    const whole = {
      ...page,
      kicker: 'Noorwegen',
      standfirst: 'De storm is voorbij.',
      byline: ['A. Bak', 'S. Vos'],
    };
    expect(renderArticlePage({ ...whole, body: { blocks }, moreFromSection: [] })).toEqual([
      'Noorwegen',
      'Veerdienst hervat',
      'De storm is voorbij.',
      'Door A. Bak, S. Vos',
      '[Een boot] https://example.org/boot.jpg',
      'OSLO (ANP) - De boot vaart.',
      '"Eindelijk." - een reiziger',
      '"Eindelijk."',
      '- Oslo',
      '- Bergen',
      '[De film] https://example.org/film',
      '[https://example.org/kaart] https://example.org/kaart',
    ]);
  });

  it('says of withheld text that it is', () => {
    const withheld = { reason: 'LICENCE_EXPIRED' };
    const moreFromSection = [{ lead: '', age: 'gisteren', withheld }];
    expect(renderArticlePage({ ...page, lead: '', withheld, body: { blocks: [] }, moreFromSection })).toEqual(
      [
        'Veerdienst hervat',
        '[withheld: LICENCE_EXPIRED]',
        'Meer uit Noorden',
        '[withheld: LICENCE_EXPIRED]',
        'gisteren',
      ],
    );
  });
});
