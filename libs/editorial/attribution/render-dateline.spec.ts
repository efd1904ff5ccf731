import fc from 'fast-check';
import { type DateForm, dateForms } from './date-forms.js';
import type { Dateline } from './dateline.js';
import { type HouseStyle, houseStyles } from './house-styles.js';
import { parseDateline } from './parse-dateline.js';
import { renderDateline } from './render-dateline.js';

const aDateline = (dateline: Partial<Dateline>): Dateline => ({
  leadIn: '',
  places: ['PARIJS'],
  region: [],
  agencies: ['ANP'],
  date: null,
  rest: 'De brug is open.',
  style: { house: 'ANP', date: null },
  ...dateline,
});

const lines: [HouseStyle, DateForm | null, string][] = [
  ['ANP', null, 'PARIJS (ANP/RTR) - De brug is open.'],
  ['ANP', null, 'WASHINGTON/BRUSSEL (ANP) - De brug is open.'],
  ['ANP', null, 'Berlin (dpa) - Die Brücke ist offen.'],
  ['ANP', null, 'Door Jan Jansen PARIJS (ANP) - De brug is open.'],
  ['ANP', 'DUTCH_SHORT', 'UTRECHT, 3 mrt (ANP) - De brug is open.'],
  ['ANP', 'ENGLISH', 'NEW YORK, March 2 (Reuters) - The bridge is open.'],
  ['ANP', 'ENGLISH_SHORT', 'OSLO, Aug 29, 2014 (AFP) - The bridge is open.'],
  ['ANP', 'ENGLISH', 'TULSA, Okla., March 2 - The bridge is open.'],
  ['AP', null, 'LONDON (AP) — The bridge is open.'],
  ['AP_LINE', null, 'MESA, Ariz. (AP) _ The bridge is open.'],
  ['XINHUA', 'AP', 'BEIJING, Aug. 17 (Xinhua) -- The bridge is open.'],
  ['XINHUA', 'GLOBENEWSWIRE', 'RENO, Nev., Dec. 03, 2019 (GLOBE NEWSWIRE) -- The bridge is open.'],
  ['STANDARD', null, 'Wien – Die Brücke ist offen.'],
  ['BELGA', 'SLASHED', 'BRUXELLES 23/07 (AFP-DPA-REUTER) = Le pont est ouvert.'],
  ['BELGA_HYPHEN', 'SLASHED', 'BRUSSEL 31/07 (AFP) - De brug is open.'],
  ['EFE', 'SPANISH_SHORT', 'Londres, 21 mar (EFE).- El puente.'],
  ['EFE', 'SPANISH_SHORT', 'Reus (Tarragona), 23 may (EFE).- El puente.'],
  ['ANSA', 'ITALIAN_CAPITALS', '(ANSA) - ROMA, 01 SET - Il ponte.'],
  ['TASS', 'ENGLISH', 'MOSCOW, January 21. /TASS/. The bridge is open.'],
  ['RITZAU', null, 'København /ritzau/: Broen er åben.'],
  ['NTB', null, 'Oslo (NTB-Reuters): Broen er åpen.'],
  ['RITZAU', 'ENGLISH_CAPITALS', 'VIENNA, MAY 17: The bridge is open.'],
  ['PR_NEWSWIRE', 'AP', 'MESA, Arizona, Feb. 1, 2017 /PRNewswire/ -- The bridge is open.'],
  ['BUSINESS_WIRE', null, 'DALLAS--(BUSINESS WIRE)--The bridge is open.'],
  ['ATS', null, 'Genève (ats afp) Le pont est ouvert.'],
  ['KYODO', 'ENGLISH', 'TOKYO, March 3, Kyodo - The bridge is open.'],
  ['KYODO', null, 'AP - The bridge is open.'],
  ['AAP', 'ENGLISH_SHORT', 'SYDNEY, Nov 26 AAP - The bridge is open.'],
];

describe('a dateline written back', () => {
  it.each(lines)('is %s %s: %j', (house, date, line) => {
    const dateline = parseDateline(line);
    expect(dateline?.style).toEqual({ house, date });
    expect(dateline && renderDateline(dateline)).toBe(line);
  });

  it('becomes the ANP’s where its own style is only read', () => {
    const dateline = parseDateline('PARIJS(ANP / RTR )– De brug is open.');
    expect(dateline?.style.house).toBe('OTHER');
    expect(dateline && renderDateline(dateline)).toBe('PARIJS (ANP/RTR) - De brug is open.');
  });

  it('says what the data say, not what it was read from', () => {
    const dateline = parseDateline('Reus (Tarragona), 23 may (EFE).- El puente.');
    const edited = dateline && { ...dateline, agencies: ['EFE', 'AFP'], date: '--12-24' };
    expect(edited && renderDateline(edited)).toBe('Reus (Tarragona), 24 dic (EFE/AFP).- El puente.');
  });

  it('spells a date in the way of the house where no other is asked for', () => {
    expect(renderDateline(aDateline({ date: '2026-03-02' }))).toBe(
      'PARIJS, 2 mrt 2026 (ANP) - De brug is open.',
    );
  });

  it('leaves out what is not there', () => {
    expect(renderDateline(aDateline({ places: [] }))).toBe('(ANP) - De brug is open.');
    expect(renderDateline(aDateline({ agencies: [] }))).toBe('PARIJS - De brug is open.');
    expect(renderDateline(aDateline({ agencies: [], places: [] }))).toBe('De brug is open.');
  });
});

describe('a dateline written and read again', () => {
  const houses = Object.keys(houseStyles) as (keyof typeof houseStyles)[];
  const forms = Object.keys(dateForms) as DateForm[];
  const places = fc.uniqueArray(
    fc.constantFrom(
      'PARIJS',
      'BELÉM',
      "'S-GRAVENHAGE",
      'SAINT-DENIS',
      'NEW YORK',
      'Berlin',
      'Rio de Janeiro',
      'Минск',
    ),
    { minLength: 1, maxLength: 3 },
  );
  const agencies = fc.uniqueArray(
    fc.constantFrom(
      'ANP',
      'RTR',
      'AFP',
      'dpa',
      'BLOOMBERG',
      'Reuters',
      'ritzau',
      'TASS',
      'РИА Новости',
      'CNN/Money',
    ),
    { minLength: 1, maxLength: 4 },
  );
  const dates = fc
    .record({
      year: fc.constantFrom('-', '1987', '2026'),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .map(
      ({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    );
  const datelines = fc.record({
    places,
    region: fc.constantFrom<string[]>([], ['Texas'], ['Pa.'], ['Tortola, British Virgin Islands']),
    agencies,
    date: fc.option(dates),
    rest: fc.constantFrom(
      'De brug is open.',
      'De brug (uit 1930) - al weken dicht - is open.',
      '34 bruggen zijn dicht.',
    ),
    house: fc.constantFrom(...houses),
    form: fc.constantFrom(...forms),
  });

  it('is the same dateline, whatever the house', () => {
    fc.assert(
      fc.property(datelines, ({ house, form, ...pieces }) => {
        // Two stops in a row, one of "Pa." and one of TASS, are no style.
        fc.pre(house !== 'TASS' || pieces.region.length === 0);
        const written = aDateline({ ...pieces, style: { house, date: pieces.date === null ? null : form } });
        const line = renderDateline(written);
        const read = parseDateline(line);
        expect(read).toMatchObject(pieces);
        expect(read && renderDateline(read)).toBe(line);
      }),
      { numRuns: 3000 },
    );
  });
});
