import { parseValue } from 'graphql';
import { DateTime } from './date-time.scalar.js';

describe('a DateTime', () => {
  it.each([
    ['in UTC', '2026-11-23T20:30:00Z', '2026-11-23T20:30:00.000Z'],
    ['with an offset', '2026-11-23T21:30:00.5+01:00', '2026-11-23T20:30:00.500Z'],
    ['in small letters', '2026-11-23t20:30:00z', '2026-11-23T20:30:00.000Z'],
    ['with more than milliseconds', '2026-11-23T20:30:00.123456789Z', '2026-11-23T20:30:00.123Z'],
    ['on a leap day', '2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('is taken %s', (_, written, instant) => {
    expect(DateTime.parseValue(written)).toEqual(new Date(instant));
    expect(DateTime.parseLiteral(parseValue(`"${written}"`), {})).toEqual(new Date(instant));
  });

  it.each([
    ['without an offset, which could be any moment of a day', '2026-11-23T20:30:00'],
    ['that is a day', '2026-11-23'],
    ['on a day that does not exist', '2026-02-30T00:00:00Z'],
    ['in a month that does not exist', '2026-13-01T00:00:00Z'],
    ['at an hour that does not exist', '2026-11-23T25:00:00Z'],
    ['before the year 1', '0000-11-23T20:30:00Z'],
    ['with an offset that does not exist', '2026-11-23T20:30:00+99:00'],
    ['beyond the year 9999', '9999-12-31T23:59:59-23:59'],
    ['that is nothing', ''],
    ['that is a number', 1_795_465_800_000],
    ['that is null inside', null],
  ])('is not taken %s', (_, written) => {
    expect(() => DateTime.parseValue(written)).toThrow(/offset from UTC/);
  });

  it('is served in UTC, from a Date or from the text of the database', () => {
    expect(DateTime.serialize(new Date('2026-11-23T21:30:00+01:00'))).toBe('2026-11-23T20:30:00.000Z');
    expect(DateTime.serialize('2026-11-23T20:30:00.000Z')).toBe('2026-11-23T20:30:00.000Z');
    expect(() => DateTime.serialize('yesterday')).toThrow();
    expect(() => DateTime.serialize(new Date(NaN))).toThrow();
  });
});
