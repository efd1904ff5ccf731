import { pauseOf } from './pause-of.js';

const minute = 60_000;

describe('the pause before the next poll', () => {
  it.each([
    ['after a success', { every: 300, failures: 0, retryAfter: null }, 5 * minute],
    ['after a failure', { every: 300, failures: 1, retryAfter: null }, 5 * minute],
    ['after two failures', { every: 300, failures: 2, retryAfter: null }, 10 * minute],
    ['after four', { every: 300, failures: 4, retryAfter: null }, 40 * minute],
    ['after five', { every: 300, failures: 5, retryAfter: null }, 60 * minute],
    ['after a month of failures', { every: 30, failures: 9_000, retryAfter: null }, 60 * minute],
    ['of a source polled once a day', { every: 86_400, failures: 9, retryAfter: null }, 1_440 * minute],
    ['when the server asks for less', { every: 300, failures: 1, retryAfter: 1_000 }, 5 * minute],
    ['when the server asks for more', { every: 300, failures: 1, retryAfter: 90 * minute }, 90 * minute],
    ['when it does so with a success', { every: 30, failures: 0, retryAfter: minute }, minute],
  ])('%s is what it has to be', (_, pause, expected) => {
    expect(pauseOf(pause, 0.5)).toBe(expected);
  });

  it('is a tenth longer or shorter by chance, but never shorter than the server asks for', () => {
    const usual = { every: 100, failures: 0, retryAfter: null };
    expect([0, 0.25, 1].map((chance) => pauseOf(usual, chance))).toEqual([90_000, 95_000, 110_000]);
    expect(pauseOf({ ...usual, retryAfter: 100_000 }, 0)).toBe(100_000);
  });
});
