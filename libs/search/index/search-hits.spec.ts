import { performance } from 'node:perf_hooks';
import type { Database } from '@kopij/platform';
import { numberAt } from './number-at.js';
import { SearchHits, type Hit } from './search-hits.js';

const tables = { texts: 'texts', owner: 'owner', index: 'words', unindexed: 'unindexed' };
const from = numberAt('1990-01-01T00:00:00.000Z');
const now = numberAt('2026-01-01T00:00:00.000Z');
const month = (numberAt('2001-01-01T00:00:00.000Z') - numberAt('2000-01-01T00:00:00.000Z')) / 12;

/** An index with one text, the oldest, that takes so many milliseconds for a span of so many months. */
function slowIndex(oldest: number, cost: (months: number) => number) {
  const looked: number[] = [];
  let time = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => time);
  const database = {
    engine: 'sqlite',
    sql: {
      all(_: unknown, asked: readonly number[]): Promise<unknown[]> {
        if (asked.length === 0) return Promise.resolve([{ oldest }]);
        const [, below = 0, least = 0] = asked;
        const months = (Math.min(below, now) - Math.max(least, oldest)) / month;
        looked.push(months);
        if (looked.length > 1_000) throw new Error('It would never end.');
        time += cost(months);
        return Promise.resolve(least <= oldest ? [{ owner: 'oldest', number: oldest }] : []);
      },
    },
  } as unknown as Database;
  const hits = new SearchHits(tables, database);
  return { looked, search: (): Promise<Hit[]> => hits.newest({ match: 'm', most: 20, around: now }) };
}

afterEach(() => jest.restoreAllMocks());

describe('on SQLite, what is looked for span by span', () => {
  it('is found in a few statements where each costs the same, however short its span is', async () => {
    const { looked, search } = slowIndex(from, () => 30);
    expect(await search()).toEqual([{ owner: 'oldest', number: from }]);
    expect(looked.length).toBeLessThan(10);
  });

  it('is found in a few statements where even a month is slow', async () => {
    const { looked, search } = slowIndex(from, (months) => 26 + 10 * months);
    expect(await search()).toHaveLength(1);
    expect(Math.min(...looked)).toBeGreaterThan(0.9);
    expect(looked.length).toBeLessThan(15);
  });

  it('is looked for in shorter spans where those are quicker', async () => {
    const { looked, search } = slowIndex(now - 36 * month, (months) => 6 * months);
    expect(await search()).toHaveLength(1);
    expect(looked.length).toBeGreaterThan(4);
    expect(Math.max(...looked.slice(1))).toBeLessThan(7);
  });
});
