import { aParagraph, FixedClock } from '@kopij/testing';
import { publishOn, type Desk } from '../testing/publish-on.js';
import { startServer, type RunningServer } from '../testing/start-server.js';

const short = [
  'De Portugese kustwacht heeft de veertien opvarenden gered van een houten zeilschip dat voor de Algarve lek was geslagen.',
  'Het schip was op weg naar een vlootschouw in Lagos.',
];
const long = [
  ...short,
  'Volgens de kapitein, die als laatste van boord ging, maakte het schip al uren water.',
];
const reef = [
  'Denemarken begint volgend voorjaar met de aanleg van een kunstmatig rif van gebroken graniet in de Sont.',
];

const list = '{ articles(distinct: true) { totalCount edges { cursor node { slug } } } }';
const box = '{ article(slug: "rif") { moreFromSection(distinct: true) { slug } } }';
const ownBox = '{ article(slug: "eerste") { moreFromSection(distinct: true) { slug } } }';

interface Listed {
  totalCount: number;
  edges: { cursor: string; node: { slug: string } }[];
}

describe('an answer that has each story once', () => {
  let clock: FixedClock;
  let server: RunningServer;
  let desk: Desk;
  let sectionId: string;

  beforeEach(async () => {
    clock = new FixedClock();
    server = await startServer({ clock, config: { maxAgeSeconds: 10, staleSeconds: 60 } });
    desk = publishOn(server);
    sectionId = await desk.section('buitenland');
    await publish('rif', reef);
    await publish('eerste', short);
  });
  afterEach(() => server.close());

  function publish(slug: string, lines: readonly string[], changes = {}): Promise<string> {
    clock.advance(1_000);
    const blocks = lines.map((line, at) => aParagraph(`p${at}`, line));
    return desk.publish({ slug, sectionId, blocks, ...changes });
  }

  async function ask(query: string) {
    const { data, headers } = await server.query(query, {}, { method: 'GET' });
    const isKept = headers.get('cache-status') === 'Kopij; hit';
    return { data, isKept, lifetime: headers.get('cache-control') };
  }
  async function listed(): Promise<[number, ...string[]]> {
    const { articles } = (await ask(list)).data as unknown as { articles: Listed };
    return [articles.totalCount, ...articles.edges.map(({ node }) => node.slug)];
  }
  async function boxed(query: string): Promise<string[]> {
    const { article } = (await ask(query)).data as unknown as {
      article: { moreFromSection: { slug: string }[] };
    };
    return article.moreFromSection.map(({ slug }) => slug);
  }
  async function all() {
    return { listed: await listed(), boxed: await boxed(box), ownBox: await boxed(ownBox) };
  }

  const before = { listed: [2, 'eerste', 'rif'], boxed: ['eerste'], ownBox: ['rif'] };
  const after = { listed: [2, 'tweede', 'rif'], boxed: ['tweede'], ownBox: ['rif'] };
  const apart = {
    listed: [3, 'tweede', 'eerste', 'rif'],
    boxed: ['tweede', 'eerste'],
    ownBox: ['tweede', 'rif'],
  };

  it('is asked for by anybody, is kept, and is another than the one that has all', async () => {
    await publish('tweede', long);
    expect(await all()).toEqual(after);
    for (const query of [list, box, ownBox]) expect((await ask(query)).isKept).toBe(true);
    const whole = await ask(list.replace('distinct: true', 'distinct: false'));
    expect(whole).toMatchObject({ isKept: false, data: { articles: { totalCount: 3 } } });
  });

  it('is true the moment a story is told again, and the moment that is withdrawn', async () => {
    expect(await all()).toEqual(before);
    const second = await publish('tweede', long);
    expect(await all()).toEqual(after);
    await desk.takeDown(second);
    expect(await all()).toEqual(before);
    await publish('tweede', long, { id: second });
    expect(await all()).toEqual(after);
    await desk.kill(second);
    expect(await all()).toEqual(before);
  });

  it('is true the moment a text changes, in the same place of the same lists', async () => {
    const at = new Date(clock.now().getTime() + 10_000);
    const second = await publish(
      'tweede',
      ['De metro van São Paulo rijdt weer, meldt het vervoersbedrijf.'],
      { at },
    );
    expect(await all()).toEqual(apart);
    await publish('tweede', long, { id: second, at });
    expect(await all()).toEqual(after);
    await publish('tweede', reef.concat('Dat is maandag besloten.'), { id: second, at });
    expect(await all()).toEqual({ listed: [2, 'tweede', 'eerste'], boxed: ['eerste'], ownBox: ['tweede'] });
  });

  it('is true the moment two stories become one by an article that is in none of its lists', async () => {
    const query = '{ articles(section: "buitenland", distinct: true) { totalCount } }';
    expect((await ask(query)).data).toEqual({ articles: { totalCount: 2 } });
    await publish('dag', [...short, ...reef], { sectionId: null });
    expect((await ask(query)).data).toEqual({ articles: { totalCount: 1 } });
  });

  it('is kept by nobody beyond the planned end of an article that hides another one, on whichever page that is', async () => {
    const endsAt = new Date(clock.now().getTime() + 31_000);
    const second = await publish('tweede', long, { endsAt });
    const { data } = await ask(list);
    const [newest] = (data as unknown as { articles: Listed }).articles.edges;
    const pages = [
      `{ articles(distinct: true, first: 5, after: "${newest?.cursor}") { edges { node { slug } } } }`,
      '{ articles(distinct: true, last: 1) { edges { node { slug } } } }',
      ownBox.replace('eerste', 'tweede'),
    ];
    for (const page of pages) {
      expect((await ask(page)).lifetime).toBe('public, max-age=10, stale-while-revalidate=20');
    }
    expect((await ask(pages[0]?.replace('distinct: true, ', '') ?? '')).lifetime).toBe(
      'public, max-age=10, stale-while-revalidate=60',
    );
    await desk.takeDown(second);
    expect((await ask(pages[0] ?? '')).data).toEqual({
      articles: { edges: [{ node: { slug: 'eerste' } }, { node: { slug: 'rif' } }] },
    });
  });

  it('hides a readable telling behind one whose text is withheld: the list is of what was published', async () => {
    await desk.agency('AFP', { web: false });
    await publish('tweede', long, { credits: [{ code: 'AFP', role: 'SOURCE' }] });
    const query = '{ articles(distinct: true) { edges { node { slug withheld { reason } } } } }';
    expect((await ask(query)).data).toEqual({
      articles: {
        edges: [
          { node: { slug: 'tweede', withheld: { reason: 'LICENCE_FORBIDS_WEB' } } },
          { node: { slug: 'rif', withheld: null } },
        ],
      },
    });
  });
});
