import { ChangeQueue, SlowReader } from './change-queue.js';

describe('what waits for a subscriber', () => {
  const queueOf = (most: number) => {
    let ends = 0;
    const queue = new ChangeQueue<string>(most, () => (ends += 1));
    return { queue, ends: () => ends };
  };
  const read = async (queue: ChangeQueue<string>): Promise<unknown> => (await queue.next()).value;

  it('is read in order, and waited for', async () => {
    const { queue } = queueOf(3);
    queue.put('a', 'a1');
    queue.put('b', 'b1');
    expect([await read(queue), await read(queue)]).toEqual(['a1', 'b1']);
    const next = queue.next();
    queue.put('c', 'c1');
    expect(await next).toEqual({ value: 'c1', done: false });
  });

  it('tells of each thing once, the last time, and of nothing else when it is anything', async () => {
    const { queue } = queueOf(3);
    for (const [key, message] of [
      ['a', 'a1'],
      ['b', 'b1'],
      ['a', 'a2'],
    ] as const)
      queue.put(key, message);
    expect([await read(queue), await read(queue)]).toEqual(['b1', 'a2']);
    queue.put('a', 'a3');
    queue.put(null, 'anything');
    queue.put('b', 'b2');
    expect([await read(queue), await read(queue)]).toEqual(['anything', 'b2']);
  });

  it('is bounded: whoever does not read is refused the rest, once', async () => {
    const { queue, ends } = queueOf(2);
    for (const key of ['a', 'b', 'c', 'd']) queue.put(key, key);
    await expect(queue.next()).rejects.toThrow(SlowReader);
    expect(await queue.next()).toEqual({ value: undefined, done: true });
    expect(ends()).toBe(1);
  });

  it('ends for whoever waits when it is ended', async () => {
    const { queue, ends } = queueOf(2);
    const next = queue.next();
    await queue.return();
    queue.put('a', 'a1');
    expect(await next).toEqual({ value: undefined, done: true });
    expect(ends()).toBe(1);
  });
});
