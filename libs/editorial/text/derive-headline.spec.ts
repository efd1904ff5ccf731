import fc from 'fast-check';
import { deriveHeadline } from './derive-headline.js';

describe('deriveHeadline', () => {
  it.each([
    [
      'takes a short first sentence whole',
      'De brug gaat dinsdag weer open. Dat meldt de gemeente.',
      'De brug gaat dinsdag weer open',
    ],
    [
      'keeps a question mark',
      'Gaat de brug dinsdag wel open? Dat is onzeker.',
      'Gaat de brug dinsdag wel open?',
    ],
    [
      'cuts a long one at a word',
      'De gemeenteraad van Hulsterveen heeft donderdagavond na uren debat ingestemd met de bouw van een nieuwe brug.',
      'De gemeenteraad van Hulsterveen heeft donderdagavond na uren debat ingestemd…',
    ],
    [
      'does not stop at an abbreviation',
      'Volgens hoogleraar mr. dr. Jansen klopt daar niets van. Hij zegt dat.',
      'Volgens hoogleraar mr. dr. Jansen klopt daar niets van',
    ],
    [
      'does not end in a comma',
      'De gemeenteraad van Hulsterveen heeft donderdagavond na uren debat ingestemd, met tegenzin, met een nieuwe brug.',
      'De gemeenteraad van Hulsterveen heeft donderdagavond na uren debat ingestemd…',
    ],
    [
      'takes a quote with its closing mark',
      '"Daar komt helemaal niets van in." Dat zei hij.',
      '"Daar komt helemaal niets van in."',
    ],
    ['puts it on one line', 'De brug\n gaat open', 'De brug gaat open'],
    ['has nothing to say of nothing', ' ', ''],
  ])('%s', (_, lead, headline) => {
    expect(deriveHeadline(lead)).toBe(headline);
  });

  it('never grows past 80 characters, nor half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (lead) => {
        const headline = deriveHeadline(lead);
        expect(headline.length).toBeLessThanOrEqual(80);
        expect(headline).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
