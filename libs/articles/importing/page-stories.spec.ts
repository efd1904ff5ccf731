import { parsePage, type Content } from '@kopij/editorial';
import type { ImportStory } from './import-story.js';
import { aPage } from '@kopij/testing';
import { pageStories } from './page-stories.js';

const now = new Date('2026-11-23T20:30:00.000Z');

function copyOf(text: string, agencies: readonly string[] = [], seenAt = now): ImportStory[] {
  const outcome = parsePage(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  const isAgency = (written: string): boolean => agencies.includes(written);
  return pageStories(outcome.page, { sectionId: 'section', now: seenAt, isAgency });
}

function contentOf(lead: string, agencies: readonly string[] = []): Partial<Content> {
  const [article] = copyOf(`Kop\n${lead}\nNog een alinea van twee zinnen. Hier is de tweede.`, agencies);
  return article?.content ?? {};
}

describe('the stories of a page', () => {
  it('are the article with its headline, paragraphs and sub-headings, dateline and credits apart', () => {
    expect(copyOf(aPage)[0]?.content).toMatchObject({
      headline: 'Veerdienst over de fjord hervat',
      sectionId: 'section',
      dateline: { kind: 'PLACE', places: ['OSLO'], region: [], date: null },
      credits: [
        { code: 'ANP', role: 'SOURCE' },
        { code: 'RTR', role: 'SOURCE' },
      ],
      blocks: [
        {
          type: 'PARAGRAPH',
          runs: [{ text: 'De veerdienst over de fjord vaart weer. De storm is voorbij.' }],
        },
        { type: 'PARAGRAPH' },
        { type: 'HEADING', level: 2, runs: [{ text: 'Wachtrij' }] },
        { type: 'PARAGRAPH' },
      ],
    });
  });

  it('credit the agencies that a sign-off names, each once, and nobody’s initials', () => {
    const [article] = copyOf('Kop\nPARIJS (ANP) - De brug is open.\nDe brug is nieuw. (ANP/AFP/jd)');
    expect(article?.content.credits).toEqual([
      { code: 'ANP', role: 'SOURCE' },
      { code: 'AFP', role: 'SOURCE' },
    ]);
  });

  it('are also the items of the box, each with a headline made of its lead and marked as such', () => {
    expect(copyOf(aPage)[1]?.content).toMatchObject({
      headline: 'In de haven van Riga is een zeldzame zeekaart opgedoken',
      headlineOrigin: 'DERIVED',
      dateline: { places: ['RIGA'] },
      credits: [{ code: 'AFP' }],
    });
  });

  it('were published as long ago as their ages say, and those of one age in the order of the page', () => {
    const ages = copyOf(aPage).map(({ publishedAt }) => now.getTime() - (publishedAt?.getTime() ?? NaN));
    expect(ages).toEqual([0, 7_200_001, 7_200_002, 86_400_003]);
  });

  it('are recognised whenever the page was seen, and told from those of another section', () => {
    const keys = (copies: ImportStory[]): string[] => copies.map(({ importKey }) => importKey);
    expect(keys(copyOf(aPage, [], new Date('2027-01-01T00:00:00Z')))).toEqual(keys(copyOf(aPage)));
    const outcome = parsePage(aPage);
    if (!outcome.ok) throw new Error('malformed');
    const elsewhere = pageStories(outcome.page, { sectionId: 'other', now, isAgency: () => false });
    expect(new Set([...keys(copyOf(aPage)), ...keys(elsewhere)]).size).toBe(8);
  });

  it('credit an agency that only the registry knows', () => {
    expect(contentOf('OSLO (tidingen) - De boot vaart.', ['tidingen']).credits).toEqual([
      { code: 'tidingen', role: 'SOURCE' },
    ]);
  });

  it('have no dateline when there is none', () => {
    expect(contentOf('De boot vaart weer.')).toMatchObject({ dateline: { kind: 'NONE' }, credits: [] });
  });

  it.each([
    [
      'something unexplained stands in front of the dateline',
      'Van onze verslaggever OSLO (ANP) - De boot vaart.',
    ],
    ['neither place nor agency of what looks like a dateline is known', 'XANADU (XYZZY) - De boot vaart.'],
  ])('leave it to an editor when %s', (_, lead) => {
    expect(contentOf(lead)).toMatchObject({
      dateline: null,
      credits: [],
      blocks: [{ runs: [{ text: lead }] }, {}],
    });
  });
});
