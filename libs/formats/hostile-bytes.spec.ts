import fc from 'fast-check';
import { newsFormats } from './news-item.js';
import { readNews } from './read-news.js';
import { faultsOfReading } from './testing/faults-of-reading.js';
import { fuzzFormats, samplesOfFormats } from './testing/fuzz-formats.js';
import { sampleMessages } from './testing/sample-messages.js';

const hints = { timeZone: 'Europe/Amsterdam', language: null };

describe('hostile bytes', () => {
  it.each(newsFormats)('a sample of %s is read in its format', async (format) => {
    const message = Buffer.from(sampleMessages[format]('The ferry sails again today.'));
    expect(await readNews(message, hints)).toMatchObject({ ok: true, format, warnings: [] });
  });

  it('that nothing is known of are answered, and bounded', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        expect(faultsOfReading(await readNews(bytes, hints), bytes.length)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('with any text inside a message of any format are answered, and bounded', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...newsFormats),
        fc.string({ unit: 'binary', maxLength: 300 }),
        async (format, text) => {
          const bytes = Buffer.from(sampleMessages[format](text));
          expect(faultsOfReading(await readNews(bytes, hints), bytes.length)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([1, 2, 3, 4])('that damage messages of every format are answered, with seed %i', async (seed) => {
    const { failure, changed } = await fuzzFormats(samplesOfFormats(), 100_000, seed);
    expect(failure).toBeNull();
    expect(changed).toBeGreaterThanOrEqual(100_000);
  });
});

const long: readonly (readonly [string, (size: number) => string])[] = [
  ['words', (size) => 'word '.repeat(size / 5)],
  ['paragraphs', (size) => 'A line of it.\n\n'.repeat(size / 15)],
  ['spaces', (size) => ' '.repeat(size)],
  ['brackets', (size) => '('.repeat(size)],
  ['tags that are not closed', (size) => '<p '.repeat(size / 3)],
  ['references', (size) => '&a'.repeat(size / 2)],
  ['capitals', (size) => 'A'.repeat(size)],
  ['datelines', (size) => 'OSLO (AP) - '.repeat(size / 12)],
  ['embargoes', (size) => 'EMBARGO tot 4 maart '.repeat(size / 20)],
  ['equals signs', (size) => '=\n'.repeat(size / 2)],
  ['heads', (size) => '\n^A= '.repeat(size / 5)],
  ['boundaries', (size) => '\n--b\n'.repeat(size / 5)],
];

describe.each(newsFormats)('a long message of %s', (format) => {
  it.each(long)('takes time as it is long, with %s', async (_, textOf) => {
    await expect((size: number) =>
      readNews(Buffer.from(sampleMessages[format](textOf(size))), hints),
    ).toScaleLinearlyTo(128_000);
  });
});

describe('many small parts', () => {
  it.each<[string, (size: number) => string]>([
    ['entries of RSS', (size) => `<rss version="2.0"><channel>${'<item/>'.repeat(size)}</channel></rss>`],
    ['entries of Atom', (size) => `<feed>${'<entry/>'.repeat(size)}</feed>`],
    ['items of ninjs', (size) => `[${'{"uri":"a","version":1},'.repeat(size)}{}]`],
    ['associations', (size) => `{"uri":"a","version":1,"associations":[${'{"uri":"b"},'.repeat(size)}{}]}`],
    ['frames', (size) => 'ZCZC\nA line of it.\nNNNN\n'.repeat(size)],
    ['telegrams', (size) => '\x01wad0123 3 pl 45\n\na\n\x02b =\n\x04'.repeat(size)],
    ['frames of ANPA', (size) => '\x16\x16\x01W2870\x1fa\n\x02^a<\n\t   b\n\x04'.repeat(size)],
    ['fields of a header', (size) => `From: a\nSubject: b\n${'X-A: b\n'.repeat(size)}\n\nA line of it.`],
    [
      'parts of mail',
      (size) =>
        `From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\na\n'.repeat(size)}--b--`,
    ],
    [
      'parts in parts of mail',
      (size) => `From: a\nSubject: b\n${'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(size)}`,
    ],
  ])('%s take time as they are many, and no more room', async (_, messageOf) => {
    const read = (size: number) => readNews(Buffer.from(messageOf(size)), hints);
    const size = 1_900;
    expect(faultsOfReading(await read(size), messageOf(size).length)).toEqual([]);
    await expect(read).toScaleLinearlyTo(size);
  });

  it('are too many at once beyond two thousand', async () => {
    const many = Buffer.from(`[${'{"uri":"a","version":1},'.repeat(2_001)}{}]`);
    expect(await readNews(many, hints)).toEqual({
      ok: false,
      format: 'ninjs',
      fault: { code: 'TOO_LARGE', detail: 'more than 2000 items' },
    });
  });
});
