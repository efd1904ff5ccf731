import { readExpiry } from './read-expiry.js';

const now = new Date('2026-11-23T20:30:00.000Z');

describe('the end of a token', () => {
  it.each([
    ['90d', '2027-02-21T20:30:00.000Z'],
    ['1d', '2026-11-24T20:30:00.000Z'],
    ['2027-01-31', '2027-01-31T00:00:00.000Z'],
    ['2027-01-31T18:00+01:00', '2027-01-31T17:00:00.000Z'],
  ])('is read from %s', (written, instant) => {
    expect(readExpiry(written, now)?.toISOString()).toBe(instant);
  });

  it('does not come with never', () => {
    expect(readExpiry('never', now)).toBeNull();
  });

  it.each(['', '90', '-1d', '1.5d', '123456d', 'tomorrow', '2027-02-30', '31-01-2027'])(
    'is not read from "%s"',
    (written) => {
      expect(readExpiry(written, now)).toBeUndefined();
    },
  );
});
