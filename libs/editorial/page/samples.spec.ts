import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ageText } from '../text/age.js';
import { opensWithDateline } from './dateline-opening.js';
import type { Page } from './page.js';
import { parsePage } from './parse-page.js';

const folder = resolve(__dirname, '../../../samples/pages');
const samples = readdirSync(folder)
  .sort()
  .map((name) => ({ name, text: readFileSync(resolve(folder, name), 'utf8') }));

function read(text: string): Page {
  const outcome = parsePage(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.page;
}

const firstParagraphs = ({ blocks, items }: Page): string[] =>
  [blocks[0]?.text, ...items.map(({ paragraphs }) => paragraphs[0])].map((text) => text ?? '');

describe('the sample pages', () => {
  const pages = samples.map(({ text }) => read(text));

  test('fill four sections, two pages each, with at least 48 boxed items', () => {
    const sections = pages.map(({ section }) => section);
    for (const section of ['Buitenland', 'Binnenland', 'Economie', 'Sport']) {
      expect(sections.filter((each) => each === section)).toHaveLength(2);
    }
    expect(pages.flatMap(({ items }) => items).length).toBeGreaterThanOrEqual(48);
  });

  test('credit one, two, three and four agencies', () => {
    const credited = pages
      .flatMap(firstParagraphs)
      .map((text) => /\(([^)]*)\)/u.exec(text)?.[1]?.split('/').length);
    expect([...new Set(credited)].sort()).toEqual([1, 2, 3, 4]);
  });

  describe.each(samples)('$name', ({ name, text }) => {
    const page = read(text);

    test('is an article of four to seven paragraphs with one or two sub-headings', () => {
      const count = (kind: string): number => page.blocks.filter((block) => block.kind === kind).length;
      expect([4, 5, 6, 7]).toContain(count('paragraph'));
      expect([1, 2]).toContain(count('heading'));
    });

    test('stands in the section its file is named after, with a box of five to seven items', () => {
      expect(name).toMatch(new RegExp(`^${page.section?.toLowerCase() ?? ''}-\\d\\d\\.txt$`, 'u'));
      expect([5, 6, 7]).toContain(page.items.length);
    });

    test('opens its article and every item with a dateline, and each item is one paragraph', () => {
      expect(firstParagraphs(page).filter((opening) => !opensWithDateline(opening))).toEqual([]);
      expect(page.items.map(({ paragraphs }) => paragraphs.length)).toEqual(page.items.map(() => 1));
    });

    test('has ages that grow down the box and that the site would word the same', () => {
      const now = new Date('2031-03-14T09:26:53.589Z');
      const ages = page.items.map(({ age }) => age.milliseconds);
      expect(ages).toEqual(ages.toSorted((a, b) => a - b));
      expect(ages.map((age) => ageText(new Date(now.getTime() - age), now, 'nl'))).toEqual(
        page.items.map((item) => item.ageText),
      );
    });
  });
});
