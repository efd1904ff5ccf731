import { storyBody } from './story-body.js';

const sentence = 'De brug over de Daugava is vrijdag weer open.';

describe('the body of a story', () => {
  it.each([
    ['a dateline', `RIGA (ANP/RTR) - ${sentence}`, null],
    ['a dateline with a date', `RIGA, Latvia, March 2 (Reuters) - ${sentence}`, '--03-02'],
    ['a wrapped dateline', `RIGA, Latvia,\nMarch 2 (Reuters) - ${sentence}`, '--03-02'],
    ['a sign-off on a line of its own', `${sentence}\n\n(ANP/RTR)`, null],
    ['a copyright line', `${sentence}\n© ANP 2026`, null],
    ['a source line', `${sentence}\nBron: ANP/AFP\n`, null],
    ['initials', `${sentence}\n(mc)`, null],
    ['credit and initials', `${sentence}\n(ANP)\n(mc)`, null],
    ['a credit behind the last sentence', `${sentence} (ANP)`, null],
    ['notes for editors', `${sentence}\n\nNotizblock\nInternet: example.org`, null],
    ['mark-up', `<p>${sentence}</p>`, null],
    ['soft hyphens', sentence.replace('brug', 'b\u00ADrug'), null],
  ])('leaves out %s', (_, text, date) => {
    const body = storyBody(text);
    expect(body.paragraphs.join(' ').replace(/\s+/gu, ' ').trim()).toBe(sentence);
    expect(body.date).toBe(date);
  });

  it('keeps the headline above a dateline', () => {
    expect(storyBody(`Brug open\n\nRIGA (ANP) - ${sentence}`).paragraphs).toEqual(['Brug open', sentence]);
  });

  it.each([
    ['names an agency', 'Dat meldt persbureau Agence France-Presse (AFP).'],
    ['is in brackets', 'De brug dateert van 1932 (gerenoveerd in 1998).'],
    ['is short', 'Ja.'],
  ])('keeps a last sentence that %s', (_, last) => {
    expect(storyBody(`${sentence}\n\n${last}`).paragraphs).toEqual([sentence, last]);
  });

  it('joins the lines of a wrapped paragraph, and sets a line of capitals apart', () => {
    expect(storyBody('BRIDGE OPEN\nThe bridge is\nopen again.\n\nLorries wait.').paragraphs).toEqual([
      'BRIDGE OPEN',
      'The bridge is open again.',
      'Lorries wait.',
    ]);
  });
});
