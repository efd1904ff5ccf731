import { parseDateline } from './parse-dateline.js';

describe('a mark of layout behind a credit', () => {
  it.each([
    'PARIJS (ANP)\u2011 De brug is open.',
    'PARIJS (ANP) \u2011 De brug is open.',
    'PARIJS (ANP)** - De brug is open.',
    '**PARIJS (ANP)** - De brug is open.',
    '**PARIJS (ANP) -** De brug is open.',
    '**PARIJS (ANP)** De brug is open.',
    'PARIJS (ANP) ** De brug is open.',
    'PARIJS (ANP) | De brug is open.',
    'PARIJS (ANP) - | De brug is open.',
    '**PARIJS (ANP)** | De brug is open.',
  ])('belongs to no text: %j', (line) => {
    expect(parseDateline(line)).toMatchObject({
      ...{ leadIn: '', places: ['PARIJS'], agencies: ['ANP'], rest: 'De brug is open.' },
    });
  });

  it.each([
    ['PARIJS (ANP) - **De brug** is open.', '**De brug** is open.'],
    ['PARIJS (ANP) - *De Brug* is open.', '*De Brug* is open.'],
  ])('is the text’s where it opens there: %j', (line, rest) => {
    expect(parseDateline(line)?.rest).toBe(rest);
  });

  it.each(['Ajax | De wedstrijd is verplaatst.', 'WENEN | De opera is dicht.', 'Sport ** De wedstrijd.'])(
    'makes no dateline of a line without credit: %j',
    (line) => {
      expect(parseDateline(line)).toBeNull();
    },
  );
});
