import fc from 'fast-check';
import { parseAge } from '../page/parse-age.js';
import { ageChangesAt, ageText } from './age.js';
import type { Locale } from '../locale.js';

const now = new Date('2031-03-14T09:26:53.589Z');
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);

const wordings: Array<[milliseconds: number, nl: string, en: string]> = [
  [-5 * day, 'zojuist', 'just now'],
  [-1, 'zojuist', 'just now'],
  [0, 'zojuist', 'just now'],
  [minute - 1, 'zojuist', 'just now'],
  [minute, '1 minuut geleden', '1 minute ago'],
  [2 * minute - 1, '1 minuut geleden', '1 minute ago'],
  [12 * minute, '12 minuten geleden', '12 minutes ago'],
  [hour - 1, '59 minuten geleden', '59 minutes ago'],
  [hour, '1 uur geleden', '1 hour ago'],
  [2 * hour, '2 uur geleden', '2 hours ago'],
  [day - 1, '23 uur geleden', '23 hours ago'],
  [day, 'gisteren', 'yesterday'],
  [2 * day - 1, 'gisteren', 'yesterday'],
  [2 * day, '2 dagen geleden', '2 days ago'],
  [7 * day - 1, '6 dagen geleden', '6 days ago'],
  [7 * day, '1 week geleden', '1 week ago'],
  [21 * day, '3 weken geleden', '3 weeks ago'],
  [30 * day - 1, '4 weken geleden', '4 weeks ago'],
  [30 * day, '1 maand geleden', '1 month ago'],
  [330 * day, '11 maanden geleden', '11 months ago'],
  [365 * day - 1, '12 maanden geleden', '12 months ago'],
  [365 * day, '1 jaar geleden', '1 year ago'],
  [730 * day, '2 jaar geleden', '2 years ago'],
];

const count = (from: number, to: number, words: string): Array<[string, Locale]> => {
  const locale = words.endsWith('ago') ? 'en' : 'nl';
  return Array.from({ length: to - from + 1 }, (_, index) => [`${from + index} ${words}`, locale]);
};

/** Every text `ageText` can give, years up to a lifetime. */
const everyText: Array<[string, Locale]> = [
  ['zojuist', 'nl'],
  ['gisteren', 'nl'],
  ...count(1, 1, 'minuut geleden'),
  ...count(2, 59, 'minuten geleden'),
  ...count(1, 23, 'uur geleden'),
  ...count(2, 6, 'dagen geleden'),
  ...count(1, 1, 'week geleden'),
  ...count(2, 4, 'weken geleden'),
  ...count(1, 1, 'maand geleden'),
  ...count(2, 12, 'maanden geleden'),
  ...count(1, 90, 'jaar geleden'),
  ['just now', 'en'],
  ['yesterday', 'en'],
  ...count(1, 1, 'minute ago'),
  ...count(2, 59, 'minutes ago'),
  ...count(1, 1, 'hour ago'),
  ...count(2, 23, 'hours ago'),
  ...count(2, 6, 'days ago'),
  ...count(1, 1, 'week ago'),
  ...count(2, 4, 'weeks ago'),
  ...count(1, 1, 'month ago'),
  ...count(2, 12, 'months ago'),
  ...count(1, 1, 'year ago'),
  ...count(2, 90, 'years ago'),
];

describe('the age of an article', () => {
  test.each(wordings)(
    '%d ms after publication reads "%s" in Dutch and "%s" in English',
    (elapsed, nl, en) => {
      expect(ageText(ago(elapsed), now, 'nl')).toBe(nl);
      expect(ageText(ago(elapsed), now, 'en')).toBe(en);
    },
  );

  test.each(everyText)(
    '"%s" read from a page (%s) is given back word for word, up to a second later',
    (text, locale) => {
      const age = parseAge(text);
      expect(age).not.toBeNull();
      for (const later of [0, 1, 500, 999]) {
        expect(ageText(ago((age?.milliseconds ?? NaN) + later), now, locale)).toBe(text);
      }
    },
  );

  test('never makes a story younger as time goes by', () => {
    const elapsed = fc.integer({ min: 0, max: 4_000 * day });
    fc.assert(
      fc.property(elapsed, elapsed, fc.constantFrom<Locale>('nl', 'en'), (a, b, locale) => {
        const least = (milliseconds: number): number =>
          parseAge(ageText(ago(milliseconds), now, locale))?.milliseconds ?? NaN;
        expect(least(Math.min(a, b))).toBeLessThanOrEqual(least(Math.max(a, b)));
        expect(least(a)).toBeLessThanOrEqual(a);
      }),
    );
  });
});

describe('the next instant at which an age is told in other words', () => {
  it('is the first at which it is', () => {
    const instants = fc.integer({ min: -2 * day, max: 3_000 * day });
    fc.assert(
      fc.property(instants, (elapsed) => {
        const publishedAt = ago(elapsed);
        const next = ageChangesAt(publishedAt, now);
        const told = ageText(publishedAt, now, 'nl');
        expect(next.getTime()).toBeGreaterThan(now.getTime());
        expect(ageText(publishedAt, new Date(next.getTime() - 1), 'nl')).toBe(told);
        expect(ageText(publishedAt, next, 'nl')).not.toBe(told);
      }),
    );
  });
});
