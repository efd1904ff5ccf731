import { FixedClock } from '@kopij/testing';
import { Attempts } from './attempts.js';

const [right, wrong] = [() => Promise.resolve(true), () => Promise.resolve(false)];

describe('attempts', () => {
  let clock: FixedClock;
  let attempts: Attempts;
  beforeEach(() => {
    clock = new FixedClock();
    attempts = new Attempts(clock);
  });

  const noor = { account: 'noor', address: '192.0.2.1' };
  async function fail(times: number, of: (at: number) => { account: string; address: string | null }) {
    for (let at = 0; at < times; at += 1) expect(await attempts.judge(of(at), wrong)).toBe('WRONG');
  }

  test.each([
    ['an account from one address', 10, () => noor],
    ['an account from many addresses', 100, (at: number) => ({ ...noor, address: `198.51.100.${at}` })],
    ['many accounts from one address', 50, (at: number) => ({ ...noor, account: `nobody ${at}` })],
    ['somebody who is signed in', 10, () => ({ account: Attempts.signedIn('noor'), address: null })],
  ])('at %s are %d in a quarter of an hour', async (_, most, of) => {
    await fail(most, of);
    expect(await attempts.judge(of(most), right)).toBe('TOO_MANY_ATTEMPTS');
    clock.advance(15 * 60_000);
    expect(await attempts.judge(of(most), right)).toBe('RIGHT');
  });

  it('that fail at one account are nothing to another from elsewhere', async () => {
    await fail(10, () => noor);
    expect(await attempts.judge({ account: 'joris', address: '192.0.2.2' }, right)).toBe('RIGHT');
    expect(await attempts.judge({ ...noor, address: '192.0.2.2' }, right)).toBe('RIGHT');
  });

  it('from many addresses lock nobody out where they were right before', async () => {
    expect(await attempts.judge(noor, right)).toBe('RIGHT');
    await fail(100, (at) => ({ ...noor, address: `198.51.100.${at}` }));
    expect(await attempts.judge({ ...noor, address: '192.0.2.9' }, right)).toBe('TOO_MANY_ATTEMPTS');
    expect(await attempts.judge(noor, right)).toBe('RIGHT');
  });

  it('begin anew for whoever is right at last', async () => {
    await fail(9, () => noor);
    expect(await attempts.judge(noor, right)).toBe('RIGHT');
    await fail(10, () => noor);
    expect(await attempts.judge(noor, right)).toBe('TOO_MANY_ATTEMPTS');
  });

  it('that could not be judged do not count', async () => {
    const busy = () => Promise.reject(new Error('busy'));
    for (let at = 0; at < 20; at += 1) await expect(attempts.judge(noor, busy)).rejects.toThrow('busy');
    expect(await attempts.judge(noor, right)).toBe('RIGHT');
  });

  it('count while they are being judged', async () => {
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => attempts.judge(noor, wrong)));
    expect(verdicts.filter((verdict) => verdict === 'WRONG')).toHaveLength(10);
  });
});
