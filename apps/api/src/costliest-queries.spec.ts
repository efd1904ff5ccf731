import { startMeteredServer, type MeteredServer } from './testing/metered-server.js';
import { publishOn } from './testing/publish-on.js';
import { queryAt, startServer, type RunningServer } from './testing/start-server.js';

/** What any query may cost the server, in article pages. */
const mostPages = 30;

/** How often each is measured. The least counts: whatever disturbs it adds to it. */
const runs = 6;

const texts = 'body { html markdown plainText }';
const blocks = 'body { blocks { ... on Paragraph { key runs { text marks href } } } }';
const card =
  'headline slug lead dateline { text } publishedAt credits { agency { code name } } section { slug name }';
const everything = `${card} id path kicker standfirst updatedAt firstPublishedAt age creditLine byline`;
const many = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
const list = (first: number, fields: string): string =>
  `{ articles(first: ${first}) { edges { node { ${fields} } } } }`;
const slugOf = (at: number): string => `bericht-${at}`;

/** As much of a kind as is let through is what is measured; `cap` is the most that makes sense. */
const kinds: [what: string, cap: number, query: (count: number) => string][] = [
  ['three forms of a text', 100, (count) => list(count, texts)],
  ['texts in pieces', 100, (count) => list(count, blocks)],
  ['everything about an article', 100, (count) => list(count, everything)],
  ['boxes of one', 100, (count) => list(count, 'moreFromSection(first: 1) { id }')],
  ['boxes of a hundred', 100, (count) => list(count, 'moreFromSection(first: 100) { id }')],
  [
    'boxes in boxes',
    100,
    (count) => list(count, 'moreFromSection(first: 5) { moreFromSection(first: 5) { id } }'),
  ],
  [
    'sections of articles',
    100,
    (count) => list(count, 'section { articles(first: 5) { edges { cursor } } }'),
  ],
  [
    'agencies of articles',
    100,
    (count) => list(count, 'credits { agency { articles(first: 5) { edges { cursor } } } }'),
  ],
  [
    'lists of a hundred',
    100,
    (count) => `{ ${many(count, (at) => `a${at}: articles(first: 100) { edges { node { id } } }`)} }`,
  ],
  ['counts', 100, (count) => `{ ${many(count, (at) => `a${at}: articles(first: 1) { totalCount }`)} }`],
  [
    'articles by their slugs',
    100,
    (count) =>
      `{ articlesBySlugs(slugs: ${JSON.stringify(Array.from({ length: count }, (_, at) => slugOf(at)))}) { ${texts} } }`,
  ],
  ['agencies', 100, (count) => `{ ${many(count, (at) => `a${at}: agencies { id code name creditText }`)} }`],
  ['what is refused', 100, (count) => `{ ${many(count, (at) => `a${at}: manuscripts { totalCount }`)} }`],
  ['what is refused in a list', 100, (count) => list(count, 'moreFromSection(first: -1) { id }')],
  ['the same field', 2_000, (count) => `{ ${many(count, () => 'me { id }')} }`],
  ['unknown fields', 2_000, (count) => `{ ${many(count, (at) => `x${at}`)} }`],
  ['unknown types', 2_000, (count) => `{ ${many(count, (at) => `... on T${at} { x }`)} }`],
  [
    'fragments',
    2_000,
    (count) =>
      `{ ${many(count, (at) => `...F${at}`)} } ${many(count, (at) => `fragment F${at} on Query { sections { slug } }`)}`,
  ],
  [
    'variables',
    2_000,
    (count) => `query (${many(count, (at) => `$v${at}: String = "x"`)}) { section(slug: $v0) { slug } }`,
  ],
];

describe('as much as one query may ask for', () => {
  let newsroom: RunningServer;
  let server: MeteredServer;
  let ordinary: number;
  let sent = 0;

  beforeAll(async () => {
    newsroom = await startServer();
    const desk = publishOn(newsroom);
    const sectionId = await desk.section('nieuws');
    const blocks = Array.from({ length: 12 }, (_, at) => ({
      type: 'PARAGRAPH' as const,
      key: `p${at}`,
      runs: [{ text: 'De veerdienst vaart weer, zegt de gemeente. '.repeat(5), marks: [], href: null }],
    }));
    for (let at = 0; at < 120; at += 1) await desk.publish({ slug: slugOf(at), sectionId, blocks });
    // What is kept ready costs nothing: it is the work that is measured.
    server = await startMeteredServer({
      DATABASE_URL: newsroom.databaseUrl,
      KOPIJ_CACHE_BYTES: '0',
      LOG_LEVEL: 'info',
      NODE_ENV: 'production',
    });
    const page = `query Page($slug: String!) { article(slug: $slug) { ${card} body { plainText } } }`;
    const readPage = () => ask(page, { slug: slugOf((sent += 1) % 120) });
    await leastTime(readPage, 200);
    ordinary = await leastTime(readPage, 50);
  });
  afterAll(async () => {
    server.signal('SIGTERM');
    await server.ended;
    await newsroom.close();
  });

  // Compressing would add the same to the short answer of a page, and make all else look small beside it.
  const headers = { 'accept-encoding': 'identity' };
  const ask = (query: string, variables = {}) =>
    queryAt(`${server.url}/graphql`, query, variables, { headers });

  /** Of one request, in microseconds. */
  async function leastTime(send: () => Promise<unknown>, perRun = 1): Promise<number> {
    let least = Infinity;
    for (let run = 0; run < runs; run += 1) {
      const began = await server.processorTime();
      for (let at = 0; at < perRun; at += 1) await send();
      least = Math.min(least, ((await server.processorTime()) - began) / perRun);
    }
    return least;
  }

  /** How much of it is not too much, up to the cap. */
  async function mostOf(query: (count: number) => string, cap: number): Promise<number> {
    const isTooMuch = async (count: number): Promise<boolean> =>
      (await ask(query(count))).errors.some(({ extensions }) => extensions.code === 'LIMIT_EXCEEDED');
    let [fits, exceeds] = [0, cap + 1];
    while (exceeds - fits > 1) {
      const middle = Math.floor((fits + exceeds) / 2);
      if (await isTooMuch(middle)) exceeds = middle;
      else fits = middle;
    }
    return fits;
  }

  it.each(kinds)('costs no more than thirty article pages: %s', async (_, cap, query) => {
    const most = await mostOf(query, cap);
    expect(most).toBeGreaterThan(0);
    // Another document each time, and one that the server knows.
    const isNamed = query(most).startsWith('query');
    const fresh = (): string =>
      isNamed
        ? query(most).replace('query', `query Q${(sent += 1)}`)
        : `query Q${(sent += 1)} ${query(most)}`;
    const pages =
      Math.max(await leastTime(() => ask(fresh())), await leastTime(() => ask(query(most)))) / ordinary;
    expect(pages).toBeLessThan(mostPages);
  });
});
