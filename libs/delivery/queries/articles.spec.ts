import type { Block } from '@kopij/editorial';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isObjectType, type GraphQLResolveInfo } from 'graphql';
import { ArticleReader } from '../reading/article-reader.js';
import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';

const plain = (text: string) => ({ text, marks: [], href: null });

describe('an article', () => {
  let delivery: OpenDelivery;
  beforeAll(async () => {
    delivery = await openDelivery();
  });
  afterAll(() => delivery.close());

  async function article(id: string, fields: string): Promise<unknown> {
    const { data, errors } = await delivery.ask(`query ($id: ID) { article(id: $id) { ${fields} } }`, { id });
    expect(errors).toEqual([]);
    return data?.['article'];
  }

  it('has everything a page needs', async () => {
    const nieuws = await delivery.section('nieuws');
    const at = delivery.clock.now();
    const firstAt = new Date(at.getTime() - 60_000);
    const { id } = await delivery.publish({
      at,
      firstAt,
      sectionId: await delivery.section('buitenland', nieuws),
      kicker: 'Noorwegen',
      headline: 'Veerdienst hervat',
      standfirst: 'Na drie dagen storm.',
      dateline: { kind: 'PLACE', places: ['OSLO', 'BERGEN'], region: ['Noorwegen'], date: '--03-02' },
      credits: [
        { code: 'ANP', role: 'SOURCE' },
        { code: 'reuters', role: 'ADDITIONAL' },
        { code: 'AFP', role: 'PHOTO' },
      ],
      byline: ['Kim de Vries', 'Sam Jansen'],
    });
    const agency = (code: string, role: string) => ({ role, agency: { code } });
    expect(
      await article(
        id,
        `__typename id slug path kicker headline standfirst lead creditLine byline publishedAt firstPublishedAt updatedAt
         dateline { places region date place text } credits { role agency { code } } section { slug } withheld { reason }
         body { wordCount plainText html markdown }`,
      ),
    ).toEqual({
      __typename: 'Article',
      id,
      slug: 'veerdienst-hervat',
      path: '/nieuws/buitenland/veerdienst-hervat',
      kicker: 'Noorwegen',
      headline: 'Veerdienst hervat',
      standfirst: 'Na drie dagen storm.',
      lead: 'OSLO/BERGEN, Noorwegen, 2 mrt (ANP/RTR) - De veerdienst vaart weer.',
      creditLine: 'ANP/RTR',
      byline: ['Kim de Vries', 'Sam Jansen'],
      publishedAt: at.toISOString(),
      firstPublishedAt: firstAt.toISOString(),
      updatedAt: at.toISOString(),
      dateline: {
        places: ['OSLO', 'BERGEN'],
        region: ['Noorwegen'],
        date: '--03-02',
        place: 'OSLO/BERGEN',
        text: 'OSLO/BERGEN, Noorwegen, 2 mrt (ANP/RTR)',
      },
      credits: [agency('ANP', 'SOURCE'), agency('RTR', 'ADDITIONAL'), agency('AFP', 'PHOTO')],
      section: { slug: 'buitenland' },
      withheld: null,
      body: {
        wordCount: 8,
        plainText: 'De veerdienst vaart weer.\n\nDe storm is voorbij.',
        html: '<p>De veerdienst vaart weer.</p>\n<p>De storm is voorbij.</p>',
        markdown: 'De veerdienst vaart weer.\n\nDe storm is voorbij.',
      },
    });
  });

  it('has every kind of block, in order, each under its own key', async () => {
    const blocks: Block[] = [
      {
        key: 'b1',
        type: 'PARAGRAPH',
        runs: [
          { text: 'Een ', marks: [], href: null },
          { text: 'kop', marks: ['BOLD'], href: '/kop' },
        ],
      },
      { key: 'b2', type: 'HEADING', level: 3, runs: [plain('Storm')] },
      { key: 'b3', type: 'QUOTE', runs: [plain('Het waaide.')], attribution: 'De kapitein' },
      { key: 'b4', type: 'LIST', style: 'NUMBERED', items: [[plain('een')], [plain('twee')]] },
      {
        key: 'b5',
        type: 'IMAGE',
        url: 'https://example.org/veer.jpg',
        alt: 'De veerboot',
        caption: null,
        credit: 'ANP',
      },
      { key: 'b6', type: 'EMBED', url: 'https://example.org/kaart', title: 'Kaart' },
    ];
    const { id } = await delivery.publish({ blocks });
    const runs = 'runs { text marks href }';
    const served = await article(
      id,
      `body { blocks {
        ... on Paragraph { key ${runs} } ... on Heading { key level ${runs} } ... on Quote { key ${runs} attribution }
        ... on ListBlock { key style items { text } } ... on ImageBlock { key url alt caption credit } ... on Embed { key url title }
      } }`,
    );
    const expected = blocks.map(({ type, ...block }) =>
      type === 'LIST' ? { ...block, items: [[{ text: 'een' }], [{ text: 'twee' }]] } : block,
    );
    expect(served).toEqual({ body: { blocks: expected } });
  });

  it('without dateline, credits or section has none, and its lead is its first paragraph', async () => {
    const { id } = await delivery.publish({
      slug: 'zonder-alles',
      dateline: { kind: 'NONE' },
      credits: [],
      byline: ['Kim de Vries'],
    });
    expect(
      await article(id, 'path lead creditLine dateline { text } credits { role } section { id }'),
    ).toEqual({
      path: '/zonder-alles',
      lead: 'De veerdienst vaart weer.',
      creditLine: null,
      dateline: null,
      credits: [],
      section: null,
    });
  });

  it('shows what was published last, and its agencies and section as they are called now', async () => {
    const section = await delivery.section('sport');
    const { id } = await delivery.publish({ sectionId: section, headline: 'Eerst' });
    await delivery.publish({ id, sectionId: section, headline: 'Dan' });
    await delivery.rename(section, 'wedstrijden');
    expect(await article(id, 'headline path')).toEqual({ headline: 'Dan', path: '/wedstrijden/eerst' });
  });

  it.each(['', '../x', '\ud800', '🚢', 'x'.repeat(10_000)])('is not found by %j', async (none) => {
    const { data, errors } = await delivery.ask(
      'query ($none: String!) { a: article(slug: $none) { id } articles(section: $none, agency: $none) { totalCount } }',
      { none },
    );
    expect({ data, errors }).toEqual({ data: { a: null, articles: { totalCount: 0 } }, errors: [] });
  });

  it('has no field that makes a reader wait, but for the one that reads more articles', async () => {
    const { id } = await delivery.publish({ sectionId: await delivery.section('wachtkamer') });
    const served = await delivery.get(ArticleReader).byId({}, id);
    const type = delivery.features.get(GraphQLSchemaHost, { strict: false }).schema.getType('Article');
    const waiting = Object.values(isObjectType(type) ? type.getFields() : {})
      .filter(({ args, resolve }) => {
        const given = Object.fromEntries(args.map(({ name, defaultValue }) => [name, defaultValue]));
        // As of an item of a list: what is asked for each of them is read together.
        const path = { prev: undefined, key: 0, typename: undefined };
        const info = { fieldNodes: [], fragments: {}, path } as unknown as GraphQLResolveInfo;
        return resolve?.(served, given, {}, info) instanceof Promise;
      })
      .map(({ name }) => name);
    expect(waiting).toEqual(['moreFromSection']);
  });

  it('tells its age in Dutch, and in English to whom asks', async () => {
    const { id } = await delivery.publish({ at: new Date(delivery.clock.now().getTime() - 60 * 60 * 1_000) });
    const ages = 'age nl: age(locale: "nl-BE") en: age(locale: "en") none: age(locale: null)';
    const [nl, en] = ['1 uur geleden', '1 hour ago'];
    expect(await article(id, ages)).toEqual({ age: nl, nl, en, none: nl });
    const { errors } = await delivery.ask(`{ article(id: "${id}") { age(locale: "english") } }`);
    expect(errors).toEqual(['The `locale` of an age must be `nl` or `en`.']);
  });

  it('is not there once it was taken down, by whatever name', async () => {
    const { id, slug } = await delivery.publish();
    await delivery.takeDown(id);
    const { data } = await delivery.ask(
      `{ a: article(id: "${id}") { id } b: article(slug: "${slug}") { id } c: node(id: "${id}") { id } }`,
    );
    expect(data).toEqual({ a: null, b: null, c: null });
  });

  test.each(['', '(id: "a", slug: "b")', '(id: null, slug: null)'])(
    'is asked for by one name: not by article%s',
    async (args) => {
      const { errors } = await delivery.ask(`{ article${args} { id } }`);
      expect(errors).toEqual(['Give either the `id` or the `slug` of the article, not both.']);
    },
  );

  it('that credits an agency nobody knows is not published', async () => {
    await expect(
      delivery.publish({ slug: 'onbekend', credits: [{ code: 'XYZ', role: 'SOURCE' }] }),
    ).rejects.toThrow('unknown agency');
    const { data } = await delivery.ask('{ article(slug: "onbekend") { id } }');
    expect(data).toEqual({ article: null });
  });
});

