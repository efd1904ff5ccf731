import type { ChangeWatch } from '@kopij/platform';
import fc from 'fast-check';
import { AnswerCache } from './answer-cache.js';

type Listener = (tags: readonly string[]) => void;

/** The cache, and what tells it of changes. */
function open(maxBytes: number) {
  const listeners: Listener[] = [];
  const watch: Pick<ChangeWatch, 'onChange' | 'catchUp'> = {
    onChange: (listener) => void listeners.push(listener),
    catchUp: () => undefined,
  };
  const cache = new AnswerCache(maxBytes, watch);
  const made = (bytes: number, tags: string[], until = Infinity) => ({
    body: Buffer.alloc(bytes, 'x'),
    tags: new Set(tags),
    until,
  });
  return {
    cache,
    made,
    tell: (...tags: string[]) => listeners.forEach((listener) => listener(tags)),
    keep: (key: string, bytes = 10, tags = ['t'], until = Infinity) =>
      cache.land(cache.begin(key), made(bytes, tags, until)),
  };
}

describe('kept answers', () => {
  it('take no more memory than they may, whatever is asked, and the least used make room', () => {
    const { cache, keep } = open(200_000);
    for (let at = 0; at < 2_000; at += 1) {
      keep(`key-${at}`, 500 + (at % 7) * 900, [`article:${at}`, 'list:all']);
      cache.recognise(`{"query":"${'x'.repeat(at % 900)}${at}"}`, `key-${at}`);
      cache.find('key-0', 0);
      expect(cache.bytes).toBeLessThanOrEqual(200_000 + 2);
    }
    expect(cache.find('key-0', 0)).not.toBeNull();
    expect(cache.find('key-1', 0)).toBeNull();
    expect(cache.find('key-1999', 0)).not.toBeNull();
  });

  it('count what they take in every coding', async () => {
    const { cache, keep } = open(200_000);
    const answer = keep('a', 20_000);
    const before = cache.bytes;
    const coding = { name: 'none', compress: () => Promise.resolve(Buffer.alloc(15_000)) };
    await answer?.bytes(coding, () => cache.remeasure(answer, 'a'));
    expect(cache.bytes).toBe(before + 15_000);
    expect(cache.find('a', 0)).toBe(answer);
  });

  it('are not given out any more once what they depend on has changed, and only then', () => {
    const { keep, tell, cache } = open(100_000);
    keep('a', 10, ['article:1', 'list:all']);
    keep('b', 10, ['article:2']);
    tell('article:1', 'anything');
    expect([cache.find('a', 0), cache.find('b', 0) !== null]).toEqual([null, true]);
    tell('everything');
    expect(cache.find('b', 0)).toBeNull();
  });

  it('are not kept when what they depend on changed while they were made, and may have been read before', () => {
    const { cache, made, tell } = open(100_000);
    const flight = cache.begin('a');
    tell('article:1');
    cache.land(flight, made(10, ['article:1']));
    expect(cache.find('a', 0)).toBeNull();
    const other = cache.begin('b');
    tell('article:1');
    cache.land(other, made(10, ['article:2']));
    expect(cache.find('b', 0)).not.toBeNull();
  });

  it('are waited for by who comes while they are made, and not by who comes after a change', async () => {
    const { cache, made, tell } = open(100_000);
    const flight = cache.begin('a');
    const waiting = cache.inFlight('a')?.landed;
    tell('article:9');
    expect(cache.inFlight('a')).toBeUndefined();
    const answer = cache.land(flight, made(10, ['article:1']));
    expect(await waiting).toBe(answer);
  });

  it('are nobody else’s when nothing came of them', async () => {
    const { cache } = open(100_000);
    const flight = cache.begin('a');
    const waiting = cache.inFlight('a')?.landed;
    cache.land(flight, null);
    expect(await waiting).toBeNull();
    expect([cache.find('a', 0), cache.inFlight('a')]).toEqual([null, undefined]);
  });

  it('depend on any change at all when they depend on more than can be named', () => {
    const { cache, keep, tell } = open(10_000_000);
    keep(
      'a',
      10,
      Array.from({ length: 1_001 }, (_, at) => `article:${at}`),
    );
    tell('slug:elsewhere', 'anything');
    expect(cache.find('a', 0)).toBeNull();
  });

  it('leave nothing behind, in whatever order they come and go', () => {
    const tag = fc.constantFrom('a', 'b', 'c', 'everything');
    const step = fc.oneof(
      fc.record({
        keep: fc.constantFrom('k1', 'k2', 'k3'),
        tags: fc.array(tag),
        bytes: fc.integer({ min: 1, max: 4_000 }),
      }),
      fc.record({ tell: tag }),
      fc.record({ at: fc.integer({ min: 0, max: 20 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { cache, keep, tell } = open(12_000);
        for (const each of steps) {
          if ('keep' in each) keep(each.keep, each.bytes, each.tags, 10);
          else if ('tell' in each) tell(each.tell);
          else for (const key of ['k1', 'k2', 'k3']) cache.find(key, each.at);
        }
        tell('everything');
        expect(cache.bytes).toBe(0);
        expect(cache.namedTags).toBe(0);
      }),
    );
  });
});
