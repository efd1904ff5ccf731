import { readStory, type TakenAs } from './read-story.js';

const isAgency = (name: string): boolean => ['ANP', 'RTR', 'AFP', 'DPA', 'dpa'].includes(name);
const read = (...lines: string[]) => readStory(lines.join('\n'), isAgency);
const inShort = (...lines: string[]): TakenAs[] => read(...lines).taken.map(({ as }) => as);

describe('a story that was pasted', () => {
  it('is taken apart into headline, dateline, credits, paragraphs and sub-headings', () => {
    const story = read(
      'Veerpont vaart weer',
      '',
      'KOPIJDAM (ANP/RTR) - De veerpont van Kopijdam vaart sinds maandag weer.',
      'Zij lag drie weken stil.',
      'Onderhoud',
      'De motor is vervangen, zegt de gemeente.',
      'Meer volgt.',
    );
    expect(story).toMatchObject({
      headline: 'Veerpont vaart weer',
      dateline: { places: ['KOPIJDAM'] },
      credits: ['ANP', 'RTR'],
      isUnclear: false,
      blocks: [
        { kind: 'paragraph', text: 'De veerpont van Kopijdam vaart sinds maandag weer.' },
        { kind: 'paragraph', text: 'Zij lag drie weken stil.' },
        { kind: 'heading', text: 'Onderhoud' },
        { kind: 'paragraph', text: 'De motor is vervangen, zegt de gemeente.' },
        { kind: 'paragraph', text: 'Meer volgt.' },
      ],
    });
    expect(story.taken.slice(0, 2)).toEqual([
      { text: 'Veerpont vaart weer', as: 'HEADLINE' },
      { text: 'KOPIJDAM (ANP/RTR) -', as: 'DATELINE' },
    ]);
  });

  it('has no headline where it opens with its dateline', () => {
    const story = read('PARIJS (AFP) - Frankrijk stemt.', 'De stembureaus zijn open.');
    expect(story.headline).toBeNull();
    expect(story.blocks).toHaveLength(2);
  });

  it('has no dateline where none opens it, and leaves one that nobody knows to an editor', () => {
    expect(read('Kop', 'De boot vaart.')).toMatchObject({ dateline: null, isUnclear: false, credits: [] });
    expect(read('Kop', 'OSLO (XYZ) - De boot vaart.')).toMatchObject({ isUnclear: false });
  });

  it('takes a line that only signs it as a credit, and not as text', () => {
    expect(inShort('Kop', 'De boot vaart weer sinds maandag.', '(ANP/RTR)')).toEqual([
      'HEADLINE',
      'PARAGRAPH',
      'CREDIT',
    ]);
    expect(read('Kop', 'De boot vaart weer sinds maandag.', '(ANP/RTR)').credits).toEqual(['ANP', 'RTR']);
  });

  it('keeps what is not for publication out of every field, and says so', () => {
    const story = read('Kop', 'De boot vaart.', '# Notizblock', 'Bel Jansen.');
    expect(JSON.stringify([story.headline, story.blocks])).not.toMatch(/Notizblock|Jansen/);
    expect(story.taken.slice(-2).map(({ as }) => as)).toEqual(['NOT_FOR_PUBLICATION', 'NOT_FOR_PUBLICATION']);
  });

  it('joins lines where the text was wrapped at some width', () => {
    const story = read(
      'Veerpont vaart weer',
      '',
      'OSLO (ANP) - De veerdienst over de fjord vaart sinds maandag weer,',
      'nadat zij drie weken had stilgelegen door een kapotte motor.',
      '',
      'De gemeente heeft de motor laten vervangen door een nieuwe, die een',
      'stuk zuiniger is.',
    );
    expect(story.blocks.map(({ text }) => text)).toEqual([
      'De veerdienst over de fjord vaart sinds maandag weer, nadat zij drie weken had stilgelegen door een kapotte motor.',
      'De gemeente heeft de motor laten vervangen door een nieuwe, die een stuk zuiniger is.',
    ]);
  });

  it.each([
    ['', '# Notizblock', '## Redaktionelle Hinweise', 'Bel Jansen: 06-12345678.'],
    ['', '* * * * Die folgenden Informationen sind nicht zur', 'Veröffentlichung bestimmt', 'Jansen.'],
    ['# Notizblock', '', 'Jansen.'],
  ])('joins them above a note as well, which is no part of what was wrapped', (...note) => {
    const story = read(
      'Veerpont vaart weer',
      '',
      'OSLO (dpa) - De veerdienst over de fjord vaart sinds maandag weer,',
      'nadat zij drie weken had stilgelegen door een kapotte motor.',
      '',
      'De gemeente liet de motor vervangen door een nieuwe, die een stuk',
      'zuiniger is.',
      ...note,
    );
    expect(story.blocks).toHaveLength(2);
    expect(JSON.stringify(story.blocks)).not.toMatch(/Jansen|Ver.ffentlichung/u);
    expect(story.taken.slice(4).map(({ as }) => as)).toEqual(
      note.filter((line) => line !== '').map(() => 'NOT_FOR_PUBLICATION'),
    );
  });

  it('joins a single paragraph that only a note follows', () => {
    const story = read(
      'OSLO (dpa) - De veerdienst over de fjord vaart sinds maandag weer,',
      'nadat zij drie weken had stilgelegen.',
      '',
      'Notizblock',
    );
    expect(story.blocks).toHaveLength(1);
  });

  it.each([[''], ['', '# Notizblock']])(
    'leaves paragraphs that stand on lines of their own, whatever follows the last: %j',
    (...end) => {
      const story = read(
        'OSLO (ANP) - De veerdienst over de fjord vaart sinds maandag weer.',
        'Zij had drie weken stilgelegen door een kapotte motor.',
        'De gemeente heeft de motor laten vervangen.',
        ...end,
      );
      expect(story.blocks).toHaveLength(3);
    },
  );

  it('loses nothing: every line stands in one of the parts', () => {
    const lines = ['Kop', 'OSLO (ANP) - De boot vaart.', 'Meer.', 'Tussenkop', 'Nog meer.', '(ANP)'];
    const words = (texts: readonly string[]): string[] => texts.join(' ').split(/\s+/).sort();
    expect(words(read(...lines).taken.map(({ text }) => text))).toEqual(words(lines));
  });

  it('is read in time that grows with the text only', async () => {
    await expect((size: number) => {
      readStory(' \n(ANP '.repeat(size / 8), isAgency);
    }).toScaleLinearlyTo(40_000);
  });
});
