import { CreateAgency } from '@kopij/agencies';
import { admin, openDelivery, type OpenDelivery } from '../testing/open-delivery.js';

const fragment = `fragment Shown on Article {
  headline standfirst lead creditLine credits { agency { code } }
  withheld { reason since } body { blocks { __typename } html markdown plainText wordCount }
}`;

const day = 24 * 60 * 60 * 1_000;

describe('text whose licence has ended', () => {
  let delivery: OpenDelivery;
  let section: string;
  let withheld: { id: string; slug: string };
  beforeAll(async () => {
    delivery = await openDelivery();
    section = await delivery.section('buitenland');
    const at = delivery.clock.now();
    withheld = await delivery.publish({
      sectionId: section,
      at,
      standfirst: 'De overtocht duurt twee uur.',
      credits: [
        { code: 'ANP', role: 'SOURCE' },
        { code: 'AFP', role: 'ADDITIONAL' },
      ],
    });
    await delivery.publish({
      sectionId: section,
      at: new Date(at.getTime() + 1),
      credits: [{ code: 'RTR', role: 'SOURCE' }],
    });
  });
  afterAll(() => delivery.close());

  const empty = {
    headline: 'Veerdienst over de fjord hervat',
    standfirst: null,
    lead: '',
    creditLine: 'ANP/AFP',
    credits: [{ agency: { code: 'ANP' } }, { agency: { code: 'AFP' } }],
    body: { blocks: [], html: '', markdown: '', plainText: '', wordCount: 0 },
  };

  async function everywhere(): Promise<unknown[]> {
    const { data, errors } = await delivery.ask(
      `query ($id: ID!, $slug: String!, $section: ID!) {
         byId: article(id: $id) { ...Shown }
         bySlug: article(slug: $slug) { ...Shown }
         node(id: $id) { ...Shown }
         list: articles(last: 1) { edges { node { ...Shown } } }
         page: node(id: $section) { ... on Section { articles(last: 1) { edges { node { ...Shown } } } } }
         box: articles(first: 1) { edges { node { moreFromSection { ...Shown } } } }
       } ${fragment}`,
      { id: withheld.id, slug: withheld.slug, section },
    );
    expect(errors).toEqual([]);
    interface List {
      edges: { node: unknown }[];
    }
    const found = data as unknown as Record<'byId' | 'bySlug' | 'node', unknown> & {
      list: List;
      page: { articles: List };
      box: { edges: { node: { moreFromSection: unknown[] } }[] };
    };
    return [
      found.byId,
      found.bySlug,
      found.node,
      ...found.list.edges.map(({ node }) => node),
      ...found.page.articles.edges.map(({ node }) => node),
      ...found.box.edges.flatMap(({ node }) => node.moreFromSection),
    ];
  }

  it('is shown nowhere, and everywhere says why and since when', async () => {
    await delivery.agency('AFP', { expiresAfterDays: 3 });
    for (const article of await everywhere()) {
      expect(article).toMatchObject({ withheld: null, lead: 'OSLO (ANP/AFP) - De veerdienst vaart weer.' });
    }
    delivery.clock.advance(3 * day);
    const since = delivery.clock.now().toISOString();
    const articles = await everywhere();
    expect(articles).toHaveLength(6);
    for (const article of articles)
      expect(article).toEqual({ ...empty, withheld: { reason: 'LICENCE_EXPIRED', since } });
  });

  it('follows the terms as they are now', async () => {
    await delivery.agency('AFP', { expiresAfterDays: null });
    for (const article of await everywhere()) expect(article).toMatchObject({ withheld: null });
    await delivery.agency('ANP', { web: false });
    for (const article of await everywhere()) {
      expect(article).toEqual({ ...empty, withheld: { reason: 'LICENCE_FORBIDS_WEB', since: null } });
    }
  });

  it('follows the terms of agencies whose text it has without a credit, which readers are not told of', async () => {
    const at = new Date(delivery.clock.now().getTime() + 1);
    const { id } = await delivery.publish({
      sectionId: section,
      at,
      credits: [
        { code: 'RTR', role: 'SOURCE' },
        { code: 'BELGA', role: 'PHOTO' },
      ],
      textAgencies: ['RTR', 'BELGA', 'Persbureau X'],
    });
    const ask = async () => {
      const { data } = await delivery.ask(
        `query ($id: ID!) { article(id: $id) { lead creditLine credits { agency { code } role } withheld { reason since } }
           articles(agency: "X", first: 1) { totalCount } }`,
        { id },
      );
      const shown = { creditLine: 'RTR', credits: [{ agency: { code: 'RTR' }, role: 'SOURCE' }, belga] };
      expect(data).toMatchObject({ article: shown, articles: { totalCount: 0 } });
      return data?.['article'];
    };
    const belga = { agency: { code: 'BELGA' }, role: 'PHOTO' };
    const open = await ask();
    expect(open).toMatchObject({ lead: 'OSLO (RTR) - De veerdienst vaart weer.', withheld: null });

    await delivery.agency('BELGA', { expiresAfterDays: 1 });
    expect(await ask()).toMatchObject({ withheld: null });
    delivery.clock.advance(day + 1);
    const since = new Date(at.getTime() + day).toISOString();
    expect(await ask()).toMatchObject({ lead: '', withheld: { reason: 'LICENCE_EXPIRED', since } });
    await delivery.agency('BELGA', { expiresAfterDays: null });
    expect(await ask()).toEqual(open);

    // An agency that is registered afterwards.
    const command = { code: 'X', name: 'Persbureau X', aliases: ['Persbureau X'], licence: { web: false } };
    expect(await delivery.get(CreateAgency).execute(admin, command)).toMatchObject({
      agency: { web: false },
    });
    const forbidden = { reason: 'LICENCE_FORBIDS_WEB', since: null };
    expect(await ask()).toEqual({ ...(open as object), lead: '', withheld: forbidden });
  });

  it('stays withheld when it is taken down and published anew', async () => {
    await delivery.agency('DPA', { expiresAfterDays: 3 });
    const at = delivery.clock.now();
    const { id } = await delivery.publish({
      sectionId: section,
      at,
      firstAt: new Date(at.getTime() - 4 * day),
      credits: [{ code: 'DPA', role: 'SOURCE' }],
    });
    const { data } = await delivery.ask(
      'query ($id: ID!) { article(id: $id) { lead withheld { reason } } }',
      { id },
    );
    expect(data).toEqual({ article: { lead: '', withheld: { reason: 'LICENCE_EXPIRED' } } });
  });
});
