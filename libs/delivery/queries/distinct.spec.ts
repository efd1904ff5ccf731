import { aParagraph } from '@kopij/testing';
import fc from 'fast-check';
import { openDelivery, type OpenDelivery, type Publication } from '../testing/open-delivery.js';

const rescued =
  'De Portugese kustwacht heeft de veertien opvarenden gered van een houten zeilschip dat voor de Algarve lek was geslagen.';
const ship = [rescued, 'Het schip was op weg naar een vlootschouw in Lagos.'];
const longer = [rescued, 'Het schip, een replica van een karveel, was op weg naar een vlootschouw in Lagos.'];
const reef = [
  'Denemarken begint volgend voorjaar met de aanleg van een kunstmatig rif in de Sont.',
  'Het rif van gebroken graniet moet kabeljauw en zeegras terugbrengen.',
];
const metro = [
  'Een stroomstoring heeft het metronet van São Paulo maandag vier uur lang stilgelegd.',
  'Tienduizenden reizigers moesten lopend verder, laat het vervoersbedrijf weten.',
];
/** Both of the above, as a summary of the day has them. */
const day = [...ship, ...reef];

/** Something that happens to the articles and the sections. */
interface Step {
  readonly article: number;
  readonly text: number;
  readonly section: number;
  readonly at: number;
  readonly happens: 'TELL' | 'END' | 'MOVE';
}

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  edges: { cursor: string; node: { id: string } }[];
}

const query = `query ($distinct: Boolean, $section: String, $agency: String, $first: Int, $after: String, $last: Int, $before: String) {
  articles(distinct: $distinct, section: $section, agency: $agency, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }
  }
}`;

