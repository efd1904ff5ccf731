import { Places } from './places.js';

describe('places at work', () => {
  /** Enters, and notes what becomes of it. */
  function opened(perClient: number) {
    const clock = { now: 0 };
    const places = new Places(perClient, () => clock.now);
    const events: string[] = [];
    const releases = new Map<string, () => void>();
    const enter = (client: string, name: string) =>
      places.enter(client, {
        begin({ release }) {
          events.push(name);
          releases.set(name, release);
        },
        refuse: () => events.push(`${name} refused`),
      });
    const release = (name: string) => releases.get(name)?.();
    return { places, events, enter, release, clock };
  }
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('are as many for one client as for another: the rest of a crowd waits, and nobody else does', () => {
    const { events, enter } = opened(2);
    for (const name of ['a1', 'a2', 'a3', 'a4']) enter('a', name);
    enter('b', 'b1');
    expect(events).toEqual(['a1', 'a2', 'b1']);
  });

  it('are given to those who wait in the order in which they came', async () => {
    const { events, enter, release } = opened(2);
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) enter('a', name);
    release('a1');
    release('a2');
    enter('a', 'a6');
    expect(events).toEqual(['a1', 'a2']);
    await turn();
    expect(events).toEqual(['a1', 'a2', 'a3', 'a4']);
    await turn();
    expect(events).toHaveLength(4);
    release('a3');
    release('a4');
    await turn();
    expect(events.slice(4)).toEqual(['a5', 'a6']);
  });

  it('are given to who has the fewest in work first', async () => {
    const { events, enter, release } = opened(3);
    for (const name of ['a1', 'a2', 'a3', 'a4']) enter('a', name);
    for (const name of ['b1', 'b2', 'b3', 'b4']) enter('b', name);
    release('a1');
    release('b1');
    release('b2');
    await turn();
    expect(events.slice(6)).toEqual(['b4', 'a4']);
  });

  /** As where each request comes by itself: nothing else happens before the promises it makes are through. */
  const settled = () => new Promise((resolve) => queueMicrotask(() => process.nextTick(resolve)));
  /** Enters one that takes so many milliseconds, as most do: by promises that wait for nothing. */
  const takingTime = ({ places, events, clock }: ReturnType<typeof opened>) => {
    const take = async (name: string, milliseconds: number): Promise<void> => {
      events.push(name);
      await Promise.resolve();
      clock.now += milliseconds;
    };
    return (client: string, name: string, milliseconds: number) =>
      places.enter(client, {
        begin: ({ release }) => void take(name, milliseconds).then(release),
        refuse: () => undefined,
      });
  };

  it('are not had again by who has taken long before everybody else has had as many turns as that was worth', async () => {
    const { events, ...rest } = opened(3);
    const enter = takingTime({ events, ...rest });
    enter('a', 'a1', 10);
    await settled();
    enter('a', 'a2', 1);
    for (const name of ['b1', 'b2', 'b3']) {
      enter('b', name, 3);
      await turn();
    }
    expect(events).toEqual(['a1', 'b1', 'b2', 'a2', 'b3']);
    await turn();
    expect(rest.places.size).toBe(0);
  });

  it('are given to those who wait one after the other, to as many in a turn as it has time for', async () => {
    const { events, ...rest } = opened(1);
    const clients = ['a', 'b', 'c', 'd', 'e'];
    for (const client of clients) rest.enter(client, `${client}1`);
    const enter = takingTime({ events, ...rest });
    for (const client of clients) enter(client, `${client}2`, 3);
    await turn();
    for (const client of clients) rest.release(`${client}1`);
    const before = events.length;
    const begun: string[] = [];
    while (events.length < before + clients.length) {
      await turn();
      begun.push(events.slice(before).join(' '));
    }
    expect(begun).toEqual(['a2 b2', 'a2 b2 c2 d2', 'a2 b2 c2 d2 e2']);
  });

  it('let a request go on, once its body is there, when its client has its turn', async () => {
    const { places, events, enter, clock } = opened(3);
    const goOn = new Map<string, (work: () => void) => void>();
    for (const name of ['a1', 'a2', 'a3']) {
      places.enter('a', { begin: (place) => goOn.set(name, place.goOn), refuse: () => undefined });
    }
    goOn.get('a1')?.(() => {
      events.push('a1');
      clock.now += 5;
    });
    await settled();
    for (const name of ['a2', 'a3']) goOn.get(name)?.(() => events.push(name));
    enter('b', 'b1');
    expect(events).toEqual(['a1', 'b1']);
    await turn();
    expect(events).toEqual(['a1', 'b1', 'a2', 'a3']);
  });

  it('have a queue that ends: beyond it a client is refused, and others are not', () => {
    const { events, enter } = opened(1);
    for (let at = 0; at < 34; at += 1) enter('a', `a${at}`);
    enter('b', 'b');
    expect(events).toEqual(['a0', 'a33 refused', 'b']);
  });

  it('are not kept for who has gone away, and nobody who has left is remembered', async () => {
    const { places, events, enter, release } = opened(1);
    enter('a', 'a1');
    const goAway = enter('a', 'a2');
    enter('a', 'a3');
    goAway?.();
    release('a1');
    release('a1');
    await turn();
    expect(events).toEqual(['a1', 'a3']);
    release('a3');
    await turn();
    expect(places.size).toBe(0);
  });
});
