import { Logger } from '@nestjs/common';
import { BackgroundLoop, type LoopOptions } from './background-loop.js';

const long = 1_000_000;

describe('work in the background', () => {
  const logged: string[] = [];
  beforeAll(() => {
    Logger.overrideLogger({ log: noted, warn: noted, error: noted });
  });
  beforeEach(() => {
    logged.length = 0;
  });
  afterAll(() => {
    Logger.overrideLogger(false);
  });

  function noted(message: unknown): void {
    logged.push(String(message));
  }

  /** What happens in each round, one after the other; the rest do nothing for a long time. */
  function aLoop(rounds: (() => number)[], options: Partial<LoopOptions> = {}) {
    let begun = 0;
    let told: () => void = () => undefined;
    const loop = new BackgroundLoop({
      name: 'Proef',
      round: () => {
        const round = rounds[begun] ?? (() => long);
        begun += 1;
        told();
        return Promise.resolve().then(round);
      },
      ...options,
    });
    const rounded = async (count: number) => {
      while (begun < count) await new Promise<void>((resolve) => (told = resolve));
    };
    return { loop, rounded, begun: () => begun };
  }

  const fails = (): never => {
    throw new Error('The disk is gone.');
  };

  it('goes on after the pause that a round asks for', async () => {
    const { loop, rounded } = aLoop([() => 1, () => 0]);
    loop.start();
    await rounded(3);
    await loop.stop();
  });

  it('goes on at once when it is woken, also during a round', async () => {
    const { loop, rounded } = aLoop([
      () => {
        loop.wake();
        return long;
      },
    ]);
    loop.start();
    await rounded(2);
    loop.wake();
    await rounded(3);
    await loop.stop();
  });

  it('goes on after a failure, and says once that it fails, until it has succeeded', async () => {
    const { loop, rounded } = aLoop([fails, fails, () => 0, fails]);
    loop.start();
    await rounded(5);
    await loop.stop();
    expect(logged).toEqual(['Error: The disk is gone.', 'Error: The disk is gone.']);
  });

  it('ends with the round in which it is stopped, and not before', async () => {
    let finish: (pause: number) => void = () => undefined;
    let ended = false;
    const loop = new BackgroundLoop({
      name: 'Proef',
      round: () => new Promise<number>((resolve) => (finish = resolve)).finally(() => (ended = true)),
    });
    loop.start();
    const stopped = loop.stop();
    expect(loop.isStopping()).toBe(true);
    finish(long);
    await stopped;
    expect(ended).toBe(true);
  });

  it('is stopped when there is something left to do only after that', async () => {
    let left = 2;
    const work = () => {
      left -= 1;
      return 0;
    };
    const { loop, rounded, begun } = aLoop([() => long, work, fails, work], { isDone: () => left === 0 });
    loop.start();
    await rounded(1);
    await loop.stop();
    expect(begun()).toBe(4);
  });

  it('is stopped without having been started', async () => {
    await aLoop([]).loop.stop();
  });
});
