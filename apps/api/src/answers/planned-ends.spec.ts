import { FixedClock } from '@kopij/testing';
import { publishOn, type Desk } from '../testing/publish-on.js';
import { startServer, type RunningServer } from '../testing/start-server.js';

const usual = 'public, max-age=10, stale-while-revalidate=60';
const short = 'public, max-age=10, stale-while-revalidate=20';
const hit = 'Kopij; hit';

describe('an answer on its way to readers', () => {
  let clock: FixedClock;
  let server: RunningServer;
  let desk: Desk;
  let sectionId: string;

  beforeEach(async () => {
    clock = new FixedClock();
    server = await startServer({ clock, config: { maxAgeSeconds: 10, staleSeconds: 60 } });
    desk = publishOn(server);
    sectionId = await desk.section('buitenland');
  });
  afterEach(() => server.close());

  const inAMoment = (): Date => new Date(clock.now().getTime() + 30_000);
  const get = async (query: string) => {
    const { data, headers } = await server.query(query, {}, { method: 'GET' });
    return { data, lifetime: headers.get('cache-control'), cache: headers.get('cache-status') };
  };
  const lifetimes = (queries: readonly string[]) =>
    Promise.all(queries.map(async (query) => (await get(query)).lifetime));

  it('is kept by nobody beyond the planned end of an article that it shows', async () => {
    await desk.publish({ slug: 'veerdienst', sectionId });
    clock.advance(1_000);
    const end = inAMoment();
    const ending = await desk.publish({ slug: 'eindigt', sectionId, endsAt: end });
    const shows = [
      '{ article(slug: "eindigt") { headline } }',
      '{ articles(first: 1) { edges { node { id } } } }',
      '{ article(slug: "veerdienst") { moreFromSection(first: 1) { path } } }',
    ];
    expect(await lifetimes(shows)).toEqual([short, short, short]);

    await desk.planEnd(ending, null);
    expect(await lifetimes(shows)).toEqual([usual, usual, usual]);
    await desk.planEnd(ending, end);
    expect(await lifetimes(shows)).toEqual([short, short, short]);
    clock.advance(25_000);
    expect(await lifetimes(shows)).toEqual(Array(3).fill('public, max-age=5'));
    // The instant has come, and whoever takes it down is late.
    clock.advance(5_000);
    expect(await lifetimes(shows)).toEqual(Array(3).fill('public, max-age=0'));
    await desk.takeDown(ending);
    expect((await lifetimes(shows))[1]).toBe(usual);
  });

  describe('that shows none of the articles it rests on', () => {
    /** The oldest of three, and so the one beyond a page of two. */
    let ending: string;

    beforeEach(async () => {
      ending = await desk.publish({ slug: 'eindigt', sectionId });
      clock.advance(1_000);
      for (const slug of ['ander', 'nog-een']) await desk.publish({ slug, sectionId });
    });

    const counts = [
      '{ articles(first: 0) { totalCount } }',
      '{ articles(section: "buitenland", first: 1) { totalCount } }',
      '{ sections { articles(first: 1) { totalCount } } }',
    ];
    const pages = [
      '{ articles(first: 2) { pageInfo { hasNextPage } } }',
      '{ articles(section: "buitenland", first: 2) { edges { node { id } } pageInfo { hasNextPage } } }',
      '{ sections { articles(first: 2) { pageInfo { hasNextPage } } } }',
    ];
    const all = [...counts, ...pages];

    it('is kept by nobody beyond a planned end, which may be planned, moved and called off after it was kept', async () => {
      expect(await lifetimes(all)).toEqual(Array(6).fill(usual));
      await desk.planEnd(ending, inAMoment());
      expect(await lifetimes(all)).toEqual(Array(6).fill(short));
      await desk.planEnd(ending, new Date(clock.now().getTime() + 40_000));
      expect(await lifetimes(all)).toEqual(Array(6).fill('public, max-age=10, stale-while-revalidate=30'));
      await desk.planEnd(ending, null);
      expect(await lifetimes(all)).toEqual(Array(6).fill(usual));
      // Published anew with an end, in the same place of the same lists.
      const at = new Date(clock.now().getTime() - 1_000);
      await desk.publish({ id: ending, slug: 'eindigt', sectionId, at, endsAt: inAMoment() });
      expect(await lifetimes(all)).toEqual(Array(6).fill(short));
    });

    it.each(all)('is not given out again once the end has come: %s', async (query) => {
      await desk.planEnd(ending, inAMoment());
      const before = await get(query);
      clock.advance(29_000);
      expect(await get(query)).toEqual({ ...before, lifetime: 'public, max-age=1', cache: hit });
      clock.advance(1_000);
      // It is still there, and may be gone the next moment.
      expect(await get(query)).toMatchObject({ data: before.data, lifetime: 'public, max-age=0' });
      expect((await get(query)).cache).not.toBe(hit);
      await desk.takeDown(ending);
      const after = await get(query);
      expect(after.lifetime).toBe(usual);
      expect(after.data).not.toEqual(before.data);
    });

    it('is kept as long as ever where the end is further on than the article beyond the page', async () => {
      await desk.planEnd(ending, inAMoment());
      expect((await get('{ articles(first: 1) { pageInfo { hasNextPage } } }')).lifetime).toBe(usual);
    });
  });
});
