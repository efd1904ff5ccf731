import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from './page.js';
import { parsePage } from './parse-page.js';

interface Attributed {
  places?: string[];
  agencies?: string[];
}

interface Expected {
  headline?: string;
  subheads?: string[];
  bodyParagraphs?: number;
  firstParagraph?: string;
  wordCount?: number;
  relatedBox?: string;
  relatedItems?: Array<Attributed & { age?: string }>;
  sameStory?: Array<[number, number]>;
  dateline?: Attributed;
}

const folder = resolve(process.cwd(), process.env['KOPIJ_CORPUS'] ?? '../shared/corpus', 'wire/scraped-page');
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const { expect: expected } = JSON.parse(
      readFileSync(resolve(folder, `${name}.expected.json`), 'utf8'),
    ) as {
      expect: Expected;
    };
    return { name, text: readFileSync(resolve(folder, name), 'utf8'), expected };
  });

function read(text: string): Page {
  const outcome = parsePage(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.page;
}

/** What the parser gives, in the corpus's keys. */
function asExpected(page: Page): Expected {
  const paragraphs = page.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  return {
    headline: page.headline,
    subheads: page.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
    bodyParagraphs: paragraphs.length,
    firstParagraph: paragraphs[0] ?? '',
    wordCount: paragraphs.join(' ').split(' ').length,
    ...(page.boxTitle === null ? {} : { relatedBox: page.boxTitle }),
  };
}

function datelineOf({ places = [], agencies = [] }: Attributed): string {
  return `${places.join('/')} (${agencies.join('/')}) - `;
}

function withoutDateline(text: string): string {
  return text.slice(text.indexOf(') - ') + 4);
}

test('the corpus has scraped pages', () => {
  expect(pages.length).toBeGreaterThan(0);
});

describe.each(pages)('$name', ({ text, expected }) => {
  const page = read(text);
  const itemTexts = page.items.map(({ paragraphs }) => paragraphs.join('\n'));

  test('has the headline, sub-headings, paragraphs, word count and box title that were read by hand', () => {
    const got = asExpected(page);
    const asserted = Object.keys(expected).filter((key) => key in got || key === 'relatedBox');
    expect(asserted).not.toHaveLength(0);
    expect(got).toMatchObject(
      Object.fromEntries(Object.entries(expected).filter(([key]) => asserted.includes(key))),
    );
  });

  test('has every boxed item in order, each with its own age', () => {
    expect(page.items.map(({ ageText }) => ageText)).toEqual(
      (expected.relatedItems ?? []).map(({ age }) => age),
    );
  });

  test('leaves dateline and credits in front of the article and of every item', () => {
    const openings = [expected.dateline ?? {}, ...(expected.relatedItems ?? [])].map(datelineOf);
    const texts = [page.blocks[0]?.text ?? '', ...itemTexts];
    expect(texts.map((opening, index) => opening.slice(0, openings[index]?.length))).toEqual(openings);
  });

  test('has the same text in items that are one story', () => {
    for (const [a, b] of expected.sameStory ?? []) {
      expect(withoutDateline(itemTexts[a] ?? '')).toBe(withoutDateline(itemTexts[b] ?? ' '));
    }
  });

  test('loses no character of the page but white space', () => {
    const whole = [
      page.headline,
      ...page.blocks.map((block) => block.text),
      page.boxTitle ?? '',
      ...page.items.flatMap((item) => [...item.paragraphs, item.ageText]),
    ];
    expect(whole.join('').replace(/\s/gu, '')).toBe(text.replace(/[\s\uFEFF]/gu, ''));
  });
});
