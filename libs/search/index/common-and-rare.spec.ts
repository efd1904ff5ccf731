import { createTestDatabase, engineUnderTest, testConfig, type TestDatabase } from '@kopij/testing';
import { openDatabase, type Database } from '@kopij/platform';
import fc from 'fast-check';
import { numberAt } from './number-at.js';
import { SearchHits } from './search-hits.js';

const tables = { texts: 'texts', owner: 'owner', index: 'words', unindexed: 'unindexed' };
const isPostgres = engineUnderTest() === 'postgres';
const hour = 3_600_000;
const numberOf = (at: number): number => numberAt(new Date(Date.UTC(2026, 0, 1) + at * hour));

const schema = isPostgres
  ? [
      'CREATE TABLE texts (number bigint PRIMARY KEY, owner varchar(36) UNIQUE)',
      'CREATE TABLE words (number bigint PRIMARY KEY, words tsvector)',
      'CREATE INDEX ON words USING gin (words)',
    ]
  : [
      'CREATE TABLE texts (number integer PRIMARY KEY, owner varchar(36) UNIQUE)',
      'CREATE VIRTUAL TABLE words USING fts5 (head, text, head_stems, text_stems, marks)',
    ];

/** Which words each text has, the oldest first: words may be everywhere, nowhere, or only long ago. */
const texts = fc.array(fc.subarray(['wind', 'storm', 'haven']), { minLength: 1, maxLength: 60 });

describe('words, wherever and however often they are', () => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(testConfig(test.url), []);
    for (const sql of schema) await database.writer.query(sql);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  async function fill(all: readonly string[][]): Promise<void> {
    await database.writer.query('DELETE FROM texts');
    await database.writer.query('DELETE FROM words');
    for (const [at, words] of all.entries()) {
      await database.writer.query(`INSERT INTO texts VALUES (${numberOf(at)}, '${at}')`);
      await database.writer.query(
        isPostgres
          ? `INSERT INTO words VALUES (${numberOf(at)}, array_to_tsvector(ARRAY[${words.map((word) => `'${word}'`).join()}]::text[]))`
          : `INSERT INTO words (rowid, text) VALUES (${numberOf(at)}, '${words.join(' ')}')`,
      );
    }
  }

  it.each([
    ['few texts are looked at, and few are few', { nearForEach: 1, rare: 2 }],
    ['some are', { nearForEach: 4, rare: 8 }],
    ['all of them are', { nearForEach: 60, rare: 100 }],
  ])('are found in the newest texts that have them, where %s', async (_, howFar) => {
    const hits = new SearchHits(tables, database, howFar);
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom('wind', 'storm', 'haven'),
        fc.record({ most: fc.integer({ min: 1, max: 12 }), from: fc.nat(60), to: fc.nat(60) }),
        async (all, word, { most, from, to }) => {
          await fill(all);
          const asked = { most, least: numberOf(from), below: numberOf(to), around: numberOf(all.length) };
          const found = await hits.newest({ match: isPostgres ? `'${word}'` : word, ...asked });
          const expected = [...all.keys()]
            .filter((at) => at >= from && at < to && all[at]?.includes(word))
            .reverse()
            .slice(0, most);
          expect(found).toEqual(expected.map((at) => ({ owner: String(at), number: numberOf(at) })));
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });
});
