import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';

const query = 'query ($slugs: [String!]!) { articlesBySlugs(slugs: $slugs) { id slug } }';

describe('articles by their slugs', () => {
  let delivery: OpenDelivery;
  beforeAll(async () => {
    delivery = await openDelivery();
  });
  afterAll(() => delivery.close());

  const found = async (slugs: readonly string[]): Promise<unknown> => {
    const { data, errors } = await delivery.ask(query, { slugs });
    expect(errors).toEqual([]);
    return data?.['articlesBySlugs'];
  };

  it('are there in the order asked, each as often as asked', async () => {
    const one = await delivery.publish({ slug: 'een' });
    const two = await delivery.publish({ slug: 'twee' });
    expect(await found(['twee', 'een', 'twee'])).toEqual([two, one, two]);
    expect(await found(['een'])).toEqual([one]);
    expect(await found([])).toEqual([]);
  });

  it('are null where readers see none', async () => {
    const { id } = await delivery.publish({ slug: 'drie' });
    const gone = await delivery.publish({ slug: 'weg' });
    await delivery.takeDown(gone.id);
    const unknown = ['weg', 'nooit', '', '1', '%', "' OR 1=1 --", 'x'.repeat(10_000)];
    expect(await found(['drie', ...unknown])).toEqual([{ id, slug: 'drie' }, ...unknown.map(() => null)]);
  });

  it('are found by former slugs too, and tell their present one', async () => {
    const { id } = await delivery.publish({ slug: 'vroeger' });
    const now = await delivery.publish({ id, slug: 'later' });
    expect(await found(['vroeger', 'later'])).toEqual([now, now]);
  });

  it('are at most a hundred at once', async () => {
    const slugs = Array.from({ length: 101 }, (_, number) => `nummer-${number}`);
    expect(await found(slugs.slice(0, 100))).toHaveLength(100);
    const { errors } = await delivery.ask(query, { slugs });
    expect(errors).toEqual(['`slugs` may contain at most 100 slugs; it contains 101.']);
  });

  it('show the same as one by one, boxes and bodies with them', async () => {
    const sectionId = await delivery.section('nieuws');
    const slugs = ['vier', 'vijf', 'zes'];
    for (const slug of slugs) await delivery.publish({ slug, sectionId });
    const fields = 'headline path lead body { html } moreFromSection { slug } credits { agency { code } }';
    const together = await delivery.ask(
      `query ($slugs: [String!]!) { articlesBySlugs(slugs: $slugs) { ${fields} } }`,
      { slugs },
    );
    const oneByOne = await Promise.all(
      slugs.map((slug) => delivery.ask(`{ article(slug: "${slug}") { ${fields} } }`)),
    );
    expect(together.data?.['articlesBySlugs']).toEqual(oneByOne.map(({ data }) => data?.['article']));
  });
});
