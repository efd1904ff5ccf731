import { aParagraph } from '@kopij/testing';
import { openDelivery, type OpenDelivery, type Publication } from '../testing/open-delivery.js';

interface Found {
  totalCount: number;
  isTotalExact: boolean;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: {
    cursor: string;
    node: { id: string; headline: string };
    highlights: { field: string; html: string }[];
  }[];
  facets: {
    sections: { section: { slug: string }; count: number }[];
    agencies: { agency: { code: string }; count: number }[];
    years: { year: number; count: number }[];
  };
}

const query = `query ($query: String!, $section: String, $agency: String, $place: String, $from: DateTime, $to: DateTime,
    $orderBy: SearchOrder, $first: Int, $after: String) {
  search(query: $query, section: $section, agency: $agency, place: $place, from: $from, to: $to, orderBy: $orderBy,
      first: $first, after: $after) {
    totalCount isTotalExact pageInfo { hasNextPage endCursor }
    edges { cursor node { id headline } highlights { field html } }
    facets { sections { section { slug } count } agencies { agency { code } count } years { year count } }
  }
}`;

const day = 24 * 60 * 60 * 1_000;

let delivery: OpenDelivery;
let sections: Record<'nieuws' | 'buitenland' | 'sport', string>;
const live = new Set<string>();
beforeAll(async () => {
  delivery = await openDelivery();
  const nieuws = await delivery.section('nieuws');
  sections = {
    nieuws,
    buitenland: await delivery.section('buitenland', nieuws),
    sport: await delivery.section('sport'),
  };
});
afterEach(async () => {
  for (const id of live) await delivery.takeDown(id);
  live.clear();
});
afterAll(() => delivery.close());

async function search(typed: string, variables: Record<string, unknown> = {}): Promise<Found> {
  const { data, errors } = await delivery.ask(query, { query: typed, ...variables });
  expect(errors).toEqual([]);
  return data?.['search'] as Found;
}

async function idsFor(typed: string, variables: Record<string, unknown> = {}): Promise<string[]> {
  return (await search(typed, { first: 100, ...variables })).edges.map(({ node }) => node.id);
}

async function publish(publication: Publication): Promise<string> {
  const { id } = await delivery.publish(publication);
  live.add(id);
  return id;
}

const text = (words: string): Publication => ({ blocks: [aParagraph('p1', words)] });
const at = (hours: number): Date => new Date(Date.UTC(2026, 2, 1, 12) + hours * 3_600_000);

