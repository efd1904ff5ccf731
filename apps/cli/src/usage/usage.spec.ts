import { openDatabase } from '@kopij/platform';
import { testConfig } from '@kopij/testing';
import { testNewsroom, type TestNewsroom } from '../testing/test-newsroom.js';

const heading = 'agency,month,item,revision,headline,articles,words,first_use,last_use,article_ids\r\n';
const at = (day: number): string => `2026-11-0${day}T09:00:00.000Z`;
const by = '(SELECT min(id) FROM users)';
/** In the form of an id, in the order of the numbers. */
const idOf = (kind: number, number: number): string =>
  `0000000${kind}-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** What an article used of an item, as its publication notes it. */
interface Use {
  item: number;
  article: number;
  month?: string;
  headline?: string;
  words?: number;
  day?: number;
  version?: number;
}

describe('kopij usage', () => {
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    newsroom = await testNewsroom();
    await newsroom.run('migrate');
  });
  afterAll(() => newsroom.close());

  async function used(...uses: Use[]): Promise<void> {
    const database = await openDatabase(testConfig(newsroom.databaseUrl), []);
    const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
    for (const {
      item,
      article,
      month = '2026-11',
      headline = 'Boot',
      words = 10,
      day = 2,
      version = 1,
    } of uses) {
      const [itemId, articleId] = [quoted(idOf(1, item)), quoted(idOf(2, article))];
      if (version === 1) {
        await database.writer.query(
          `INSERT INTO manuscripts (id, version, state, revision, created_at, created_by_id, updated_at, updated_by_id,
             content_changed_by_id, upstream)
           VALUES (${articleId}, 1, 'PUBLISHED', 1, '', ${by}, '', ${by}, ${by}, 'CURRENT')`,
        );
        await database.writer.query(
          `INSERT INTO upstreams (manuscript_id, item_id, headline, revision_taken, revision_now, is_not_for_web, notes, taken_at)
           VALUES (${articleId}, ${itemId}, ${quoted(headline)}, 1, 1, FALSE, '[]', '')`,
        );
      }
      await database.writer.query(
        `INSERT INTO text_uses (agency_id, month, item_id, manuscript_id, version, revision, words, headline, used_at)
         VALUES ((SELECT id FROM agencies WHERE code = 'ANP'), '${month}', ${itemId}, ${articleId}, ${version}, ${version},
           ${words}, 'Kop', '${at(day)}')`,
      );
    }
    await database.close();
  }

  const lines = async (month: string): Promise<string[]> => {
    const { code, output, errors } = await newsroom.run('usage', '--agency', 'anp', '--month', month);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output.startsWith(heading)).toBe(true);
    return output.slice(heading.length).split('\r\n').slice(0, -1);
  };

  it('prints a line for each item, with its articles', async () => {
    await used(
      { item: 1, article: 1, words: 20, day: 3 },
      { item: 1, article: 1, words: 30, day: 5, version: 2 },
      { item: 1, article: 2, words: 12, day: 4 },
      { item: 2, article: 3, headline: 'Brug' },
    );
    const ids = `${idOf(2, 1)} ${idOf(2, 2)}`;
    expect(await lines('2026-11')).toEqual([
      `ANP,2026-11,${idOf(1, 1)},2,Boot,2,42,${at(3)},${at(5)},${ids}`,
      `ANP,2026-11,${idOf(1, 2)},1,Brug,1,10,${at(2)},${at(2)},${idOf(2, 3)}`,
    ]);
  });

  const hostile: [name: string, headline: string, written: string][] = [
    ['a comma', 'Boot, brug', '"Boot, brug"'],
    ['a quotation mark', 'De "boot"', '"De ""boot"""'],
    ['a line feed', 'Boot\nbrug', '"Boot\nbrug"'],
    ['a carriage return', 'Boot\rbrug', '"Boot\rbrug"'],
    ['a formula', '=HYPERLINK("https://kwaad.example")', `"'=HYPERLINK(""https://kwaad.example"")"`],
    ['a plus', '+31 meldingen', "'+31 meldingen"],
    ['a minus', '-5 graden', "'-5 graden"],
    ['an at sign', '@redactie', "'@redactie"],
    ['a tab', '\t=1', "'\t=1"],
    ['a sign of full width', '＝1', "'＝1"],
    ['a minus further on', 'Boot - brug', 'Boot - brug'],
  ];
  it.each(hostile.map(([name, ...texts], number) => [name, number, ...texts] as const))(
    'writes a headline with %s so that every reader of CSV reads it, and none calculates',
    async (_, number, headline, written) => {
      const month = `2031-${String(number + 1).padStart(2, '0')}`;
      const use = 100 + number;
      await used({ item: use, article: use, month, headline });
      const { output } = await newsroom.run('usage', '--agency', 'ANP', '--month', month);
      const line = `ANP,${month},${idOf(1, use)},1,${written},1,10,${at(2)},${at(2)},${idOf(2, use)}`;
      expect(output).toBe(`${heading}${line}\r\n`);
    },
  );

  it('prints all of them, in the order in which the items came in', async () => {
    const numbers = Array.from({ length: 230 }, (_, index) => 5_000 + index);
    await used(...numbers.map((number) => ({ item: number, article: number, month: '2026-10' })));
    const found = (await lines('2026-10')).map((line) => line.split(',')[2]);
    expect(found).toEqual(numbers.map((number) => idOf(1, number)));
  });

  it('prints the heading alone of a month without any, and of the present one if none is given', async () => {
    expect(await lines('2020-01')).toEqual([]);
    expect(await newsroom.run('usage', '--agency', 'AFP')).toEqual({ code: 0, output: heading, errors: '' });
  });

  it.each([
    [['--agency', 'Niemand'], 'There is no agency "Niemand". "kopij agency list" lists them.\n'],
    [['--agency', 'ANP', '--month', '2026-13'], '"2026-13" is not a month. Use the form 2026-11.\n'],
    [['--agency', 'ANP', '--month', 'november'], '"november" is not a month. Use the form 2026-11.\n'],
    [['--month', '2026-11'], "error: required option '--agency <name>' not specified\n"],
  ])('refuses %j', async (args, errors) => {
    expect(await newsroom.run('usage', ...args)).toEqual({ code: 1, output: '', errors });
  });
});