describe('a story that is told more than once', () => {
  let delivery: OpenDelivery;
  beforeEach(async () => {
    delivery = await openDelivery();
  });
  afterEach(() => delivery.close());

  const minute = (number: number): Date => new Date(delivery.clock.now().getTime() + number * 60_000);
  const credit = (...codes: string[]) => ({
    credits: codes.map((code) => ({ code, role: 'SOURCE' }) as const),
  });

  async function tell(text: readonly string[], publication: Publication = {}): Promise<string> {
    const blocks = text.map((line, at) => aParagraph(`p${at}`, line));
    return (await delivery.publish({ blocks, ...publication })).id;
  }

  async function articles(variables: Record<string, unknown> = {}): Promise<Page> {
    const { data, errors } = await delivery.ask(query, { distinct: true, ...variables });
    expect(errors).toEqual([]);
    return data?.['articles'] as Page;
  }
  const idsOf = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);
  const ids = async (variables: Record<string, unknown> = {}): Promise<string[]> =>
    idsOf(await articles(variables));

  async function box(id: string, args: string): Promise<string[]> {
    const { data, errors } = await delivery.ask(
      `{ article(id: "${id}") { moreFromSection(${args}) { id } } }`,
    );
    expect(errors).toEqual([]);
    return (data?.['article'] as { moreFromSection: { id: string }[] }).moreFromSection.map(
      (more) => more.id,
    );
  }

  it('is listed once, as it was told last, where a list asks for that, and every time elsewhere', async () => {
    const first = await tell(ship, { ...credit('ANP'), at: minute(1) });
    const between = await tell(reef, { at: minute(2) });
    const second = await tell(longer, { ...credit('ANP', 'AFP'), at: minute(3) });
    expect(await ids()).toEqual([second, between]);
    expect(await ids({ distinct: false })).toEqual([second, between, first]);
    expect(await ids({ distinct: null })).toEqual([second, between, first]);
    expect((await articles()).totalCount).toBe(2);
    expect((await articles({ distinct: false })).totalCount).toBe(3);
  });

  it('is listed in each list as that was told last there', async () => {
    const nieuws = await delivery.section('nieuws');
    const buitenland = await delivery.section('buitenland', nieuws);
    const first = await tell(ship, { ...credit('ANP'), sectionId: buitenland, at: minute(1) });
    const second = await tell(longer, { ...credit('AFP'), sectionId: nieuws, at: minute(2) });
    expect(await ids({ section: 'nieuws' })).toEqual([second]);
    expect(await ids({ section: 'buitenland' })).toEqual([first]);
    expect(await ids({ agency: 'ANP' })).toEqual([first]);
    expect(await ids({ agency: 'AFP' })).toEqual([second]);
    const { data } = await delivery.ask(
      `{ section(slug: "nieuws") { articles(distinct: true) { totalCount edges { node { id } } } all: articles { totalCount } } }`,
    );
    expect(data?.['section']).toEqual({
      articles: { totalCount: 1, edges: [{ node: { id: second } }] },
      all: { totalCount: 2 },
    });
  });

  it('is the same in the lists of an agency and of many sections at once', async () => {
    const parts = [await delivery.section('deel-a'), await delivery.section('deel-b')];
    const told: string[] = [];
    for (const [at, sectionId] of [...parts, ...parts].entries()) {
      told.push(await tell(at % 2 === 0 ? ship : reef, { ...credit('ANP'), sectionId, at: minute(at) }));
    }
    const { data } = await delivery.ask(
      `{ sections { articles(distinct: true) { totalCount edges { node { id } } } all: articles { totalCount } }
         agencies { code articles(distinct: true, last: 5) { totalCount edges { node { id } } } } }`,
    );
    expect(data?.['sections']).toEqual(
      told
        .slice(2)
        .map((id) => ({ articles: { totalCount: 1, edges: [{ node: { id } }] }, all: { totalCount: 2 } })),
    );
    const ofAgencies = data?.['agencies'] as { code: string; articles: Page }[];
    const anp = ofAgencies.find(({ code }) => code === 'ANP')?.articles;
    expect(anp && [anp.totalCount, ...idsOf(anp)]).toEqual([2, told[3], told[2]]);
  });

  it('is in the box once, and not in that of an article that tells it', async () => {
    const sectionId = await delivery.section('buitenland');
    const first = await tell(ship, { sectionId, at: minute(1) });
    const others: string[] = [];
    for (let number = 0; number < 9; number += 1) {
      const text = [`Nummer ${number} is ${String(number).repeat(3)} van ${'abcdefghi'.charAt(number)}.`];
      others.unshift(await tell(text, { sectionId, at: minute(2 + number) }));
    }
    const second = await tell(longer, { sectionId, at: minute(20) });
    const third = await tell(ship, { sectionId, at: minute(21) });
    for (const id of [first, second, third]) {
      expect(await box(id, 'distinct: true')).toEqual(others.slice(0, 7));
      expect(await box(id, 'distinct: true, first: 100')).toEqual(others);
    }
    const other = others[8] ?? '';
    expect(await box(other, 'distinct: true')).toEqual([third, ...others.slice(0, 6)]);
    expect(await box(other, 'first: 3')).toEqual([third, second, others[0]]);
    expect(await box(first, 'first: 2, distinct: null')).toEqual([third, second]);
  });

  it.each<[string, (second: string) => Promise<unknown>]>([
    ['is taken down', (second) => delivery.takeDown(second)],
    ['gets another text', (second) => tell(metro, { id: second, at: minute(3) })],
    ['moves to another section', (second) => tell(longer, { id: second, sectionId: null, at: minute(3) })],
  ])('is listed as it was told before, when the last telling %s', async (_, happen) => {
    const sectionId = await delivery.section('buitenland');
    const first = await tell(ship, { sectionId, at: minute(1) });
    const second = await tell(longer, { sectionId, at: minute(3) });
    expect(await ids({ section: 'buitenland' })).toEqual([second]);
    await happen(second);
    expect(await ids({ section: 'buitenland' })).toContain(first);
  });

  it('is listed once again, when a telling that was hidden comes back in its old place, days later', async () => {
    const [early, late] = [minute(1), minute(3)];
    const first = await tell(ship, { at: early });
    const second = await tell(longer, { at: late });
    await delivery.takeDown(second);
    expect(await ids()).toEqual([first]);
    delivery.clock.advance(10 * 24 * 60 * 60_000);
    await tell(longer, { id: second, at: late });
    expect(await ids()).toEqual([second]);
    await delivery.takeDown(first);
    await tell(ship, { id: first, at: early });
    expect(await ids()).toEqual([second]);
  });

  it('is listed once after a new publication that changes nothing or little', async () => {
    const first = await tell(ship, { at: minute(1) });
    const second = await tell(longer, { at: minute(3) });
    await tell(ship, { id: first, at: minute(1), headline: 'Andere kop' });
    await tell([...longer, 'Niemand raakte gewond.'], { id: second, at: minute(3) });
    expect(await ids()).toEqual([second]);
    // It becomes the newest.
    await tell(ship, { id: first, at: minute(4) });
    expect(await ids()).toEqual([first]);
  });

  it('becomes one story by a change of text, in lists in which nothing else changed', async () => {
    const first = await tell(ship, { at: minute(1) });
    const second = await tell(reef, { at: minute(2) });
    expect(await ids()).toEqual([second, first]);
    await tell(longer, { id: second, at: minute(2) });
    expect(await ids()).toEqual([second]);
  });

  it('follows a section that moves', async () => {
    const nieuws = await delivery.section('nieuws');
    const buitenland = await delivery.section('buitenland');
    const first = await tell(ship, { sectionId: nieuws, at: minute(1) });
    const second = await tell(longer, { sectionId: buitenland, at: minute(2) });
    expect(await ids({ section: 'nieuws' })).toEqual([first]);
    await delivery.move(buitenland, nieuws);
    expect(await ids({ section: 'nieuws' })).toEqual([second]);
    await delivery.move(buitenland, null);
    expect(await ids({ section: 'nieuws' })).toEqual([first]);
  });

  it('brings two stories together when an article tells both, also in lists that this article is not in', async () => {
    const sectionId = await delivery.section('buitenland');
    const first = await tell(ship, { sectionId, at: minute(1) });
    const second = await tell(reef, { sectionId, at: minute(2) });
    expect(await ids({ section: 'buitenland' })).toEqual([second, first]);
    const both = await tell(day, { at: minute(3) });
    expect(await ids({ section: 'buitenland' })).toEqual([second]);
    expect(await ids()).toEqual([both]);
  });

  it.each([
    ['the next day', 1, 1],
    ['within two days', 2, 1],
    ['three days later: another event', 3, 2],
    ['three weeks later: another event', 21, 2],
  ])('is one story when it is told again %s', async (_, days, count) => {
    await tell(ship);
    delivery.clock.advance(days * 24 * 60 * 60_000);
    await tell(longer);
    expect(await ids()).toHaveLength(count);
  });

  it('is not looked for among articles that are older than two weeks, as an archive has them', async () => {
    const at = (number: number): Date => minute(number - 20 * 24 * 60);
    await tell(ship, { at: at(1) });
    await tell(longer, { at: at(2) });
    expect(await ids()).toHaveLength(2);
  });

  it('is not what has too few words to tell', async () => {
    await tell(['De brug is open.'], { at: minute(1) });
    await tell(['De brug is open.'], { at: minute(2) });
    expect(await ids()).toHaveLength(2);
  });

  it('leaves full pages and cursors that stay, while it is told again and taken down', async () => {
    const told: string[] = [];
    for (const [at, text] of [ship, reef, longer, metro, ship, reef, longer].entries()) {
      told.push(await tell(text, { at: minute(at) }));
    }
    const [, , , metroOnce = '', , lastReef = '', lastShip = ''] = told;
    const newest = await articles({ first: 2 });
    expect(idsOf(newest)).toEqual([lastShip, lastReef]);
    expect(newest.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const rest = await articles({ first: 2, after: newest.pageInfo.endCursor });
    expect(idsOf(rest)).toEqual([metroOnce]);
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });

    const again = await tell(longer, { at: minute(10) });
    expect(await ids({ first: 2, after: newest.pageInfo.endCursor })).toEqual([metroOnce]);
    expect(await ids({ last: 2, before: rest.pageInfo.startCursor })).toEqual([again, lastReef]);
    await delivery.takeDown(again);
    await delivery.takeDown(lastShip);
    await delivery.takeDown(told[4] ?? '');
    // What was told on the first page is told further down now.
    expect(await ids({ first: 2, after: newest.pageInfo.endCursor })).toEqual([metroOnce, told[2]]);
  });

  it('says nothing about what is not live: neither a telling that was taken down nor one under another name', async () => {
    const first = await tell(ship, { at: minute(1) });
    const second = await tell(longer, { at: minute(2) });
    await delivery.takeDown(second);
    expect(await articles()).toMatchObject({ totalCount: 1, edges: [{ node: { id: first } }] });
    const third = await tell(ship, { at: minute(3) });
    expect(await ids()).toEqual([third]);
  });

  const texts = [ship, longer, reef, metro, day, ['De brug is open.']];
  const step: fc.Arbitrary<Step> = fc.record({
    article: fc.nat(7),
    text: fc.constantFrom(...texts.keys()),
    section: fc.nat(3),
    at: fc.nat(5),
    happens: fc.constantFrom<Step['happens'][]>('TELL', 'TELL', 'TELL', 'END', 'MOVE'),
  });

  it('is listed once in every list, by pages of every size, whatever happened to articles and sections', async () => {
    const sections = [
      await delivery.section('a'),
      await delivery.section('b'),
      await delivery.section('c'),
    ] as const;
    const known: string[] = [];
    const live = new Set<string>();
    const take = async ({ article, text, section, at, happens }: Step) => {
      const id = known[article];
      if (happens === 'MOVE') {
        await delivery.move(sections[2], section % 2 === 0 ? sections[0] : null);
      } else if (happens === 'END') {
        if (id === undefined || !live.delete(id)) return;
        await delivery.takeDown(id);
      } else {
        const sectionId = sections[section] ?? null;
        const made = await tell(texts[text] ?? [], { sectionId, at: minute(at), ...(id && { id }) });
        if (id === undefined) known.push(made);
        live.add(made);
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const each of steps) await take(each);
        const storyOf = await storiesAsTheyAre();
        for (const variables of [{}, { section: 'a' }, { section: 'b' }, { section: 'c', agency: 'ANP' }]) {
          const expected = oncePerStory(await ids({ ...variables, distinct: false, first: 100 }), storyOf);
          const whole = await articles({ ...variables, first: 100 });
          expect([whole.totalCount, idsOf(whole)]).toEqual([expected.length, expected]);
          expect(await ids({ ...variables, last: 100 })).toEqual(expected);
          expect(await walkBy(2, variables)).toEqual(expected);
        }
      }),
      { numRuns: 25 },
    );
  });

  /** The story of each article; the lists must say the same. */
  async function storiesAsTheyAre(): Promise<Map<string, string>> {
    const rows = await delivery.database.reader.query<
      { id: string; story: string; listed: string | number }[]
    >(
      `SELECT a.id, coalesce(a.story_id, a.id) AS story, count(*) AS listed FROM live_articles a
         JOIN live_listings x ON x.article_id = a.id AND coalesce(x.story_id, a.id) = coalesce(a.story_id, a.id) GROUP BY a.id`,
    );
    const [all] = await delivery.database.reader.query<{ listed: string | number }[]>(
      'SELECT count(*) AS listed FROM live_listings',
    );
    expect(rows.reduce((sum, { listed }) => sum + Number(listed), 0)).toBe(Number(all?.listed));
    return new Map(rows.map(({ id, story }) => [id, story]));
  }

  function oncePerStory(all: readonly string[], storyOf: ReadonlyMap<string, string>): string[] {
    const seen = new Set<string | undefined>();
    return all.filter((id) => {
      const isFirst = !seen.has(storyOf.get(id));
      seen.add(storyOf.get(id));
      return isFirst;
    });
  }

  async function walkBy(size: number, variables: Record<string, unknown>): Promise<string[]> {
    const seen: string[] = [];
    let after: string | undefined;
    while (seen.length <= 100) {
      const page = await articles({ ...variables, first: size, after });
      const found = idsOf(page);
      if (page.pageInfo.hasNextPage) expect(found).toHaveLength(size);
      seen.push(...found);
      if (!page.pageInfo.hasNextPage) return seen;
      after = page.pageInfo.endCursor;
    }
    return seen;
  }
});

describe('tellings that are published at the same moment', () => {
  it('find each other, whichever is first', async () => {
    const delivery = await openDelivery();
    try {
      const publish = (text: readonly string[], headline: string) =>
        delivery.publish({ headline, blocks: text.map((line, at) => aParagraph(`p${at}`, line)) });
      for (const round of ['een', 'twee', 'drie']) {
        await Promise.all(
          ['a', 'b', 'c'].flatMap((name) => [
            publish(ship, `Schip ${name} ${round}`),
            publish(longer, `Zeilschip ${name} ${round}`),
            publish(reef, `Rif ${name} ${round}`),
          ]),
        );
        const { data } = await delivery.ask('{ articles(distinct: true) { totalCount } }');
        const { totalCount } = data?.['articles'] as Page;
        expect(totalCount).toBe(2);
        const all = await delivery.ask('{ articles(first: 100) { edges { node { id } } } }');
        for (const { node } of (all.data?.['articles'] as Page).edges) await delivery.takeDown(node.id);
      }
    } finally {
      await delivery.close();
    }
  });
});
