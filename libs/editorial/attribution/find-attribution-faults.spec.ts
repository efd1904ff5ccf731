import { type Attribution, findAttributionFaults } from './find-attribution-faults.js';

const registry = [
  { code: 'ANP', aliases: [] },
  { code: 'RTR', aliases: ['Reuters'] },
  { code: 'AFP', aliases: [] },
];

const faults = (attribution: Partial<Attribution>): unknown =>
  findAttributionFaults(
    { places: ['PARIJS'], credits: ['ANP'], paragraphs: ['De brug is weer open.'], ...attribution },
    registry,
  );

describe('an attribution that may be printed', () => {
  it.each<[string, Partial<Attribution>]>([
    ['every agency known', { credits: ['ANP', 'Reuters'] }],
    ['no paragraph at all', { paragraphs: [] }],
    [
      'a sign-off that the credits cover',
      { credits: ['ANP', 'RTR'], paragraphs: ['De brug is open.', '(ANP/Reuters)'] },
    ],
    [
      'an agency that a sentence quotes',
      { paragraphs: ['Dat meldt het persbureau Agence France-Presse (AFP).'] },
    ],
    [
      'an agency that a sentence names',
      { paragraphs: ['Volgens AFP - al jaren ter plaatse - is de brug open.'] },
    ],
    ['a party at the end', { paragraphs: ['De brug blijft dicht, zegt wethouder Jansen (VVD).'] }],
    [
      'a place that opens a sentence',
      { paragraphs: ['Parijs - de stad van het licht - heeft een brug erbij.'] },
    ],
    ['a sign-off with initials', { paragraphs: ['De brug is open. (ANP/jd)'] }],
    ['a sign-off with a desk nobody has mapped', { paragraphs: ['De brug is open. (ANP/Wadpost)'] }],
    [
      'a dateline further on with a desk',
      { paragraphs: ['De brug is open.', 'BERLIJN (ANP/lnw) - Daar ook.'] },
    ],
    ['another place in capitals', { paragraphs: ['LONDEN - Daar is de brug al weken open.'] }],
  ])('has %s', (_, attribution) => {
    expect(faults(attribution)).toEqual([]);
  });
});

describe('an attribution that may not', () => {
  it('credits an agency that nobody has mapped', () => {
    expect(faults({ credits: ['ANP', 'Wadpost'] })).toEqual([{ code: 'UNKNOWN_AGENCY', credit: 'Wadpost' }]);
  });

  it.each([
    ['PARIJS (ANP) - De brug is weer open.', ['PARIJS'], ['ANP']],
    ['Parijs – De brug is weer open.', ['Parijs'], []],
    ['LONDEN (ANP) - De brug is weer open.', ['LONDEN'], ['ANP']],
  ])('repeats the dateline in its text: %j', (text, places, agencies) => {
    const repeated = { code: 'DATELINE_REPEATED', paragraph: 0, places, agencies };
    expect(faults({ paragraphs: [text, 'PARIJS (ANP) - Nog een bericht.'] })).toEqual([repeated]);
  });

  it.each([
    ['BERLIJN (ANP/Reuters) - Ook daar is de brug open.', 'RTR'],
    ['De brug is weer open. (ANP/AFP)', 'AFP'],
    ['De brug is weer open (ANP/AFP).', 'AFP'],
    ['(AFP)', 'AFP'],
    ['[AFP]', 'AFP'],
    ['/ritzau/', 'ritzau'],
    ['De brug is weer open. /ritzau/', 'ritzau'],
    ['(AFP, 12.9.2015)', 'AFP'],
    ['© AFP', 'AFP'],
    ['De brug is weer open. (AFP/jd)', 'AFP'],
    ['De brug is weer open (AFP)', 'AFP'],
    ['De brug is weer open. **(AFP)** |', 'AFP'],
    ['© dpa-infocom, dpa:231127-99-99999/2', 'dpa-infocom'],
    ['De brug is weer open. (c) 2026 Reuters', 'RTR'],
    ['Copyright Reuters 2026.', 'RTR'],
    ['Bron: ANP/AFP', 'AFP'],
  ])('leaves out an agency whose text it has: %j', (text, agency) => {
    const missing = { code: 'CREDIT_MISSING', paragraph: 1, agency };
    expect(faults({ paragraphs: ['De brug is open.', text, text] })).toEqual([missing]);
  });

  it('has all its faults named at once', () => {
    const attribution = { credits: ['Wadpost'], paragraphs: ['PARIJS (ANP) - De brug is open.', '(AFP)'] };
    expect(faults(attribution)).toEqual([
      { code: 'UNKNOWN_AGENCY', credit: 'Wadpost' },
      { code: 'DATELINE_REPEATED', paragraph: 0, places: ['PARIJS'], agencies: ['ANP'] },
      { code: 'CREDIT_MISSING', paragraph: 0, agency: 'ANP' },
      { code: 'CREDIT_MISSING', paragraph: 1, agency: 'AFP' },
    ]);
  });
});
