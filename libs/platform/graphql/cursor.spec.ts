import { Problem } from '../problem.js';
import { cursorKind } from './cursor.js';

const byTime = cursorKind('articles', ['string', 'string']);

describe('a cursor', () => {
  it('leads back to the row it was made of', () => {
    const values = ['2026-11-23T20:30:00.000Z', 'b«é»'] as const;
    expect(byTime.decode(byTime.encode(values))).toEqual(values);
    const byNumber = cursorKind('history', ['number']);
    expect(byNumber.decode(byNumber.encode([42]))).toEqual([42]);
  });

  it('can stand in an address as it is', () => {
    expect(byTime.encode(['???', '>>>~~~'])).toMatch(/^[\w-]+$/);
  });

  const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    ['of another list', cursorKind('manuscripts', ['string', 'string']).encode(['a', 'b'])],
    ['of another version', encoded([2, 'articles', 'a', 'b'])],
    ['with too little in it', encoded([1, 'articles', 'a'])],
    ['with too much in it', encoded([1, 'articles', 'a', 'b', 'c'])],
    ['with a number for a text', encoded([1, 'articles', 'a', 1])],
    ['with a list for a text', encoded([1, 'articles', 'a', ['b']])],
    ['with a null character, which PostgreSQL cannot compare', encoded([1, 'articles', 'a', '\0'])],
    ['that is an object', encoded({ 0: 1, length: 4 })],
    ['that is no JSON', Buffer.from('[1,').toString('base64url')],
    ['that is nothing', ''],
    ['that is anything', 'x'],
    ['that is longer than any of ours', encoded([1, 'articles', 'a'.repeat(2_000), 'b'])],
  ])('is refused when it is one %s', (_, text) => {
    expect(() => byTime.decode(text)).toThrow(Problem);
    expect(() => byTime.decode(text)).toThrow(/not a cursor of this list/);
  });

  it('is refused with a number that is none', () => {
    const text = Buffer.from('[1,"history",1e999]').toString('base64url');
    expect(() => cursorKind('history', ['number']).decode(text)).toThrow(/cursor/);
  });
});
