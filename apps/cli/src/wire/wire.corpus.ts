import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readNews } from '@kopij/formats';
import { itemRecord } from './item-record.js';

const corpus = join(process.env['KOPIJ_CORPUS'] ?? '../shared/corpus', 'wire');
/** Pictures and pages are read by others. */
const notNews = ['photo-iptc', 'scraped-page', 'ap-appl'];
const fields =
  'headline byline slugline guid itemId version language urgency priority signal pubStatus embargo credits dateline creditLine copyright firstCreated versionCreated sent ednote keywords subheads signOff firstParagraph bodyParagraphs wordCount subHeadline kicker source'.split(
    ' ',
  );
const times = ['embargo', 'firstCreated', 'versionCreated', 'sent'];
const codes = ['signal', 'pubStatus', 'language'];

type Values = Readonly<Record<string, unknown>>;
interface Expected {
  format: string;
  expect: Values & { itemIndex?: number; entries?: Values[] };
}

/** A value as it is compared: white space collapsed, and empty ones all alike. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain);
  return value;
}

function isSame(field: string, wanted: unknown, found: unknown): boolean {
  if (field === 'wordCount') return isNear(wanted, found);
  if (field === 'bodyParagraphs') return (Array.isArray(found) ? found.length : found) === wanted;
  return JSON.stringify(comparable(field, wanted)) === JSON.stringify(comparable(field, found));
}

/** A few per cent: words are counted in more than one way. */
function isNear(wanted: unknown, found: unknown): boolean {
  return typeof found === 'number' && Math.abs(found - Number(wanted)) <= Math.max(2, 0.03 * Number(wanted));
}

function comparable(field: string, value: unknown): unknown {
  if (times.includes(field)) return instant(value);
  if (codes.includes(field)) return typeof value === 'string' ? value.toLowerCase() : null;
  if (field === 'credits') return JSON.stringify(plain(value)).toUpperCase();
  if (field !== 'dateline') return plain(value);
  const { places, region, agencies, date } = (value ?? {}) as Values;
  return [places, region, agencies, date].map(plain);
}

/** One without a zone stays as it is written: it names no moment. */
function instant(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  const isMoment = /(?:Z|[+-]\d\d:?\d\d)$/u.test(value);
  return isMoment ? new Date(value).toISOString() : value.replace(/(\.\d*?)0*$/u, '$1').replace(/\.$/u, '');
}

interface Judged {
  format: string;
  file: string;
  field: string;
  isRight: boolean;
  isFilled: boolean;
  wanted: unknown;
  found: unknown;
}

async function judge(path: string): Promise<{ judged: Judged[]; isRead: boolean }> {
  const { format, expect: wanted } = JSON.parse(readFileSync(path, 'utf8')) as Expected;
  const bytes = readFileSync(path.replace(/\.expected\.json$/u, ''));
  const reading = await readNews(bytes, { timeZone: null, language: null });
  const records: Values[] = reading.ok ? reading.items.map((item) => itemRecord(item, reading.format)) : [];
  const wants = wanted.entries?.map((values, at) => ({ values, at })) ?? [
    { values: wanted, at: wanted.itemIndex ?? 0 },
  ];
  const judged = wants.flatMap(({ values, at }) =>
    fields
      .filter((field) => Object.hasOwn(values, field))
      .map((field) => {
        const [want, found] = [values[field], records[at]?.[field]];
        const isFilled = plain(want) !== null && want !== 'none';
        return {
          format,
          file: basename(path),
          field,
          isRight: isSame(field, want, found),
          isFilled,
          wanted: want,
          found,
        };
      }),
  );
  return { judged, isRead: reading.ok };
}

const share = (judged: readonly Judged[]): number =>
  judged.filter(({ isRight }) => isRight).length / Math.max(1, judged.length);

function expectShare(judged: readonly Judged[], least: number): void {
  const wrong = judged.filter(({ isRight }) => !isRight);
  const lines = wrong.map(
    ({ file, field, wanted, found }) =>
      `${file} ${field}: ${JSON.stringify(found)} ≠ ${JSON.stringify(wanted)}`,
  );
  if (share(judged) < least)
    throw new Error(`${(100 * share(judged)).toFixed(1)}% right\n${lines.join('\n')}`);
}

describe('real messages of agencies', () => {
  const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.expected.json') && !notNews.includes(dirname(file)))
    .map((file) => join(corpus, file));
  let all: Judged[] = [];
  let unread: string[] = [];

  beforeAll(async () => {
    const results = await Promise.all(paths.map(async (path) => ({ path, ...(await judge(path)) })));
    all = results.flatMap(({ judged }) => judged);
    unread = results.flatMap(({ path, isRead }) => (isRead ? [] : [basename(path)]));
  });

  it('are there to be read', () => {
    expect(all.length).toBeGreaterThan(1_000);
  });

  it('are all read', () => {
    expect(unread).toEqual([]);
  });

  it('are right in 97% of what is known of them', () => {
    expectShare(all, 0.97);
  });

  it('are right in 95% of what is not empty', () => {
    expectShare(
      all.filter(({ isFilled }) => isFilled),
      0.95,
    );
  });

  it('are right in 90% in each format', () => {
    for (const format of new Set(all.map((one) => one.format))) {
      expectShare(
        all.filter((one) => one.format === format),
        0.9,
      );
    }
  });
});
