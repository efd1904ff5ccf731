import { forPublication } from './for-publication.js';
import { joinedLines } from './joined-lines.js';

describe('the part of a text that is for readers', () => {
  it.each([
    '# Notizblock',
    '## dpa-Notizblock',
    'Notizblock',
    '* * * * Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt',
    'NOT FOR PUBLICATION',
    'The following information is not for publication',
    'Onderstaande informatie is niet voor publicatie',
    'Niet voor publicatie: bel Jansen.',
    'dpa-Notiz\u00ADblock',
  ])('ends above "%s"', (mark) => {
    const paragraphs = ['De boot vaart.', mark, 'Redactie: Jansen, 06-12345678.'];
    expect(forPublication(paragraphs, (text) => text)).toEqual(['De boot vaart.']);
  });

  it.each([
    'De minister schreef het in zijn notizblock.',
    'Niet voor publicatie bestemde stukken zijn gelekt.',
    'Notizblock der Polizei gefunden',
    'De gegevens zijn niet voor publicatie geschikt, zegt het ministerie.'.replace('niet', 'nog niet'),
    'Het rapport is volgens hem niet voor publicatie bedoeld.',
  ])('goes on where it is merely spoken of: "%s"', (text) => {
    expect(forPublication([text, 'Meer.'], (each) => each)).toHaveLength(2);
  });
});

describe('lines that were wrapped', () => {
  it.each([
    ['De boot vaart\nweer sinds\nmaandag.', ['De boot vaart weer sinds maandag.']],
    ['Een.\n\nTwee\r\ngaat door.\n  \n\nDrie.', ['Een.', 'Twee gaat door.', 'Drie.']],
    ['  Een.  ', ['Een.']],
    ['\n\n', []],
  ])('are one paragraph: %j', (text, paragraphs) => {
    expect(joinedLines(text.split(/\r\n|\n/u))).toEqual(paragraphs);
  });

  it('are joined in time that grows with the text only', async () => {
    await expect((size: number) => {
      joinedLines(' \n\t\r\n '.repeat(size).split('\n'));
    }).toScaleLinearlyTo(200_000);
  });
});
