import { cursorKind } from './cursor.js';

const id = '01993c1e-5f00-7000-8000-000000000001';
const instant = '2026-11-23T20:30:00.000Z';
const byTime = cursorKind('articles', ['instant', 'id']);
const byNumber = cursorKind('history', ['number']);

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it.each([instant, '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])(
    'leads back to the row it was made of, at %s',
    (at) => {
      expect(byTime.decode(byTime.encode([at, id]))).toEqual([at, id]);
    },
  );

  it.each([0, 42, 2_147_483_647])('leads back to the number it was made of, %d', (number) => {
    expect(byNumber.decode(byNumber.encode([number]))).toEqual([number]);
  });

  it('can stand in an address as it is', () => {
    const texts = Array.from({ length: 64 }, (_, number) => byNumber.encode([number]));
    for (const text of [byTime.encode([instant, id]), ...texts]) expect(text).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['of another list', cursorKind('manuscripts', ['instant', 'id']).encode([instant, id])],
    ['of another version', encoded([2, 'articles', instant, id])],
    ['with too little in it', encoded([1, 'articles', instant])],
    ['with too much in it', encoded([1, 'articles', instant, id, id])],
    ['that is an object', encoded({ 0: 1, length: 4 })],
    ['that is no JSON', Buffer.from('[1,').toString('base64url')],
    ['that is nothing', ''],
    ['that is anything', 'x'],
    ['that is longer than any of ours', encoded([1, 'articles', instant, 'a'.repeat(2_000)])],
  ])('is none when it is one %s', (_, text) => {
    expect(byTime.decode(text)).toBeNull();
  });

  it.each([
    ...[
      '',
      'now',
      '2026-11-23',
      '2026-11-23T20:30:00Z',
      '2026-11-23T20:30:00.000',
      '2026-11-23t20:30:00.000z',
    ],
    ...['2026-11-23T20:30:00.0001Z', '2026-11-23T21:30:00.000+01:00', '2026-02-30T12:00:00.000Z'],
    ...['2026-13-01T00:00:00.000Z', '2026-11-23T24:00:00.000Z', '2026-11-23T25:61:00.000Z'],
    ...[
      '0000-12-31T23:59:59.999Z',
      '+12026-01-01T00:00:00.000Z',
      `${instant}\0`,
      0,
      null,
      [instant],
      { instant },
    ],
  ])('is none with %j for an instant', (value) => {
    expect(byTime.decode(encoded([1, 'articles', value, id]))).toBeNull();
  });

  it.each([
    ...['', 'b', id.toUpperCase(), `${id} `, `{${id}}`, id.replaceAll('-', ''), `${id.slice(0, -1)}\0`],
    ...[`${id}'--`, 1, null, [id], { id }],
  ])('is none with %j for an id', (value) => {
    expect(byTime.decode(encoded([1, 'articles', instant, value]))).toBeNull();
  });

  it.each(['-1', '0.5', '2147483648', '1e999', '"1"', 'null', '[1]'])(
    'is none with %s for a number',
    (value) => {
      const text = Buffer.from(`[1,"history",${value}]`).toString('base64url');
      expect(byNumber.decode(text)).toBeNull();
    },
  );
});
