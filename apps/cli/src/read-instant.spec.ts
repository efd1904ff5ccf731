import { readInstant } from './read-instant.js';

describe('an instant', () => {
  it.each([
    ['2026-11-23T20:30:00Z', '2026-11-23T20:30:00.000Z'],
    ['2026-11-23t20:30z', '2026-11-23T20:30:00.000Z'],
    ['2026-11-23T20:30+01:00', '2026-11-23T19:30:00.000Z'],
    ['2026-11-23T00:15:07.5-09:30', '2026-11-23T09:45:07.500Z'],
    ['2024-02-29T12:00:00.123Z', '2024-02-29T12:00:00.123Z'],
  ])('is read from %s', (written, instant) => {
    expect(readInstant(written)?.toISOString()).toBe(instant);
  });

  it.each([
    '',
    'now',
    '2026-11-23',
    '2026-11-23T20:30:00',
    '2026-11-23 20:30Z',
    '2026-02-30T12:00:00Z',
    '2025-02-29T12:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T20:60:00Z',
    '2026-11-23T20:30:00+25:00',
    '2026-11-23T20:30:00Z and on',
  ])('is not read from "%s"', (written) => {
    expect(readInstant(written)).toBeNull();
  });
});
