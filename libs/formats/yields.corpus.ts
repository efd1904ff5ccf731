import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewsItem } from './news-item.js';
import { readNews } from './read-news.js';
import { sampleMessages } from './testing/sample-messages.js';

const corpus = join(process.env['KOPIJ_CORPUS'] ?? '../shared/corpus', 'wire');
const table = /<!-- yields -->\n\n(.*?)\n\n<!-- yields end -->/s;
/** What differs most from format to format, and matters to who takes copy. */
const fields = [
  ...(['revision', 'signal', 'embargo', 'expires', 'usageTerms', 'notes', 'byline', 'language'] as const),
  ...(['urgency', 'priority', 'subjects', 'keywords', 'pictures', 'related'] as const),
] satisfies (keyof NewsItem)[];

/** What the readers fill in from messages of each format: those of agencies, and one of our own. */
async function yields(): Promise<Map<string, Set<string>>> {
  const files = readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.expected.json'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const ours = Object.values(sampleMessages).map((write) => Buffer.from(write('The ferry sails.'), 'latin1'));
  const found = new Map<string, Set<string>>();
  for (const bytes of [...files, ...ours]) {
    const reading = await readNews(bytes, { timeZone: null, language: null });
    if (!reading.ok) continue;
    const filled = found.get(reading.format) ?? new Set();
    found.set(reading.format, filled);
    for (const item of reading.items) {
      for (const field of fields) if (!isEmpty(item[field])) filled.add(field);
    }
  }
  return found;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === '' || value === 'NONE' || value === false) return true;
  if (typeof value !== 'object') return false;
  return Array.isArray(value) ? value.length === 0 : Object.values(value).every(isEmpty);
}

it('the guide says what each format yields', async () => {
  const found = await yields();
  expect([...found.keys()].sort()).toEqual(Object.keys(sampleMessages).sort());
  const rows = Object.keys(sampleMessages).map((format) =>
    [`\`${format}\``, ...fields.map((field) => (found.get(format)?.has(field) ? '•' : ''))].join('|'),
  );
  const documented = table.exec(readFileSync('docs/wire.md', 'utf8'))?.[1] ?? '';
  const [head, , ...told] = documented.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
      .join('|'),
  );
  expect([head, ...told]).toEqual([`format|${fields.map((field) => `\`${field}\``).join('|')}`, ...rows]);
});
