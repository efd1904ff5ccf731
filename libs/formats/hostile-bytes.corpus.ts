import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fuzzFormats } from './testing/fuzz-formats.js';

const corpus = process.env['KOPIJ_CORPUS'] ?? '../shared/corpus';

/** What agencies sent. Only the shorter ones: damage to a long one is soon more of the same. */
const messages = readdirSync(join(corpus, 'wire'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.expected.json'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
  .filter(({ length }) => length < 60_000);

describe('hostile bytes of agencies', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'are answered, and bounded, with seed %i',
    async (seed) => {
      const { failure } = await fuzzFormats(messages, 100_000, seed);
      expect(failure).toBeNull();
    },
    120_000,
  );
});