describe('a search of readers', () => {
  it.each([
    ['De Oekraïense delegatie', 'oekraiense', true],
    ['De Oekraïense delegatie', 'OEKRAÏENSE', true],
    ['Voor ĳsmeester en IJmuiden', 'ijsmeester ijmuiden', true],
    ["Een man uit 's-Gravenhage", 'gravenhage', true],
    ["Een man uit 's-Gravenhage", "'s-gravenhage", true],
    ['De Noord-Koreaanse leider', 'noord-koreaans', true],
    ['De Noord-Koreaanse leider', 'koreaanse', true],
    ['De Noord-Koreaanse leider', 'noordkoreaanse', true],
    ['De Noord Koreaanse leider', 'noord-koreaanse', true],
    ['Meer gevallen van covid-19', 'covid-19', true],
    ['Meer gevallen van covid-19', 'covid19', true],
    ['Meer gevallen van covid-19', 'covid 19', true],
    ['Meer gevallen van covid19', 'covid-19', true],
    ['Er vielen bommen', 'bom', true],
    ['Er vielen bommen', 'boom', false],
    ['De bomen vielen om', 'boom', true],
    ['De bomen vielen om', 'bom', false],
    ['Nieuwe aanvallen op huizen', 'aanval huis', true],
    ['Nieuwe aanvallen op huizen', '"aanval"', false],
    ['Nieuwe aanvallen op huizen', '"aanvallen op huizen"', true],
    ['Nieuwe aanvallen op huizen', '"huizen op aanvallen"', false],
    ['Nieuwe aanvallen op huizen', 'aanv*', true],
    ['Nieuwe aanvallen op huizen', 'aanval -huizen', false],
    ['Nieuwe aanvallen op huizen', 'aanval -kerken', true],
    ['Nieuwe aanvallen op huizen', 'aanval kerken', false],
    ['De gemeenteraadsverkiezingen', 'verkiezing', true],
    ['De gemeenteraadsverkiezingen', 'gemeenteraad', true],
    ['De gemeenteraadsverkiezingen', 'gemeenteraads*', true],
    ["Foto's van de brand", 'foto', true],
    ['Een foto van de brand', "foto's", true],
  ])('%s is found by %s: %s', async (words, typed, isFound) => {
    const id = await publish(text(words));
    expect(await idsFor(typed)).toEqual(isFound ? [id] : []);
  });

  it.each([
    '',
    '   ',
    '"',
    '"" *',
    '-',
    '-brand',
    'C++',
    'AND',
    '(',
    'a"b',
    'titel:x',
    '* OR NEAR(',
    "'';--",
    '\\',
  ])('is never a mistake: %s', async (typed) => {
    await publish(text('Een brand'));
    expect(await idsFor(typed)).toEqual([]);
  });

  it('says what is wrong with one that is too long, and with a cursor of another list', async () => {
    const tooLong = await delivery.ask(query, { query: 'a'.repeat(201) });
    expect(tooLong.errors).toHaveLength(1);
    for (const orderBy of ['NEWEST_FIRST', 'RELEVANCE']) {
      const { errors } = await delivery.ask(query, { query: 'brand', after: 'anders', orderBy });
      expect(errors).toHaveLength(1);
    }
    const { errors } = await delivery.ask(query, { query: 'brand', first: 101 });
    expect(errors).toHaveLength(1);
  });

  it('finds no phrase that reaches from one field into the next', async () => {
    const id = await publish({ ...text('over de dijk'), headline: 'Water', standfirst: 'Het stroomt' });
    expect(await idsFor('"water het"')).toEqual([]);
    expect(await idsFor('"stroomt over"')).toEqual([]);
    expect(await idsFor('"over de dijk"')).toEqual([id]);
  });

  it('can be narrowed down to a section with those below it, an agency, a place and days', async () => {
    const credits = (code: string): Publication => ({ credits: [{ code, role: 'SOURCE' }] });
    const dateline = { kind: 'PLACE' as const, places: ['DEN HAAG'], region: [], date: null };
    const first = await publish({ sectionId: sections.buitenland, at: at(0), ...credits('ANP') });
    const second = await publish({ sectionId: sections.sport, at: at(1), ...credits('RTR'), dateline });
    expect(await idsFor('veerdienst')).toEqual([second, first]);
    expect(await idsFor('veerdienst', { section: 'nieuws' })).toEqual([first]);
    expect(await idsFor('veerdienst', { section: 'sport' })).toEqual([second]);
    expect(await idsFor('veerdienst', { section: 'nergens' })).toEqual([]);
    expect(await idsFor('veerdienst', { agency: 'Reuters' })).toEqual([second]);
    expect(await idsFor('veerdienst', { agency: 'Niemand' })).toEqual([]);
    expect(await idsFor('veerdienst', { place: 'Den Haag' })).toEqual([second]);
    expect(await idsFor('veerdienst', { place: 'a'.repeat(5_000) })).toEqual([]);
    expect(await idsFor('veerdienst', { from: at(1).toISOString() })).toEqual([second]);
    expect(await idsFor('veerdienst', { to: at(1).toISOString() })).toEqual([first]);
    await delivery.move(sections.buitenland, sections.sport);
    expect(await idsFor('veerdienst', { section: 'sport' })).toEqual([second, first]);
    expect(await idsFor('veerdienst', { section: 'nieuws' })).toEqual([]);
    await delivery.move(sections.buitenland, sections.nieuws);
  });

  it.each(['', '…'])('finds nothing in a place without letters: %j', async (place) => {
    const dateline = { kind: 'PLACE' as const, places: ['—'], region: [], date: null };
    await publish({ at: at(0), dateline });
    expect(await idsFor('veerdienst', { place })).toEqual([]);
  });

  it('finds by a number of many parts what has all of them', async () => {
    const id = await publish(text('ISBN 978-90-1234-567-8'));
    await publish(text('Nummer 978 van een'));
    expect(await idsFor('978-90-1234-567-8')).toEqual([id]);
    expect(await idsFor('nummer -een-twee-drie-vier-vijf')).toHaveLength(1);
  });

  it('finds an article by what it says now, and no longer once it is taken down', async () => {
    const id = await publish({ ...text('Een brand'), at: at(0) });
    await delivery.publish({ ...text('Een overstroming'), id, at: at(0) });
    expect(await idsFor('brand')).toEqual([]);
    expect(await idsFor('overstroming')).toEqual([id]);
    await delivery.publish({ ...text('Een overstroming'), id, at: at(5) });
    expect(await idsFor('overstroming')).toEqual([id]);
    await delivery.takeDown(id);
    expect(await idsFor('overstroming')).toEqual([]);
    await delivery.publish({ ...text('Een overstroming'), id, at: at(0) });
    expect(await idsFor('overstroming')).toEqual([id]);
  });

  it.each(['NEWEST_FIRST', 'RELEVANCE'])(
    'gives pages that neither skip nor repeat, also of articles of one instant, while others are published: %s',
    async (orderBy) => {
      const ids: string[] = [];
      for (let number = 0; number < 12; number += 1) {
        const headline = number % 3 === 0 ? 'Brand in de haven' : 'Bericht';
        ids.push(await publish({ ...text('Een brand'), headline, at: at(Math.floor(number / 4)) }));
      }
      const seen: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < 5; page += 1) {
        const found: Found = await search('brand', { orderBy, first: 5, after });
        seen.push(...found.edges.map(({ node }) => node.id));
        await publish({ ...text('Een brand'), headline: 'Brand, brand', at: at(100 + page) });
        after = found.pageInfo.endCursor;
        if (!found.pageInfo.hasNextPage) break;
      }
      expect(seen.toSorted()).toEqual(ids.toSorted());
    },
  );

  it('leaves an article in its place that is corrected, also among others of its instant', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 40; number += 1) {
      ids.push(await publish({ ...text('Een brand'), at: at(0) }));
    }
    const newestFirst = ids.toReversed();
    expect(await idsFor('brand')).toEqual(newestFirst);
    for (const place of [0, 3, 20]) {
      await delivery.publish({ ...text('Een grote brand'), id: ids[place] ?? '', at: at(0) });
      expect(await idsFor('brand')).toEqual(newestFirst);
    }
    await delivery.publish({ ...text('Een grote brand'), id: ids[3] ?? '', at: at(-1) });
    expect((await idsFor('brand')).at(-1)).toBe(ids[3]);
  });

  it('has the newest first, or those first that are about it', async () => {
    const about = await publish({ ...text('Tekst'), headline: 'Brand in de haven', at: at(0) });
    const opening = await publish({ ...text('Tekst'), headline: 'Kop', standfirst: 'Een brand.', at: at(1) });
    const aside = await publish({
      ...text('Ook een brand'),
      headline: 'Kop',
      standfirst: 'Tekst',
      at: at(2),
    });
    expect(await idsFor('brand')).toEqual([aside, opening, about]);
    expect(await idsFor('brand', { orderBy: 'RELEVANCE' })).toEqual([about, opening, aside]);
  });

  it('counts what it found, by section, agency and year', async () => {
    await publish({ sectionId: sections.buitenland, at: at(0), credits: [{ code: 'ANP', role: 'SOURCE' }] });
    await publish({ sectionId: sections.nieuws, at: new Date('2025-05-01T00:00:00Z') });
    expect(await search('veerdienst', { first: 1 })).toMatchObject({
      totalCount: 2,
      isTotalExact: true,
      facets: {
        sections: [
          { section: { slug: 'nieuws' }, count: 2 },
          { section: { slug: 'buitenland' }, count: 1 },
        ],
        agencies: [
          { agency: { code: 'ANP' }, count: 2 },
          { agency: { code: 'RTR' }, count: 1 },
        ],
        years: [
          { year: 2026, count: 1 },
          { year: 2025, count: 1 },
        ],
      },
    });
  });

  it('marks the words in what it found, as HTML without markup of authors', async () => {
    const long = `${'Eerst iets anders. '.repeat(40)}Toen vielen de bommen & <b>brak</b> brand uit. ${'Later meer. '.repeat(40)}`;
    await publish({ ...text(long), headline: 'Bommen <script>', standfirst: 'Niets hiervan' });
    const [found] = (await search('bom brand "later meer"')).edges;
    expect(found?.highlights[0]).toEqual({ field: 'HEADLINE', html: '<mark>Bommen</mark> &lt;script&gt;' });
    expect(found?.highlights).toHaveLength(2);
    const passage = found?.highlights[1]?.html ?? '';
    expect(passage).toContain(
      '<mark>bommen</mark> &amp; &lt;b&gt;brak&lt;/b&gt; <mark>brand</mark> uit. <mark>Later meer</mark>',
    );
    expect(passage).toMatch(/^… .* …$/u);
    expect(passage.length).toBeLessThan(500);
  });
});

