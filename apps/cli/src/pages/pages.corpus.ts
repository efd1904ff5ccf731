import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FixedClock } from '@kopij/testing';
import { startServer, type RunningServer } from '../../../api/src/testing/start-server.js';
import { actingUser } from '../acting-user.js';
import { fetchArticlePage } from '../articles/fetch-article-page.js';
import { renderArticlePage } from '../articles/render-article-page.js';
import { slugOf } from '../imports/slug-of.js';
import { importPage, type PageImport } from './import-page.js';

interface Attributed {
  places: string[];
  agencies: string[];
}

interface Expected {
  headline: string;
  subheads: string[];
  bodyParagraphs: number;
  firstParagraph: string;
  relatedBox: string;
  relatedItems: (Attributed & { age: string })[];
  dateline: Attributed;
}

/** What an anonymous reader is given. */
interface ReadArticle {
  headline: string;
  lead: string;
  dateline: { places: string[] };
  credits: { agency: { code: string } }[];
  body: { blocks: { __typename: string; runs: { text: string }[] }[] };
  section: { name: string };
  moreFromSection: (Omit<ReadArticle, 'moreFromSection'> & { age: string })[];
}

const query = `query ($slug: String!) {
  article(slug: $slug) {
    ...Story
    body { blocks { __typename ... on Paragraph { runs { text } } ... on Heading { runs { text } } } }
    section { name }
    moreFromSection(first: 100) { ...Story age }
  }
}
fragment Story on Article { headline lead dateline { places } credits { agency { code } } }`;

const folder = resolve(process.env['KOPIJ_CORPUS'] ?? '../shared/corpus', 'wire/scraped-page');
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const text = readFileSync(resolve(folder, name), 'utf8');
    const { expect: expected } = JSON.parse(
      readFileSync(resolve(folder, `${name}.expected.json`), 'utf8'),
    ) as {
      expect: Expected;
    };
    return { name, text, expected };
  });

const now = new Date('2026-03-02T09:00:00.000Z');

test('the corpus has scraped pages', () => {
  expect(pages.length).toBeGreaterThan(0);
});

describe.each(pages)(
  '$name, imported, published and read back over HTTP by anybody',
  ({ text, expected }) => {
    let server: RunningServer;
    let imported: PageImport;
    let slug: string;
    let article: ReadArticle;

    beforeAll(async () => {
      server = await startServer({ clock: new FixedClock(now) });
      const section = expected.relatedBox.replace(/^Meer uit /, '');
      const admin = await actingUser(server);
      imported = await importPage(server, { text, section, now }, {
        publish: true,
        review: 'ALWAYS',
        writer: admin,
        reviewer: admin,
      } as const);
      const [first] = 'stories' in imported ? imported.stories : [];
      slug = (first && (await slugOf(server, first))) ?? '';
      const { data } = await server.query<{ article: ReadArticle }>(query, { slug });
      if (!data) throw new Error(`There is no article ${slug}: ${JSON.stringify(imported)}`);
      article = data.article;
    });
    afterAll(() => server.close());

    const textOf = ({ runs }: { runs: { text: string }[] }): string => runs.map((run) => run.text).join('');
    const ofType = (type: string): string[] =>
      article.body.blocks.filter(({ __typename }) => __typename === type).map(textOf);
    const attributed = ({
      dateline,
      credits,
    }: Omit<ReadArticle, 'body' | 'section' | 'moreFromSection'>): Attributed => ({
      places: dateline.places,
      agencies: credits.map(({ agency }) => agency.code),
    });

    test('every story is published', () => {
      const results = 'stories' in imported ? imported.stories.map(({ result }) => result) : [];
      expect(results).toEqual(Array(1 + expected.relatedItems.length).fill('PUBLISHED'));
    });

    test('it has its headline, section, dateline and credits in order', () => {
      expect(article.headline).toBe(expected.headline);
      expect(`Meer uit ${article.section.name}`).toBe(expected.relatedBox);
      expect(attributed(article)).toEqual({
        places: expected.dateline.places,
        agencies: expected.dateline.agencies,
      });
    });

    test('it has every paragraph and sub-heading of the page, in place', () => {
      expect(article.lead).toBe(expected.firstParagraph);
      expect(ofType('Paragraph')).toHaveLength(expected.bodyParagraphs);
      expect(ofType('Heading')).toEqual(expected.subheads);
      const [headline, lead, ...rest] = text.split('\n');
      expect([article.headline, article.lead]).toEqual([headline, lead]);
      expect(article.body.blocks.slice(1).map(textOf)).toEqual(rest.slice(0, article.body.blocks.length - 1));
    });

    test('it has its box in order, each item with its dateline, credits and age', () => {
      expect(article.moreFromSection.map((item) => ({ ...attributed(item), age: item.age }))).toEqual(
        expected.relatedItems.map(({ places, agencies, age }) => ({ places, agencies, age })),
      );
    });

    test('it is printed as the page was, but for the line breaks of glued ages', async () => {
      const printed = renderArticlePage(await fetchArticlePage(`${server.url}/graphql`, slug));
      expect(printed.join('')).toBe(text.replace(/\n/g, ''));
      // What is printed can be imported again, and is the same.
      const admin = await actingUser(server);
      const orders = { publish: true, review: 'ALWAYS', writer: admin, reviewer: admin } as const;
      const again = await importPage(
        server,
        { text: printed.join('\n'), section: article.section.name, now },
        orders,
      );
      expect('stories' in again ? again.stories.map(({ result }) => result) : []).toEqual(
        Array(1 + expected.relatedItems.length).fill('UNCHANGED'),
      );
    });
  },
);
