import { generateSync } from 'otplib';
import { pauseAfterWrongCodes } from './pause-after-wrong-codes.js';
import { newTotpSecret, stepOfCode, totpUri } from './totp-code.js';

/** In the middle of a step. */
const now = new Date('2026-03-02T09:00:15.000Z');
const step = now.getTime() / 30_000 - 0.5;
const secret = newTotpSecret();
const codeAt = (seconds: number): string =>
  generateSync({ secret, epoch: Math.floor(now.getTime() / 1_000) + seconds });

describe('a code of an app', () => {
  it.each([
    [0, step],
    [-30, step - 1],
    [30, step + 1],
    [-60, null],
    [60, null],
  ])('made %d s from now is of step %p', (seconds, expected) => {
    expect(stepOfCode(codeAt(seconds), { secret, now, lastStep: null })).toBe(expected);
  });

  it.each([
    ['of the step of the last one', step, null],
    ['of a step before the last one', step + 1, null],
    ['of a later step', step - 1, step],
    ['after the clock was set back by a day', step + 2_880, null],
  ])('%s counts, or does not', (_, lastStep, expected) => {
    expect(stepOfCode(codeAt(0), { secret, now, lastStep })).toBe(expected);
  });

  it('may be typed in groups, as apps show it', () => {
    const code = codeAt(0);
    expect(stepOfCode(` ${code.slice(0, 3)} ${code.slice(3)} `, { secret, now, lastStep: null })).toBe(step);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '-12345', '1e5000', '9'.repeat(10_000)])(
    'is not %j',
    (code) => {
      expect(stepOfCode(code, { secret, now, lastStep: null })).toBeNull();
    },
  );

  it('is of a secret that an app reads from an address, with whatever names there are', () => {
    expect(totpUri('ABC', { issuer: 'De Kopij: krant', account: 'a+b@example.org' })).toBe(
      'otpauth://totp/De%20Kopij%20krant:a%2Bb%40example.org?secret=ABC&issuer=De%20Kopij%20krant',
    );
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  });
});

describe('wrong codes', () => {
  it('cost nothing at first, then ever more time, up to a day', () => {
    const minutes = [1, 4, 5, 6, 7, 14, 15, 16, 17, 10_000].map(
      (wrong) => pauseAfterWrongCodes(wrong) / 60_000,
    );
    expect(minutes).toEqual([0, 0, 1, 2, 4, 512, 1024, 1440, 1440, 1440]);
  });

  it('leave fewer than twenty guesses on the first day', () => {
    let [wrong, waited] = [0, 0];
    while (waited < 24 * 60 * 60_000) waited += pauseAfterWrongCodes((wrong += 1));
    expect(wrong).toBeLessThan(20);
  });
});
