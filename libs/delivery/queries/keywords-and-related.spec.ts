import { countStatements } from '@kopij/testing';
import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';

interface Page {
  edges: { node: { id: string } }[];
  pageInfo: { endCursor: string | null };
  totalCount: number;
}

let delivery: OpenDelivery;
beforeAll(async () => {
  delivery = await openDelivery();
});
afterAll(() => delivery.close());

const minute = (number: number): Date => new Date(Date.UTC(2026, 2, 1, 0, number));

async function asked<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await delivery.ask(query, variables);
  expect(errors).toEqual([]);
  return data as Data;
}

describe('the articles with a keyword', () => {
  const list = async (args: string): Promise<Page> =>
    (
      await asked<{ articles: Page }>(
        `{ articles(${args}) { totalCount edges { node { id } } pageInfo { endCursor } } }`,
      )
    ).articles;
  const ids = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);

  it('are listed newest first, however it is written, a page at a time', async () => {
    const nieuws = await delivery.section('nieuws');
    const keywords = ['Watersnood'];
    const first = await delivery.publish({ keywords, at: minute(1) });
    const second = await delivery.publish({
      ...{ keywords: ['dijken', 'WATERSNOOD', 'watersnood'], at: minute(2), sectionId: nieuws },
    });
    await delivery.publish({ keywords: ['water'], at: minute(3) });
    const all = await list('keyword: " waterSNOOD"');
    expect(ids(all)).toEqual([second.id, first.id]);
    expect(all.totalCount).toBe(2);
    const page = await list('keyword: "watersnood", first: 1');
    expect(ids(page)).toEqual([second.id]);
    expect(
      ids(await list(`keyword: "watersnood", first: 1, after: "${page.pageInfo.endCursor ?? ''}"`)),
    ).toEqual([first.id]);
    expect(ids(await list('keyword: "waters"'))).toEqual([]);
    expect(ids(await list('keyword: ""'))).toEqual([]);
  });

  it('are gone with the article, and with the keyword', async () => {
    const keywords = ['storm'];
    const [one, other] = [await delivery.publish({ keywords }), await delivery.publish({ keywords })];
    await delivery.takeDown(one.id);
    expect(ids(await list('keyword: "storm"'))).toEqual([other.id]);
    await delivery.publish({ id: other.id, keywords: ['regen'] });
    expect(ids(await list('keyword: "storm"'))).toEqual([]);
    expect(ids(await list('keyword: "regen"'))).toEqual([other.id]);
  });

  it('stay where they are when their section moves', async () => {
    const [sport, water] = [await delivery.section('sport'), await delivery.section('water')];
    const { id } = await delivery.publish({ keywords: ['zeilen'], sectionId: water });
    await delivery.move(water, sport);
    expect(ids(await list('keyword: "zeilen"'))).toEqual([id]);
    expect(ids(await list('section: "sport"'))).toEqual([id]);
  });

  it('are not asked for within a section or agency', async () => {
    const { problems } = await delivery.ask(
      '{ articles(keyword: "storm", section: "nieuws") { totalCount } }',
    );
    expect(problems).toEqual(['BAD_INPUT']);
  });
});

describe('the articles beside an article', () => {
  const beside = async (id: string): Promise<string[]> => {
    const { article } = await asked<{ article: { relatedArticles: { id: string }[] } }>(
      'query ($id: ID) { article(id: $id) { relatedArticles { id headline } } }',
      { id },
    );
    return article.relatedArticles.map((each) => each.id);
  };

  it('are in the order of the editor: those that are live, as long as they are', async () => {
    const [one, two, three] = [
      await delivery.publish({ at: minute(1) }),
      await delivery.publish({ at: minute(2) }),
      await delivery.publish({ at: minute(3) }),
    ];
    const later = '018f0000-0000-7000-8000-000000000001';
    const { id } = await delivery.publish({ relatedArticleIds: [two.id, later, one.id, three.id] });
    expect(await beside(id)).toEqual([two.id, one.id, three.id]);
    await delivery.kill(one.id);
    await delivery.takeDown(three.id);
    expect(await beside(id)).toEqual([two.id]);
    await delivery.publish({ id: later });
    await delivery.publish({ id: three.id });
    expect(await beside(id)).toEqual([two.id, later, three.id]);
    expect(await beside(two.id)).toEqual([]);
  });

  it('never are the article itself', async () => {
    const other = await delivery.publish();
    const { id } = await delivery.publish();
    await delivery.publish({ id, relatedArticleIds: [id, other.id] });
    expect(await beside(id)).toEqual([other.id]);
  });

  it('take one statement more, for however many articles', async () => {
    const others = await Promise.all([1, 2, 3, 4].map((number) => delivery.publish({ at: minute(number) })));
    const keywords = ['samen'];
    for (const other of others) {
      await delivery.publish({ keywords, relatedArticleIds: [other.id, ...others.map(({ id }) => id)] });
    }
    const read = (first: number) => () =>
      asked(
        `{ articles(keyword: "samen", first: ${first}) { edges { node { relatedArticles { headline } } } } }`,
      );
    expect(await countStatements(read(4))).toBe(await countStatements(read(1)));
  });
});
