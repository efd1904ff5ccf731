import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';
import { openSlug } from './open-slug.js';

describe('the address of an article', () => {
  let delivery: OpenDelivery;
  beforeAll(async () => {
    delivery = await openDelivery();
  });
  afterAll(() => delivery.close());

  async function foundBy(slug: string): Promise<unknown> {
    const { data } = await delivery.ask('query ($slug: String) { article(slug: $slug) { id slug path } }', {
      slug,
    });
    return data?.['article'];
  }

  it('is made of the headline, and stays when only the headline changes', async () => {
    const { id, slug } = await delivery.publish({ headline: 'Vuurtoren weer aan' });
    expect(slug).toBe('vuurtoren-weer-aan');
    expect((await delivery.publish({ id, headline: 'Vuurtoren tóch niet aan' })).slug).toBe(
      'vuurtoren-weer-aan',
    );
  });

  it('is the one an editor asks for; the former one leads to it', async () => {
    const { id } = await delivery.publish({ headline: 'Sluis dicht' });
    expect((await delivery.publish({ id, slug: 'sluis-bij-elburg-dicht' })).slug).toBe(
      'sluis-bij-elburg-dicht',
    );

    const found = { id, slug: 'sluis-bij-elburg-dicht', path: '/sluis-bij-elburg-dicht' };
    expect(await foundBy('sluis-bij-elburg-dicht')).toEqual(found);
    expect(await foundBy('sluis-dicht')).toEqual(found);
  });

  it('can go back to one it had before, and the one in between still leads to it', async () => {
    const { id } = await delivery.publish({ slug: 'brug-open' });
    await delivery.publish({ id, slug: 'brug-dicht' });
    expect((await delivery.publish({ id, slug: 'brug-open' })).slug).toBe('brug-open');
    expect(await foundBy('brug-dicht')).toMatchObject({ id, slug: 'brug-open' });
  });

  it('gets a number when another article has the name, in order, and keeps it', async () => {
    const first = await delivery.publish({ headline: 'Weerbericht' });
    const second = await delivery.publish({ headline: 'Weerbericht' });
    const third = await delivery.publish({ headline: 'Weerbericht' });
    expect([first.slug, second.slug, third.slug]).toEqual(['weerbericht', 'weerbericht-2', 'weerbericht-3']);
    expect((await delivery.publish({ id: second.id, headline: 'Weerbericht' })).slug).toBe('weerbericht-2');
    expect((await delivery.publish({ id: third.id, slug: 'weerbericht' })).slug).toBe('weerbericht-3');
  });

  it('never becomes that of another article, not even after the first was taken down or renamed', async () => {
    const gone = await delivery.publish({ headline: 'Dijk versterkt' });
    await delivery.takeDown(gone.id);
    expect((await delivery.publish({ headline: 'Dijk versterkt' })).slug).toBe('dijk-versterkt-2');
    expect(await foundBy('dijk-versterkt')).toBeNull();

    const renamed = await delivery.publish({ headline: 'Haven vol' });
    await delivery.publish({ id: renamed.id, slug: 'haven-leeg' });
    expect((await delivery.publish({ headline: 'Haven vol' })).slug).toBe('haven-vol-2');
  });

  it('is the same again when the article comes back', async () => {
    const { id } = await delivery.publish({ headline: 'Kade afgezet' });
    await delivery.publish({ id, slug: 'kade-bij-het-ij-afgezet' });
    await delivery.takeDown(id);
    expect(await foundBy('kade-afgezet')).toBeNull();

    expect((await delivery.publish({ id, headline: 'Kade afgezet' })).slug).toBe('kade-bij-het-ij-afgezet');
    expect(await foundBy('kade-afgezet')).toMatchObject({ id });
  });

  it('goes to each of many that are published under one name at the same moment', async () => {
    const headline = 'Koersen op het Damrak';
    const published = await Promise.all(Array.from({ length: 20 }, () => delivery.publish({ headline })));
    expect(new Set(published.map(({ slug }) => slug)).size).toBe(20);
    for (const { id, slug } of published) expect(await foundBy(slug)).toMatchObject({ id });
  });
});

describe('the search for an open slug', () => {
  /** Answers as the table would, and counts. */
  function table(taken: (number: number) => boolean) {
    const asked: number[] = [];
    return {
      asked,
      owners: (slugs: readonly string[]) => {
        asked.push(slugs.length);
        const numberOf = (slug: string): number => Number(slug.slice('naam-'.length) || '1');
        return Promise.resolve(
          slugs.filter((slug) => taken(numberOf(slug))).map((slug) => ({ slug, articleId: 'another' })),
        );
      },
    };
  }
  const unknown = { articleId: 'this', present: null };

  test.each([1, 2, 3, 4, 5, 8, 9, 33, 64, 65, 1_000, 9_999, 123_456])(
    'finds number %i after all before it, with few questions',
    async (next) => {
      const { asked, owners } = table((number) => number < next);
      expect(await openSlug('naam', unknown, owners)).toBe(next === 1 ? 'naam' : `naam-${next}`);
      expect(asked.length).toBeLessThanOrEqual(5);
      expect(Math.max(...asked)).toBeLessThanOrEqual(40);
    },
  );

  it('begins anew when others take the names it has found open', async () => {
    let next = 100;
    const owners = (slugs: readonly string[]) => {
      next = Math.min(next * 2, 5_000);
      return table((number) => number < next).owners(slugs);
    };
    expect(await openSlug('naam', unknown, owners)).toBe('naam-5000');
  });

  it('finds one that is open between others that editors asked for', async () => {
    const { owners } = table((number) => [1, 2, 3, 7, 8, 16].includes(number));
    expect(await openSlug('naam', unknown, owners)).toBe('naam-4');
  });
});
