import { cursorKind } from '@kopij/platform';

export type SearchOrder = 'NEWEST_FIRST' | 'RELEVANCE';

/** Numbers of the index are larger than what a cursor holds. */
const half = 2 ** 24;
const halves = (number: number): [number, number] => [Math.floor(number / half), number % half];
const joined = (high: number, low: number): number => high * half + low;

/** Where a page by age ends: at the number of its last article. */
const byAge = cursorKind('search-newest', ['number', 'number']);

/** Where a page by relevance ends, and what was ranked on the first one: between two numbers. */
const byRank = cursorKind('search-relevance', [
  'number',
  'number',
  'number',
  'number',
  'number',
  'number',
  'number',
]);

/** The place of an article in an order by age. */
export const ageCursors = {
  encode: (number: number): string => byAge.encode(halves(number)),
  decode(text: string): number | null {
    const values = byAge.decode(text);
    return values && joined(...values);
  },
};

/** The place of an article in an order by relevance. */
export interface RankPlace {
  /** Those that were ranked: from the least number to the one before `below`. Newer ones do not move the others. */
  readonly least: number;
  readonly below: number;
  readonly score: number;
  readonly number: number;
}

export const rankCursors = {
  encode: ({ least, below, score, number }: RankPlace): string =>
    byRank.encode([...halves(least), ...halves(below), score, ...halves(number)]),
  decode(text: string): RankPlace | null {
    const values = byRank.decode(text);
    if (!values) return null;
    const [a, b, c, d, score, e, f] = values;
    return { least: joined(a, b), below: joined(c, d), score, number: joined(e, f) };
  },
};
