import type { Locale } from '../locale.js';
import { asGiven, instantInWords } from './instant-in-words.js';

const amsterdam = 'Europe/Amsterdam';

describe('an instant in words', () => {
  it.each<[instant: string, zone: string, nl: string, en: string]>([
    ['2026-06-01T12:00:00.000Z', '+02:00', '1 juni 2026 om 14:00 +02:00', '1 June 2026 at 14:00 +02:00'],
    ['2026-06-01T12:00:00.000Z', '+00:00', '1 juni 2026 om 12:00 UTC', '1 June 2026 at 12:00 UTC'],
    ['2026-05-31T22:30:00.000Z', '+02:00', '1 juni 2026 om 00:30 +02:00', '1 June 2026 at 00:30 +02:00'],
    ['2026-06-01T00:30:00.000Z', '-09:30', '31 mei 2026 om 15:00 -09:30', '31 May 2026 at 15:00 -09:30'],
    // An offset is what it is, whatever summer time does where the caller lives.
    [
      '2026-12-01T12:00:00.000Z',
      '+02:00',
      '1 december 2026 om 14:00 +02:00',
      '1 December 2026 at 14:00 +02:00',
    ],
    ['2026-03-29T00:59:00.000Z', amsterdam, '29 maart 2026 om 01:59 +01:00', '29 March 2026 at 01:59 +01:00'],
    ['2026-03-29T01:00:00.000Z', amsterdam, '29 maart 2026 om 03:00 +02:00', '29 March 2026 at 03:00 +02:00'],
    [
      '2026-10-25T00:30:00.000Z',
      amsterdam,
      '25 oktober 2026 om 02:30 +02:00',
      '25 October 2026 at 02:30 +02:00',
    ],
    [
      '2026-10-25T01:30:00.000Z',
      amsterdam,
      '25 oktober 2026 om 02:30 +01:00',
      '25 October 2026 at 02:30 +01:00',
    ],
    [
      '2026-07-05T14:30:00.000Z',
      'America/St_Johns',
      '5 juli 2026 om 12:00 -02:30',
      '5 July 2026 at 12:00 -02:30',
    ],
    [
      '2026-01-05T12:00:00.000Z',
      'Europe/London',
      '5 januari 2026 om 12:00 UTC',
      '5 January 2026 at 12:00 UTC',
    ],
    [
      '2026-07-05T12:00:00.000Z',
      'Europe/London',
      '5 juli 2026 om 13:00 +01:00',
      '5 July 2026 at 13:00 +01:00',
    ],
  ])('%s in %s: %s', (instant, timeZone, nl, en) => {
    const elsewhere = 'Asia/Tokyo';
    const given = asGiven(new Date(instant), timeZone);
    const said = (text: string, zone: string) =>
      (['nl', 'en'] as Locale[]).map((locale) => instantInWords(text, { locale, timeZone: zone }));
    expect(said(given, elsewhere)).toEqual([nl, en]);
    // What nobody gave is told in the zone of the newsroom, which is a name.
    if (timeZone.includes('/')) expect(said(instant, timeZone)).toEqual([nl, en]);
  });

  it.each(['', 'morgen', 'morgen[UTC]'])('is nothing else: %j stays as it is', (text) => {
    expect(instantInWords(text, { locale: 'nl', timeZone: 'UTC' })).toBe(text.replace('[UTC]', ''));
  });
});
