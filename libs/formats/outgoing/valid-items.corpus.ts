import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { writeNewsmlG2 } from '../newsml-g2/write-newsml-g2.js';
import { writeNinjs } from '../ninjs/write-ninjs.js';
import { aFeed, aStoryOut, hostileText } from '../testing/a-feed.js';
import { read } from '../testing/read-one.js';
import type { OutgoingFeed, OutgoingStory } from './outgoing-feed.js';

const corpus = process.env['KOPIJ_CORPUS'] ?? '../shared/corpus';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(hostileText), fc.constant(''));
const maybe = fc.option(anyText);
const address = fc.webUrl({ withQueryParameters: true });
const times = {
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2090-01-01T00:00:00Z'),
  noInvalidDate: true,
};
const instant = fc.date(times).map((date) => date.toISOString());

/** Stories that say anything a newsroom could. */
const anyStory: fc.Arbitrary<OutgoingStory> = fc.record({
  id: fc.uuid().map((id) => `urn:uuid:${id}`),
  url: address,
  headline: anyText,
  kicker: maybe,
  summary: maybe,
  html: fc.option(
    fc.constantFrom(aStoryOut().html ?? '', '', '<figure><img src="/a&amp;b" alt="&gt;"></figure>'),
  ),
  byline: fc.array(anyText, { maxLength: 3 }),
  agencies: fc.array(anyText, { maxLength: 3 }),
  creditLine: maybe,
  place: maybe,
  dateline: maybe,
  section: maybe,
  keywords: fc.array(anyText, { maxLength: 3 }),
  pictures: fc.array(fc.record({ url: address, alt: anyText, caption: maybe, credit: maybe }), {
    maxLength: 2,
  }),
  corrections: fc.constant([]),
  firstPublishedAt: instant,
  publishedAt: instant,
  updatedAt: instant,
});
const anyWithdrawal = fc.record({ id: fc.constant('urn:uuid:a'), at: instant, reason: anyText });

const samples: OutgoingFeed[] = [
  aFeed(),
  aFeed({ stories: [] }),
  ...fc
    .sample(
      fc.record({
        stories: fc.array(anyStory, { maxLength: 4 }),
        withdrawn: fc.array(anyWithdrawal, { maxLength: 2 }),
      }),
      { numRuns: 200, seed: 2026 },
    )
    .map(aFeed),
];

describe('whatever a newsroom says', () => {
  it('is valid ninjs 3.1, and means something', async () => {
    const schema = (name: string): object =>
      JSON.parse(readFileSync(join(corpus, 'ninjs-schemas', name), 'utf8')) as object;
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema(schema('GeoJSON-schema.json'), 'https://geojson.org/schema/GeoJSON.json');
    const validate = ajv.compile(schema('ninjs-schema_3.1.json'));
    expect(validate({ uri: 'urn:x:a', nonsense: 1 })).toBe(false);
    for (const feed of samples) {
      const written = writeNinjs(feed);
      const { items } = JSON.parse(written.toString()) as { items: unknown[] };
      expect(items).toHaveLength(feed.stories.length + feed.withdrawn.length);
      for (const item of items) expect([validate(item), validate.errors]).toEqual([true, null]);
      const reading = items.length > 0 ? await read(written) : null;
      if (reading?.ok === true)
        expect(reading.warnings.filter((doubt) => !doubt.includes('older'))).toEqual([]);
      else expect(reading).toBeNull();
    }
  });

  it('is valid NewsML-G2 2.35', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kopij-newsml-'));
    const schema = join(corpus, '../schemas/NewsML-G2_2.35-spec-All-Power.xsd');
    const validate = (files: string[]): string => {
      try {
        return execFileSync(process.execPath, ['tools/validate-xml.js', schema, ...files], {
          encoding: 'utf8',
        });
      } catch (error) {
        return String((error as { stdout?: unknown }).stdout);
      }
    };
    const files = samples.map((feed, at) => {
      const file = join(folder, `${at}.xml`);
      writeFileSync(file, writeNewsmlG2(feed));
      return file;
    });
    const broken = join(folder, 'broken.xml');
    writeFileSync(broken, writeNewsmlG2(aFeed()).toString().replace('<itemClass', '<itemKind'));
    expect([validate(files), validate([broken])]).toEqual(['', expect.stringContaining('itemKind')]);
    rmSync(folder, { recursive: true });
  });
});
