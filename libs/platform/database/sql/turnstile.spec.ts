import { Turnstile } from './turnstile.js';

describe('a turnstile', () => {
  it('lets so many in at once, and the others in the order they came', async () => {
    const turnstile = new Turnstile(2);
    const events: string[] = [];
    const pass = async (name: string) => {
      const leave = await turnstile.enter(1_000);
      events.push(`${name} in`);
      await new Promise(setImmediate);
      events.push(`${name} out`);
      leave();
    };
    await Promise.all(['first', 'second', 'third', 'fourth'].map(pass));

    expect(events.slice(0, 2)).toEqual(['first in', 'second in']);
    expect(events.filter((event) => event.endsWith('in')).map((event) => event.split(' ')[0])).toEqual(
      events.filter((event) => event.endsWith('out')).map((event) => event.split(' ')[0]),
    );
    expect(events.indexOf('third in')).toBeGreaterThan(events.indexOf('first out'));
    expect(events.indexOf('fourth in')).toBeGreaterThan(events.indexOf('second out'));
  });

  it('turns away who has waited long enough, and lets the next one in all the same', async () => {
    const turnstile = new Turnstile(1);
    const leave = await turnstile.enter(1_000);
    const patient = turnstile.enter(60_000);
    await expect(turnstile.enter(10)).rejects.toThrow('Other transactions did not make room within 10 ms');
    leave();
    leave();
    (await patient)();
    (await turnstile.enter(10))();
  });

  it('gives everything else a turn between two who waited', async () => {
    const turnstile = new Turnstile(1);
    let turns = 0;
    let isOn = true;
    const somethingElse = () => {
      turns += 1;
      if (isOn) setImmediate(somethingElse);
    };
    setImmediate(somethingElse);
    await Promise.all(Array.from({ length: 50 }, async () => (await turnstile.enter(1_000))()));
    isOn = false;
    expect(turns).toBeGreaterThanOrEqual(40);
  });
});
