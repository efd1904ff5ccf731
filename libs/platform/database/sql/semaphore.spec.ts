import { Semaphore } from './semaphore.js';

describe('a semaphore', () => {
  it('lets so many in at once, and the others in the order they came', async () => {
    const semaphore = new Semaphore(2);
    const events: string[] = [];
    const pass = async (name: string) => {
      const leave = await semaphore.enter(1_000);
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
    const semaphore = new Semaphore(1);
    const leave = await semaphore.enter(1_000);
    const patient = semaphore.enter(60_000);
    await expect(semaphore.enter(10)).rejects.toThrow('No transaction slot became free within 10 ms');
    leave();
    leave();
    (await patient)();
    (await semaphore.enter(10))();
  });

  it('gives everything else a turn between two who waited', async () => {
    const semaphore = new Semaphore(1);
    let turns = 0;
    let isOn = true;
    const somethingElse = () => {
      turns += 1;
      if (isOn) setImmediate(somethingElse);
    };
    setImmediate(somethingElse);
    await Promise.all(Array.from({ length: 50 }, async () => (await semaphore.enter(1_000))()));
    isOn = false;
    expect(turns).toBeGreaterThanOrEqual(40);
  });
});