describe('an id', () => {
  it('finds the article, section or agency it names, and nothing else', async () => {
    const delivery = await openDelivery();
    try {
      const section = await delivery.section('nieuws');
      const { id } = await delivery.publish({ sectionId: section });
      const { data } = await delivery.ask(`{ article(id: "${id}") { credits { agency { id } } } }`);
      const [{ agency }] = (data?.['article'] as { credits: [{ agency: { id: string } }] }).credits;
      const node = async (named: string): Promise<unknown> => {
        const answer = await delivery.ask(
          'query ($id: ID!) { node(id: $id) { __typename id ... on Article { slug } ... on Section { name } ... on Agency { code } } }',
          { id: named },
        );
        return answer.data?.['node'];
      };
      expect(await node(id)).toEqual({ __typename: 'Article', id, slug: 'veerdienst-over-de-fjord-hervat' });
      expect(await node(section)).toEqual({ __typename: 'Section', id: section, name: 'nieuws' });
      expect(await node(agency.id)).toEqual({ __typename: 'Agency', id: agency.id, code: 'ANP' });
      expect(await node('00000000-0000-7000-8000-000000000001')).toBeNull();
      for (const none of ['', '../../etc/passwd', '\ud800', '🚢', 'x'.repeat(10_000)])
        expect(await node(none)).toBeNull();
    } finally {
      await delivery.close();
    }
  });
});
