import fc from 'fast-check';
import { isRestricted, withholding, withholdingChangesAt, type LicenceTerms } from './licence.js';

const publishedAt = new Date('2026-03-02T09:00:00.000Z');
const day = 24 * 60 * 60 * 1_000;
const after = (days: number): Date => new Date(publishedAt.getTime() + days * day);

const free: LicenceTerms = { web: true, archive: true, expiresAfterDays: null, syndication: true };
const text = (terms: Partial<LicenceTerms>) => ({ role: 'SOURCE' as const, terms: { ...free, ...terms } });
const photo = (terms: Partial<LicenceTerms>) => ({ role: 'PHOTO' as const, terms: { ...free, ...terms } });
const addition = (terms: Partial<LicenceTerms>) => ({
  role: 'ADDITIONAL' as const,
  terms: { ...free, ...terms },
});

describe('the text of an article', () => {
  test.each([
    ['of an agency without terms', [text({})], 10_000],
    ['until the last moment of its days', [text({ expiresAfterDays: 30 })], 30 - 1 / day],
    ['that may not go into the archive, while it is news', [text({ archive: false })], 1 - 1 / day],
    ['when only its pictures have expired', [photo({ expiresAfterDays: 1, web: false, archive: false })], 10],
    ['that credits nobody', [], 10],
  ])('may be read %s', (_, credits, days) => {
    expect(withholding(credits, publishedAt, after(days))).toBeNull();
  });

  test.each([
    ['when its days have passed', [text({ expiresAfterDays: 30 })], 30, 'LICENCE_EXPIRED', 30],
    ['when it stopped being news', [text({ archive: false })], 1, 'LICENCE_FORBIDS_ARCHIVE', 1],
    [
      'on the earliest no of several',
      [text({ expiresAfterDays: 30 }), text({ expiresAfterDays: 7 })],
      31,
      'LICENCE_EXPIRED',
      7,
    ],
    [
      'on the earliest no of one',
      [text({ archive: false, expiresAfterDays: 3 })],
      9,
      'LICENCE_FORBIDS_ARCHIVE',
      1,
    ],
    [
      'when one of its agencies says no',
      [text({}), addition({ expiresAfterDays: 2 })],
      2,
      'LICENCE_EXPIRED',
      2,
    ],
    [
      'when an agency that is not credited for its text says no',
      [photo({}), { role: null, terms: { ...free, expiresAfterDays: 2 } }],
      2,
      'LICENCE_EXPIRED',
      2,
    ],
    ['at once when its days are none', [text({ expiresAfterDays: 0 })], 0, 'LICENCE_EXPIRED', 0],
  ])('is withheld %s', (_, credits, days, reason, since) => {
    expect(withholding(credits, publishedAt, after(days))).toEqual({ reason, since: after(since) });
  });

  it('is withheld whenever an agency takes its text off the web, whatever the others say', () => {
    const credits = [text({ expiresAfterDays: 1 }), text({ web: false })];
    expect(withholding(credits, publishedAt, after(9))).toEqual({
      reason: 'LICENCE_FORBIDS_WEB',
      since: null,
    });
  });
});

describe('the terms of an agency', () => {
  test.each([
    [free, false],
    [{ ...free, web: false }, true],
    [{ ...free, archive: false }, true],
    [{ ...free, expiresAfterDays: 0 }, true],
  ])('%j restrict readers: %s', (terms, restricted) => {
    expect(isRestricted(terms)).toBe(restricted);
  });
});

describe('the next instant at which text may be withheld for another reason', () => {
  it('comes before anything changes, whatever the terms', () => {
    const terms = fc.record({
      web: fc.constant(true),
      archive: fc.boolean(),
      expiresAfterDays: fc.option(fc.integer({ min: 0, max: 40 })),
    });
    const credits = fc.array(fc.tuple(terms, fc.boolean()), { maxLength: 4 });
    const hours = fc.integer({ min: 0, max: 50 * 24 });
    fc.assert(
      fc.property(credits, hours, hours, (asked, at, later) => {
        const all = asked.map(([each, isPhoto]) => (isPhoto ? photo(each) : text(each)));
        const [now, then] = [after(at / 24), after((at + later) / 24)];
        const next = withholdingChangesAt(all, publishedAt, now);
        if (next !== null && next <= now) throw new Error('It has come already.');
        if (next === null || then < next) {
          expect(withholding(all, publishedAt, then)).toEqual(withholding(all, publishedAt, now));
        }
      }),
    );
  });
});
