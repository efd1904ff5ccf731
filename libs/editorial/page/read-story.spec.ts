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
