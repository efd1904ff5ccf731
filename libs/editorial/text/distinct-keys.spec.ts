import fc from 'fast-check';
import { aParagraph } from '../testing/a-manuscript.js';
import type { Block } from './content.js';
import { distinctKeys } from './distinct-keys.js';

const bodyOf = (keys: readonly string[]): Block[] => keys.map((key, at) => aParagraph(`Alinea ${at}.`, key));
const keysOf = (blocks: readonly Block[]): string[] => blocks.map(({ key }) => key);
const long = 'k'.repeat(64);

describe('the keys of one body', () => {
  it.each([
    ['nothing', [], []],
    ['keys that differ', ['b', 'a'], ['b', 'a']],
    ['a key twice: the first keeps it', ['a', 'b', 'a'], ['a', 'b', 'a-2']],
    ['a key many times', ['a', 'a', 'a'], ['a', 'a-2', 'a-3']],
    ['a key that would be taken by a later block', ['a', 'a', 'a-2'], ['a', 'a-3', 'a-2']],
    ['the longest key', [long, long], [long, `${'k'.repeat(62)}-2`]],
  ])('are mended: %s', (_, keys, expected) => {
    expect(keysOf(distinctKeys(bodyOf(keys)))).toEqual(expected);
  });

  const anyKeys = fc.array(fc.constantFrom('a', 'a-2', 'a-3', 'b', long, `${'k'.repeat(62)}-2`));

  it('are distinct, no longer than a key may be, and never cost a block its text or place', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const mended = distinctKeys(bodyOf(keys));
        expect(new Set(keysOf(mended)).size).toBe(keys.length);
        expect(keysOf(mended).every((key) => /^[\w-]{1,64}$/u.test(key))).toBe(true);
        expect(mended.map((block, at) => ({ ...block, key: keys[at] }))).toEqual(bodyOf(keys));
        expect(distinctKeys(mended)).toEqual(mended);
        for (const [at, key] of keys.entries()) {
          if (keys.indexOf(key) === at) expect(mended[at]?.key).toBe(key);
        }
      }),
    );
  });

  it('are found in time that grows with the body, also when all are the same', async () => {
    await expect((size: number) => {
      distinctKeys(bodyOf(Array.from({ length: size }, () => 'a')));
    }).toScaleLinearlyTo(4_000);
  });
});
