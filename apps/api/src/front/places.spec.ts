import { Places } from './places.js';

describe('places at work', () => {
  /** Enters, and notes what becomes of it. */
  function opened(perClient: number) {
    const places = new Places(perClient);
    const events: string[] = [];
    const leaves = new Map<string, () => void>();
    const enter = (client: string, name: string) =>
      places.enter(client, {
        begin(leave) {
          events.push(name);
          leaves.set(name, leave);
        },
        refuse: () => events.push(`${name} refused`),
      });
    const leave = (name: string) => leaves.get(name)?.();
    return { places, events, enter, leave };
  }
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('are as many for one client as for another: the rest of a crowd waits, and nobody else does', () => {
    const { events, enter } = opened(2);
    for (const name of ['a1', 'a2', 'a3', 'a4']) enter('a', name);
    enter('b', 'b1');
    expect(events).toEqual(['a1', 'a2', 'b1']);
  });

  it('are given to those who wait in the order in which they came', async () => {
    const { events, enter, leave } = opened(2);
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) enter('a', name);
    leave('a1');
    leave('a2');
    enter('a', 'a6');
    expect(events).toEqual(['a1', 'a2']);
    await turn();
    expect(events).toEqual(['a1', 'a2', 'a3', 'a4']);
    await turn();
    expect(events).toHaveLength(4);
    leave('a3');
    leave('a4');
    await turn();
    expect(events.slice(4)).toEqual(['a5', 'a6']);
  });

  it('are given to who has the fewest in work first', async () => {
    const { events, enter, leave } = opened(3);
    for (const name of ['a1', 'a2', 'a3', 'a4']) enter('a', name);
    for (const name of ['b1', 'b2', 'b3', 'b4']) enter('b', name);
    leave('a1');
    leave('b1');
    leave('b2');
    await turn();
    expect(events.slice(6)).toEqual(['b4', 'a4']);
  });

  it('are not had again in the same turn by who has just taken long: others come first, and one of those in each turn', async () => {
    const { places, events, enter } = opened(3);
    const takeLong = (name: string) =>
      places.enter('a', {
        begin(leave) {
          events.push(name);
          const until = performance.now() + 10;
          while (performance.now() < until);
          leave();
        },
        refuse: () => undefined,
      });
    for (const name of ['a1', 'a2', 'a3']) takeLong(name);
    enter('b', 'b1');
    expect(events).toEqual(['a1', 'b1']);
    await turn();
    enter('b', 'b2');
    expect(events).toEqual(['a1', 'b1', 'a2', 'b2']);
    await turn();
    expect(events.at(-1)).toBe('a3');
  });

  it('have a queue that ends: beyond it a client is refused, and others are not', () => {
    const { events, enter } = opened(1);
    for (let at = 0; at < 34; at += 1) enter('a', `a${at}`);
    enter('b', 'b');
    expect(events).toEqual(['a0', 'a33 refused', 'b']);
  });

  it('are not kept for who has gone away, and nobody who has left is remembered', async () => {
    const { places, events, enter, leave } = opened(1);
    enter('a', 'a1');
    const goAway = enter('a', 'a2');
    enter('a', 'a3');
    goAway?.();
    leave('a1');
    leave('a1');
    await turn();
    expect(events).toEqual(['a1', 'a3']);
    leave('a3');
    await turn();
    expect(places.size).toBe(0);
  });
});
