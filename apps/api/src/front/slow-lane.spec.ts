import { SlowLane } from './slow-lane.js';

describe('the slow lane', () => {
  let begun: number[];
  let lane: SlowLane;
  beforeEach(() => {
    begun = [];
    lane = new SlowLane();
  });

  const enter = (...numbers: number[]): void => {
    for (const number of numbers) lane.enter(() => begun.push(number));
  };
  /** What has begun a turn later. */
  const turn = (): Promise<number[]> => new Promise((resolve) => setImmediate(() => resolve([...begun])));

  it('lets one begin at once, and one of the others in each turn of the event loop, in their order', async () => {
    enter(1, 2, 3);
    expect(begun).toEqual([1]);
    expect(await turn()).toEqual([1, 2]);
    expect(await turn()).toEqual([1, 2, 3]);
  });

  it('makes nobody wait when nobody is there', async () => {
    enter(1);
    await turn();
    enter(2);
    expect(begun).toEqual([1, 2]);
  });

  it('puts those who come later behind those who wait', async () => {
    enter(1, 2);
    lane.enter(() => enter(4));
    enter(3);
    while (begun.length < 4) await turn();
    expect(begun).toEqual([1, 2, 3, 4]);
  });
});
