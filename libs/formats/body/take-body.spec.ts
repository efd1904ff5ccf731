import { paragraphOf, textOfRuns } from '../text/plain-text.js';
import { isDeskNote } from './desk-note.js';
import { isSignOff } from './sign-off.js';
import { takeBody } from './take-body.js';

describe('the end of a story', () => {
  it.each([
    'ends',
    '-ENDS-',
    'Ende',
    '###',
    '/ritzau/',
    '(ANP)',
    '(©NTB)',
    '(NTB-AFP)',
    '(END)',
    'AFP sn',
    'AAP RTV ar',
    'AAP RTV',
    'dpa hoe tam mfi',
    'hh/ph/ts/hd',
    'burs-ab/cd',
    'ففف/ح س/كام',
  ])('%j is a mark of the desk', (text) => {
    expect(isSignOff(text)).toBe(true);
  });

  it.each([
    'The ferry ends its service.',
    '(The ferry sails again on Monday.)',
    'Oslo',
    'He said yes/no.',
    'AP reporter Jan Smit contributed.',
    'AFP has learned more',
    'Bergen/Oslo',
    'Rss ones',
    '(Oslo)',
    '',
    'Ja/Nee is niet het antwoord op alles wat er in de haven gebeurt, zei hij',
  ])('%j is part of the story', (text) => {
    expect(isSignOff(text)).toBe(false);
  });
});

describe('a note to editors in the body', () => {
  it.each([
    '(Adds comments, detail)',
    '(In March 1 story, corrects name of harbour in second paragraph)',
    '(Refiles to fix typo)',
    'Eds: With photos.',
    'EDITORS: The ferry moved.',
    'ATTENTION EDITORS - VISUALS CONTAIN GRAPHIC CONTENT',
    'N i e u w bericht, vervangt: Veerboot vaart weer',
    'Achtung, Redaktionen: neue Fassung',
    'Til redaksjonen: Bildene kommer.',
    'OBS! Till redaktionen',
    'ATTENTION - ajoute citations ///',
    'Til red.: Bildene kommer.',
  ])('%j is one', (text) => {
    expect(isDeskNote(text)).toBe(true);
  });

  it.each([
    '(The ferry sails again.)',
    'Editors of the paper said no.',
    'He added: the ferry sails.',
    'Vervangt de boot de brug? Nee.',
    'Updates on the ferry follow.',
  ])('%j is none', (text) => {
    expect(isDeskNote(text)).toBe(false);
  });

  it('never reaches readers, and is kept for the desk', () => {
    const sent = ['(Adds comment)', 'OSLO (ANP) - The ferry sails.', 'It is late.', '(ANP)'];
    const body = takeBody(sent.map(paragraphOf));
    expect(body.blocks.map((block) => ('runs' in block ? textOfRuns(block.runs) : ''))).toEqual([
      'OSLO (ANP) - The ferry sails.',
      'It is late.',
    ]);
    expect(body).toMatchObject({ notes: ['(Adds comment)'], signOff: '(ANP)', paragraphs: sent });
  });

  it('is no end where there is nothing else', () => {
    expect(takeBody([paragraphOf('(ANP)')])).toMatchObject({ signOff: null, paragraphs: ['(ANP)'] });
  });

  it('takes no longer for each letter of hostile paragraphs', async () => {
    await expect((size: number) => isDeskNote(`(adds ${'('.repeat(size)}`)).toScaleLinearlyTo(200_000);
    await expect((size: number) => isSignOff('a/'.repeat(size))).toScaleLinearlyTo(200_000);
  });
});

describe('sub-headings', () => {
  const bold = (text: string) => ({
    type: 'PARAGRAPH' as const,
    runs: [{ text, marks: ['BOLD' as const], href: null }],
  });

  it('are short paragraphs in bold between others', () => {
    const { blocks } = takeBody([paragraphOf('One.'), bold('Delays'), paragraphOf('Two.')]);
    expect(blocks.map(({ type }) => type)).toEqual(['PARAGRAPH', 'HEADING', 'PARAGRAPH']);
  });

  it('are not sentences in bold, nor what opens or closes a story', () => {
    const { blocks } = takeBody([
      bold('Lead'),
      paragraphOf('One.'),
      bold('A sentence.'),
      paragraphOf('Two.'),
      bold('End'),
    ]);
    expect(blocks.map(({ type }) => type)).not.toContain('HEADING');
  });
});
