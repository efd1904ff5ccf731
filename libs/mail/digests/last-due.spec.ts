import { lastDue } from './last-due.js';

const due = (period: 'HOURLY' | 'DAILY', now: string, timeZone = 'Europe/Amsterdam') =>
  lastDue(period, new Date(now), timeZone).toISOString();

describe('digests are due', () => {
  it('at every whole hour', () => {
    expect(due('HOURLY', '2026-03-02T09:59:59.999Z')).toBe('2026-03-02T09:00:00.000Z');
    expect(due('HOURLY', '2026-03-02T10:00:00.000Z')).toBe('2026-03-02T10:00:00.000Z');
  });

  it('at seven in the morning, by the newsroom’s clock', () => {
    expect(due('DAILY', '2026-03-02T05:59:59.000Z')).toBe('2026-03-01T06:00:00.000Z');
    expect(due('DAILY', '2026-03-02T06:00:00.000Z')).toBe('2026-03-02T06:00:00.000Z');
    expect(due('DAILY', '2026-03-02T23:30:00.000Z')).toBe('2026-03-02T06:00:00.000Z');
    expect(due('DAILY', '2026-03-02T23:30:00.000Z', 'Asia/Tokyo')).toBe('2026-03-02T22:00:00.000Z');
  });

  it('also when the clocks change', () => {
    expect(due('DAILY', '2026-03-29T05:30:00.000Z')).toBe('2026-03-29T05:00:00.000Z');
    expect(due('DAILY', '2026-10-25T05:30:00.000Z')).toBe('2026-10-24T05:00:00.000Z');
    expect(due('DAILY', '2026-10-25T06:30:00.000Z')).toBe('2026-10-25T06:00:00.000Z');
  });
});
