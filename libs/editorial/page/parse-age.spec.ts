import { parseAge, scanAge } from './parse-age.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('an age on a page', () => {
  test.each([
    ['zojuist', 0],
    ['Zojuist', 0],
    ['just now', 0],
    ['30 seconden geleden', 30_000],
    ['1 minuut geleden', minute],
    ['5 minuten geleden', 5 * minute],
    ['5 min. geleden', 5 * minute],
    ['een kwartier geleden', 15 * minute],
    ['een half uur geleden', 30 * minute],
    ['1 uur geleden', hour],
    ['een uur geleden', hour],
    ['één uur geleden', hour],
    ['Twee uur geleden', 2 * hour],
    ['2 u geleden', 2 * hour],
    ['23 UUR GELEDEN', 23 * hour],
    ['gisteren', day],
    ['1 dag geleden', day],
    ['eergisteren', 2 * day],
    ['2 dagen geleden', 2 * day],
    ['vorige week', 7 * day],
    ['3 weken geleden', 21 * day],
    ['1 maand geleden', 30 * day],
    ['2 jaar geleden', 730 * day],
    ['1 minute ago', minute],
    ['1 hour ago', hour],
    ['an hour ago', hour],
    ['yesterday', day],
    ['3 days ago', 3 * day],
    ['last month', 30 * day],
    ['  4\u00a0uur \t geleden ', 4 * hour],
  ])('%j is at least %d ms', (text, milliseconds) => {
    expect(parseAge(text)?.milliseconds).toBe(milliseconds);
  });

  test('is remembered in lower case with single spaces', () => {
    expect(parseAge(' 4\u00a0Uur  Geleden')?.text).toBe('4 uur geleden');
  });

  test.each([
    '',
    'geleden',
    'uur geleden',
    'onlangs',
    '14:05',
    '12345 uur geleden',
    '-1 uur geleden',
    '1,5 uur geleden',
    '2 uur geleden werd',
    '2 uur geledenPARIJS',
    '\u017fix hours ago',
  ])('%j is not an age', (text) => {
    expect(parseAge(text)).toBeNull();
  });

  test.each([
    ['1 uur geleden', '1 uur geleden', ''],
    ['1 uur geledenLISSABON (ANP) - Zin.', '1 uur geleden', 'LISSABON (ANP) - Zin.'],
    ['1 uur geleden LISSABON (ANP) - Zin.', '1 uur geleden', 'LISSABON (ANP) - Zin.'],
    ["gisteren'S-GRAVENHAGE (ANP) - Zin.", 'gisteren', "'S-GRAVENHAGE (ANP) - Zin."],
    ['gisteren’s-GRAVENHAGE (ANP) - Zin.', 'gisteren', '’s-GRAVENHAGE (ANP) - Zin.'],
    ['Gisteren ÉPINAL (AFP) - Zin.', 'Gisteren', 'ÉPINAL (AFP) - Zin.'],
    ['GisterenÉPINAL (AFP) - Zin.', 'Gisteren', 'ÉPINAL (AFP) - Zin.'],
    ['2 dagen geleden(ANP) - Zin.', '2 dagen geleden', '(ANP) - Zin.'],
    ['12 minuten geleden10 schepen vertrokken.', '12 minuten geleden', '10 schepen vertrokken.'],
    ['3 weken geledenDe brug is open.', '3 weken geleden', 'De brug is open.'],
    ['3 weken geleden De brug is open.', '3 weken geleden', 'De brug is open.'],
    ["1 uur geleden's Werelds oudste molen.", '1 uur geleden', "'s Werelds oudste molen."],
    ['eergisteren"Nooit", zei hij.', 'eergisteren', '"Nooit", zei hij.'],
    ['1 day agoRIGA (DPA) - Zin.', '1 day ago', 'RIGA (DPA) - Zin.'],
  ])('in %j is %j, and the next item is %j', (line, ageText, rest) => {
    expect(scanAge(line)).toMatchObject({ ageText, rest });
  });

  test.each([
    '2 dagen geleden werd het plan bekend.',
    'Twee jaar geleden, in de winter, brak de dijk.',
    'Gisteren werd het plan bekend.',
    'Gisterenavond werd het plan bekend.',
    'Gisteren (zondag) was het stil.',
    "Yesterday's vote was close.",
    "gisteren 's avonds laat brak de dijk",
    'gisteren 14:05 LISSABON (ANP) - Zin.',
    'Vorige week NAVO-overleg, deze week stilte.',
    'Zojuist, vlak voor de start, viel de regen.',
    'LISSABON (ANP) - Zin van 2 uur geleden',
  ])('is not seen in the prose of %j', (line) => {
    expect(scanAge(line)).toBeNull();
  });
});
