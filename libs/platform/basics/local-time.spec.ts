import fc from 'fast-check';
import { instantOf, localTimeOf } from './local-time.js';
import { toInstant } from './instant.js';

const inUtc = (localTime: string, timeZone: string): string => {
  const outcome = instantOf(localTime, timeZone);
  return outcome.ok ? toInstant(outcome.instant) : outcome.fault;
};

describe('the instant of a wall-clock time', () => {
  it.each([
    ['nine in the morning in winter', '2026-03-28T09:00', 'Europe/Amsterdam', '2026-03-28T08:00:00.000Z'],
    ['nine on the day clocks go forward', '2026-03-29T09:00', 'Europe/Amsterdam', '2026-03-29T07:00:00.000Z'],
    ['nine in summer', '2026-10-24T09:00', 'Europe/Amsterdam', '2026-10-24T07:00:00.000Z'],
    ['nine on the day clocks go back', '2026-10-25T09:00', 'Europe/Amsterdam', '2026-10-25T08:00:00.000Z'],
    ['the last second before a gap', '2026-03-29T01:59:59', 'Europe/Amsterdam', '2026-03-29T00:59:59.000Z'],
    ['the first second behind it', '2026-03-29T03:00:00', 'Europe/Amsterdam', '2026-03-29T01:00:00.000Z'],
    ['the first of two', '2026-10-25T02:30', 'Europe/Amsterdam', '2026-10-25T00:30:00.000Z'],
    ['a quarter of an hour off', '2026-11-26T12:00', 'Asia/Kathmandu', '2026-11-26T06:15:00.000Z'],
    ['half an hour off, in winter', '2026-01-05T12:00', 'America/St_Johns', '2026-01-05T15:30:00.000Z'],
    ['half an hour off, in summer', '2026-07-05T12:00', 'America/St_Johns', '2026-07-05T14:30:00.000Z'],
    ['half an hour of summer time', '2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    ['the day before a day that never was', '2011-12-29T12:00', 'Pacific/Apia', '2011-12-29T22:00:00.000Z'],
    ['the day after it', '2011-12-31T12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
    ['a leap day', '2028-02-29T23:59:59', 'Europe/London', '2028-02-29T23:59:59.000Z'],
    ['no zone but UTC', '2026-11-26T12:00', 'UTC', '2026-11-26T12:00:00.000Z'],
    ['a new name of a place', '2026-11-26T12:00', 'Europe/Kyiv', '2026-11-26T10:00:00.000Z'],
    ['its old name', '2026-11-26T12:00', 'Europe/Kiev', '2026-11-26T10:00:00.000Z'],
  ])('is found for %s', (_, localTime, timeZone, wanted) => {
    expect(inUtc(localTime, timeZone)).toBe(wanted);
  });

  it.each([
    ['2026-03-29T02:00', 'Europe/Amsterdam'],
    ['2026-03-29T02:30', 'Europe/Amsterdam'],
    ['2026-03-29T02:59:59', 'Europe/Amsterdam'],
    ['2026-03-08T02:30', 'America/New_York'],
    ['2011-12-30T12:00', 'Pacific/Apia'],
  ])('is refused for %s in %s, which no clock there showed', (localTime, timeZone) => {
    expect(inUtc(localTime, timeZone)).toBe('SKIPPED_TIME');
  });

  it.each([
    ...['', 'morgen', '2026-11-26', '2026-11-26 09:00', '2026-11-26T9:00', '2026-11-26T09:00Z'],
    ...[
      '2026-11-26T09:00+01:00',
      '2026-11-26T09:00[Europe/Amsterdam]',
      '2026-11-26T09:00:00.000',
      '20261126T0900',
    ],
    ...['2026-02-29T09:00', '2100-02-29T09:00', '2026-04-31T09:00', '2026-13-01T09:00', '2026-00-10T09:00'],
    ...[
      '2026-11-26T24:00',
      '2026-11-26T25:00',
      '2026-11-26T09:60',
      '2026-12-31T23:59:60',
      '0000-01-01T00:00',
    ],
    ...['9999-12-31T23:59', '+012026-11-26T09:00', '2026-11-26T09:00\n', '٢٠٢٦-11-26T09:00'],
  ])('is refused for %j, which is no time', (localTime) => {
    expect(inUtc(localTime, 'Europe/Amsterdam')).toBe('MALFORMED_TIME');
  });

  it.each([
    ...[
      '',
      'Amsterdam',
      'Europe/Amsterdan',
      'europe/amsterdam',
      'Europe/Amsterdam ',
      '+02:00',
      '-05',
      'UTC+2',
      'Z',
    ],
    ...['PST', 'IST', 'Etc/Unknown', '2026-01-01T00:00[Europe/Amsterdam]', 'A'.repeat(1_000_000)],
  ])('is refused for a zone that is none: %#', (timeZone) => {
    expect(inUtc('2026-11-26T09:00', timeZone)).toBe('UNKNOWN_TIME_ZONE');
  });
});

describe('the wall-clock time of an instant', () => {
  it.each([
    ['2026-03-29T00:59:59.999Z', 'Europe/Amsterdam', '2026-03-29T01:59:59'],
    ['2026-03-29T01:00:00.000Z', 'Europe/Amsterdam', '2026-03-29T03:00:00'],
    ['2026-10-25T00:30:00.000Z', 'Europe/Amsterdam', '2026-10-25T02:30:00'],
    ['2026-10-25T01:30:00.000Z', 'Europe/Amsterdam', '2026-10-25T02:30:00'],
    ['2011-12-30T10:00:00.000Z', 'Pacific/Apia', '2011-12-31T00:00:00'],
    ['2026-11-26T06:15:00.000Z', 'Asia/Kathmandu', '2026-11-26T12:00:00'],
  ])('at %s in %s is %s', (instant, timeZone, wanted) => {
    expect(localTimeOf(new Date(instant), timeZone)).toBe(wanted);
  });

  it('leads back to an instant that shows the same, in every zone and at any time', () => {
    const seconds = fc.integer({ min: Date.UTC(1971, 0) / 1000, max: Date.UTC(2099, 0) / 1000 });
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(seconds, zones, (second, timeZone) => {
        const shown = localTimeOf(new Date(second * 1000), timeZone);
        const outcome = instantOf(shown, timeZone);
        if (!outcome.ok) throw new Error(outcome.fault);
        expect(localTimeOf(outcome.instant, timeZone)).toBe(shown);
        // Only of two instants that show the same it is the earlier one.
        expect(outcome.instant.getTime()).toBeLessThanOrEqual(second * 1000);
      }),
      { numRuns: 1_000 },
    );
  });
});