describe('text whose licence has ended', () => {
  beforeAll(() => delivery.agency('ANP', { expiresAfterDays: 2 }));
  afterAll(() => delivery.agency('ANP', { expiresAfterDays: null }));

  const secret: Publication = {
    ...text('Het geheime rapport'),
    headline: 'Brand in de haven',
    standfirst: 'Een samenvatting',
    keywords: ['scheepvaart'],
    credits: [{ code: 'ANP', role: 'SOURCE' }],
  };

  it('is found and shown until then, and from then on only what readers still see of it', async () => {
    const published = delivery.clock.now();
    const id = await publish({ ...secret, at: published });
    const other = await publish({
      ...text('Het geheime rapport'),
      credits: [],
      at: new Date(published.getTime() - 1_000),
    });
    expect(await idsFor('geheim')).toEqual([id, other]);
    expect((await search('geheim')).totalCount).toBe(2);

    delivery.clock.set(new Date(published.getTime() + 2 * day));
    for (const orderBy of ['NEWEST_FIRST', 'RELEVANCE']) {
      expect(await idsFor('geheim', { orderBy })).toEqual([other]);
      expect(await idsFor('samenvatting', { orderBy })).toEqual([]);
      expect(await idsFor('"geheime rapport"', { orderBy })).toEqual([other]);
      expect(await idsFor('gehei*', { orderBy })).toEqual([other]);
      expect(await idsFor('haven', { orderBy })).toEqual([id]);
    }
    expect(await search('geheim')).toMatchObject({ totalCount: 1, facets: { agencies: [] } });
    // What must not be there is no way to find out what is there.
    expect(await idsFor('haven -geheim')).toEqual([id]);
    expect(await idsFor('haven -scheepvaart')).toEqual([]);
    expect((await search('haven')).edges[0]?.highlights).toEqual([
      { field: 'HEADLINE', html: 'Brand in de <mark>haven</mark>' },
    ]);
  });

  it('is not found either where the agency is not credited', async () => {
    const published = delivery.clock.now();
    const id = await publish({ ...secret, credits: [], textAgencies: ['anp'], at: published });
    expect(await idsFor('geheim')).toEqual([id]);
    delivery.clock.set(new Date(published.getTime() + 2 * day));
    expect(await idsFor('geheim')).toEqual([]);
  });

  it('leaves pages full, however much of it there is', async () => {
    const published = delivery.clock.now();
    const old = new Date(published.getTime() - 9 * day);
    const shown: string[] = [];
    for (let number = 0; number < 4; number += 1) {
      shown.push(
        await publish({ ...text('Een geheim'), credits: [], at: new Date(old.getTime() + number * 4_000) }),
      );
      for (let other = 1; other < 4; other += 1) {
        await publish({ ...secret, at: new Date(old.getTime() + number * 4_000 + other * 1_000) });
      }
    }
    expect(await idsFor('geheim', { first: 3 })).toEqual(shown.toReversed().slice(0, 3));
    expect(await idsFor('geheim', { first: 4 })).toEqual(shown.toReversed());
  });
});
