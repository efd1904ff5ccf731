import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  edges: { cursor: string; node: { id: string; publishedAt: string } }[];
}

const page = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id publishedAt } }`;
const query = `query ($section: String, $agency: String, $first: Int, $after: String, $last: Int, $before: String) {
  articles(section: $section, agency: $agency, first: $first, after: $after, last: $last, before: $before) { ${page} }
}`;

describe('a list of articles', () => {
  let delivery: OpenDelivery;
  beforeAll(async () => {
    delivery = await openDelivery();
  });
  afterEach(async () => {
    for (const id of await idsIn({ first: 100 })) await delivery.takeDown(id);
  });
  afterAll(() => delivery.close());

  async function articles(variables: Record<string, unknown> = {}): Promise<Page> {
    const { data, errors } = await delivery.ask(query, variables);
    expect(errors).toEqual([]);
    return data?.['articles'] as Page;
  }
  const idsOf = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);
  const idsIn = async (variables: Record<string, unknown>): Promise<string[]> =>
    idsOf(await articles(variables));
  const hour = (number: number): Date => new Date(Date.UTC(2026, 2, 1, number));

  /** Newest first; three of each instant. */
  async function publishWithTies(count: number): Promise<string[]> {
    const published: { id: string; at: number }[] = [];
    for (let number = 0; number < count; number += 1) {
      const at = hour(Math.floor(number / 3));
      published.push({ id: (await delivery.publish({ at })).id, at: at.getTime() });
    }
    return published.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).map(({ id }) => id);
  }

  async function walk(
    step: (cursor: string | undefined) => Promise<Page>,
    direction: 'on' | 'back',
  ): Promise<string[]> {
    const seen: string[] = [];
    let cursor: string | undefined;
    // A list that repeats itself would otherwise never end.
    while (seen.length <= 100) {
      const { edges, pageInfo } = await step(cursor);
      const ids = edges.map(({ node }) => node.id);
      seen.splice(direction === 'on' ? seen.length : 0, 0, ...ids);
      if (direction === 'on' ? !pageInfo.hasNextPage : !pageInfo.hasPreviousPage) return seen;
      cursor = direction === 'on' ? pageInfo.endCursor : pageInfo.startCursor;
    }
    return seen;
  }

  it('is the same whole, in pages from its beginning, and in pages from its end, with ties in it', async () => {
    const all = await publishWithTies(20);
    expect(await idsIn({ first: 100 })).toEqual(all);
    expect(await idsIn({ last: 100 })).toEqual(all);
    for (const size of [1, 2, 3, 7]) {
      expect(await walk((after) => articles({ first: size, after }), 'on')).toEqual(all);
      expect(await walk((before) => articles({ last: size, before }), 'back')).toEqual(all);
    }
  });

  it('says whether there is more on either side', async () => {
    const all = await publishWithTies(6);
    const first = await articles({ first: 2 });
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await articles({ first: 4, after: first.pageInfo.endCursor });
    expect(idsOf(second)).toEqual(all.slice(2));
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await articles({ last: 1, before: second.pageInfo.startCursor });
    expect(idsOf(before)).toEqual([all[1]]);
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('neither repeats nor misses an article while others are published and taken down', async () => {
    const all = await publishWithTies(9);
    const newest = await articles({ first: 3 });
    await delivery.publish({ at: hour(9) });
    await delivery.takeDown(all[0] ?? '');
    await delivery.takeDown(all[2] ?? '');
    expect(await idsIn({ first: 100, after: newest.pageInfo.endCursor })).toEqual(all.slice(3));
  });

  it('counts the whole list, whatever page is asked for', async () => {
    await publishWithTies(5);
    expect((await articles({ first: 2 })).totalCount).toBe(5);
    expect((await articles({ first: 0 })).totalCount).toBe(5);
    expect((await articles({ section: 'nergens' })).totalCount).toBe(0);
  });

  it('of a section holds what is in it and below it, by its present slug or a former one', async () => {
    const nieuws = await delivery.section('nieuws');
    const buitenland = await delivery.section('buitenland', nieuws);
    const sport = await delivery.section('sport');
    const direct = await delivery.publish({ sectionId: nieuws, at: hour(1) });
    const below = await delivery.publish({ sectionId: buitenland, at: hour(2) });
    const beside = await delivery.publish({ sectionId: sport, at: hour(3) });

    expect(await idsIn({})).toEqual([beside.id, below.id, direct.id]);
    expect(await idsIn({ section: 'nieuws' })).toEqual([below.id, direct.id]);
    expect(await idsIn({ section: 'buitenland' })).toEqual([below.id]);
    await delivery.rename(buitenland, 'wereld');
    expect(await idsIn({ section: 'buitenland' })).toEqual([below.id]);
    expect(await idsIn({ section: 'wereld' })).toEqual([below.id]);
    expect(await idsIn({ section: 'nergens' })).toEqual([]);
  });

  it('of an agency holds what credits it, by its code or any name it is known by', async () => {
    const nieuws = await delivery.section('nieuws-van-agentschappen');
    const credit = (...codes: string[]) => ({
      credits: codes.map((code) => ({ code, role: 'SOURCE' }) as const),
    });
    const both = await delivery.publish({ ...credit('ANP', 'Reuters'), sectionId: nieuws, at: hour(2) });
    const one = await delivery.publish({ ...credit('RTR'), at: hour(1) });

    expect(await idsIn({ agency: 'RTR' })).toEqual([both.id, one.id]);
    expect(await idsIn({ agency: 'reuters' })).toEqual([both.id, one.id]);
    expect(await idsIn({ agency: 'ANP' })).toEqual([both.id]);
    expect(await idsIn({ agency: 'AFP' })).toEqual([]);
    expect(await idsIn({ agency: 'nobody' })).toEqual([]);
    expect(await idsIn({ agency: 'RTR', section: 'nieuws-van-agentschappen' })).toEqual([both.id]);
    expect(await idsIn({ agency: 'RTR', section: 'nergens' })).toEqual([]);
  });

  it('follows a new publication: other section, other agencies, other moment', async () => {
    const nieuws = await delivery.section('nieuws-van-nu');
    const sport = await delivery.section('sport-van-nu');
    const { id } = await delivery.publish({ sectionId: nieuws, at: hour(1) });
    await delivery.publish({ id, sectionId: sport, credits: [{ code: 'AFP', role: 'SOURCE' }], at: hour(2) });

    expect(await idsIn({ section: 'nieuws-van-nu' })).toEqual([]);
    expect(await idsIn({ section: 'sport-van-nu', agency: 'AFP' })).toEqual([id]);
    expect(await idsIn({ agency: 'ANP' })).toEqual([]);
    expect((await articles()).edges.map(({ node }) => node.publishedAt)).toEqual([hour(2).toISOString()]);
  });

  it('has no place for what was taken down', async () => {
    const nieuws = await delivery.section('nieuws-van-toen');
    const { id } = await delivery.publish({ sectionId: nieuws });
    await delivery.takeDown(id);
    for (const list of [
      {},
      { section: 'nieuws-van-toen' },
      { agency: 'ANP' },
      { section: 'nieuws-van-toen', agency: 'ANP' },
    ]) {
      expect(await articles(list)).toMatchObject({ totalCount: 0, edges: [] });
    }
  });

  it('of every section and agency is there from the section and the agency too', async () => {
    const nieuws = await delivery.section('nieuws-van-allen');
    const buitenland = await delivery.section('buitenland-van-allen', nieuws);
    const { id } = await delivery.publish({ sectionId: buitenland });
    const { data } = await delivery.ask(
      `query ($id: ID!) {
         section: node(id: $id) { ... on Section { articles { ${page} } } }
         article(id: "${id}") { credits { agency { code articles(last: 1) { totalCount edges { node { id } } } } } }
       }`,
      { id: nieuws },
    );
    expect(data).toMatchObject({
      section: { articles: { totalCount: 1, edges: [{ node: { id } }] } },
      article: {
        credits: ['ANP', 'RTR'].map((code) => ({
          agency: { code, articles: { totalCount: 1, edges: [{ node: { id } }] } },
        })),
      },
    });
  });

  test.each([
    ['both ends', { first: 5, last: 5 }, 'Give either `first` or `last`, not both'],
    ['too many', { first: 101 }, '`first` must be between 0 and 100'],
    ['fewer than none', { last: -1 }, '`last` must be between 0 and 100'],
    ['a cursor that is none', { after: 'x' }, '`after` is not a cursor of this list'],
    ['a cursor of the wrong side', { last: 1, after: 'x' }, '`after` can only be used with `first`'],
  ])('is refused when asked for %s', async (_, variables, reason) => {
    expect((await delivery.ask(query, variables)).errors).toEqual([expect.stringContaining(reason)]);
  });
});

describe('the sections of the site', () => {
  let delivery: OpenDelivery;
  beforeAll(async () => {
    delivery = await openDelivery();
  });
  afterAll(() => delivery.close());

  it('each have a list of their own, continued from the same cursor', async () => {
    const parts = [await delivery.section('a'), await delivery.section('b'), await delivery.section('c')];
    const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 1, 0, minute));
    const published: string[][] = parts.map(() => []);
    for (let number = 0; number < 12; number += 1) {
      const { id } = await delivery.publish({ sectionId: parts[number % 3] ?? null, at: at(number) });
      published[number % 3]?.unshift(id);
    }
    const lists = async (args: string): Promise<string[][]> => {
      const { data } = await delivery.ask(
        `{ ${parts.map((id, at) => `s${at}: node(id: "${id}") { ... on Section { articles(${args}) { edges { cursor node { id } } } } }`).join(' ')} }`,
      );
      type Lists = Record<string, { articles: Page }>;
      return Object.values(data as unknown as Lists).map(({ articles }) =>
        articles.edges.map(({ node }) => node.id),
      );
    };
    const { data } = await delivery.ask('{ articles(first: 6) { pageInfo { endCursor } } }');
    const { endCursor } = (data as unknown as { articles: Page }).articles.pageInfo;

    expect(await lists('first: 3')).toEqual(published.map((ids) => ids.slice(0, 3)));
    expect(await lists('last: 3')).toEqual(published.map((ids) => ids.slice(1)));
    expect(await lists(`first: 3, after: "${endCursor}"`)).toEqual(published.map((ids) => ids.slice(2)));
    // The sixth newest is the second of the first section, and the newest two of each other one come before it.
    expect(await lists(`last: 1, before: "${endCursor}"`)).toEqual(
      published.map((ids, part) => (part === 0 ? ids.slice(0, 1) : ids.slice(1, 2))),
    );
  });
});
