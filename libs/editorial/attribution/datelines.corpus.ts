import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributionOfLine } from './attribution-of-line.js';
import { parseDateline } from './parse-dateline.js';
import { renderDateline } from './render-dateline.js';

const corpus = process.env['KOPIJ_CORPUS'] ?? '../shared/corpus';
const fields = ['is_dateline', 'lead_in', 'places', 'region', 'agencies', 'date', 'rest'] as const;

type Row = Record<string, string>;

const [header = '', ...lines] = readFileSync(join(corpus, 'datelines.tsv'), 'utf8').trimEnd().split('\n');
const names = header.split('\t');
const rows = lines.map((line): Row =>
  Object.fromEntries(line.split('\t').map((value, at) => [names[at] ?? '', value])),
);

/** What a row of the corpus would be if the line were read by us. */
function read(line: string): Row {
  const { isDateline, leadIn, places, region, agencies, date, rest } = attributionOfLine(line);
  return {
    is_dateline: isDateline ? '1' : '0',
    lead_in: leadIn,
    places: places.join('|'),
    region: region.join('|'),
    agencies: agencies.join('|'),
    date: date ?? '',
    rest,
  };
}

/** One line for each row that is wrong in any field, with what was read and what stands there. */
function faultsOf(row: Row): string[] {
  const found = read(row['raw'] ?? '');
  const wrong = fields.filter((field) => found[field] !== row[field]);
  const differences = wrong.map((field) => `${field}: ${found[field] ?? ''} ≠ ${row[field] ?? ''}`);
  return wrong.length === 0
    ? []
    : [`${row['id'] ?? ''} ${row['raw'] ?? ''}\n    ${differences.join('\n    ')}`];
}

function expectRight(tested: readonly Row[], least: number): void {
  const faults = tested.flatMap(faultsOf);
  const share = 1 - faults.length / tested.length;
  if (share < least) throw new Error(`${(100 * share).toFixed(1)}% right\n${faults.join('\n')}`);
}

describe('real opening lines', () => {
  const found = rows.filter((row) => row['origin'] === 'found');

  it('are there to be read', () => {
    expect(found.length).toBeGreaterThan(100);
    expect(rows.length).toBeGreaterThan(found.length);
  });

  it('are right in every field for 98% of those that were found', () => {
    expectRight(found, 0.98);
  });

  it('are right in every field for 95% of all', () => {
    expectRight(rows, 0.95);
  });

  it('are never taken for datelines when they are none', () => {
    const none = rows.filter((row) => row['is_dateline'] === '0').map((row) => row['raw'] ?? '');
    expect(none.filter((line) => parseDateline(line) !== null)).toEqual([]);
  });

  it('are written back letter by letter where we write their style', () => {
    const written = rows.flatMap(({ raw = '' }) => {
      const dateline = parseDateline(raw);
      return dateline && dateline.style.house !== 'OTHER' ? [[renderDateline(dateline), raw.trim()]] : [];
    });
    expect(written.length).toBeGreaterThan(rows.length / 2);
    expect(written.filter(([line, raw]) => line !== raw)).toEqual([]);
  });
});

interface Expected {
  firstParagraph?: string | null;
  datelineRaw?: string | null;
  dateline?: { places: string[]; region: string[]; agencies: string[]; date: string | null } | null;
}

/** The opening line of a wire file, where the dateline stands in it and not only beside it. */
function openingOf({ firstParagraph, datelineRaw, dateline }: Expected): string[] {
  if (!firstParagraph || !dateline || dateline.agencies.length === 0) return [];
  const [place = '('] = dateline.places;
  if (firstParagraph.startsWith(place) || firstParagraph.startsWith('(')) return [firstParagraph];
  return datelineRaw ? [`${datelineRaw} ${firstParagraph}`] : [];
}

describe('wire copy as agencies send it', () => {
  const wire = join(corpus, 'wire');
  const cases = readdirSync(wire, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.expected.json'))
    .flatMap((file) => {
      const { expect: expected } = JSON.parse(readFileSync(join(wire, file), 'utf8')) as { expect: Expected };
      return openingOf(expected).map((line) => ({ file, line, dateline: expected.dateline }));
    });

  it('opens with datelines', () => {
    expect(cases.length).toBeGreaterThan(20);
  });

  it.each(cases)('has its dateline read: $file', ({ line, dateline }) => {
    expect(parseDateline(line)).toMatchObject(dateline ?? {});
  });
});
