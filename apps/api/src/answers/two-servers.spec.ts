import { setTimeout as sleep } from 'node:timers/promises';
import { commandLineUserId } from '@kopij/identity';
import { CreateSection } from '@kopij/sections';
import fc from 'fast-check';
import { aStoryAt, RemoteDesk, type Story } from '../testing/remote-desk.js';
import { startBuiltServer, type BuiltServer } from '../testing/start-built-server.js';
import { queryAt, startServer, type RunningServer } from '../testing/start-server.js';
import { Truth } from '../testing/truth.js';

const admin = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' as const };

/** What readers are shown, of which each asks for one. */
interface Shown {
  article: { headline: string; section: { name: string } } | null;
  section: { name: string };
  articles: { edges: { node: { slug: string; headline: string } }[] };
}

describe('two servers on one database', () => {
  let first: RunningServer;
  let servers: BuiltServer[];
  let desk: RemoteDesk;
  let token: string;
  let section: { id: string; version: number };
  const sectionName = new Truth('naam 0');
  const counted = { hits: 0, reads: 0 };
  let round = 0;

  beforeAll(async () => {
    first = await startServer();
    ({ token } = await first.hire('ADMIN'));
    const made = await first
      .get(CreateSection)
      .execute(admin, { slug: 'nieuws', name: 'naam 0', requiresReview: false });
    if (!('section' in made)) throw new Error(JSON.stringify(made));
    section = { id: made.section.id, version: made.section.version };
    const ask = (url: string, document: string, variables: object) =>
      queryAt(url, document, { ...variables }, { token });
    desk = new RemoteDesk(ask, section.id);
    // With one place for an address what readers ask has to wait, time and again.
    const environment = {
      DATABASE_URL: first.databaseUrl,
      LOG_LEVEL: 'info',
      KOPIJ_PLACES_PER_ADDRESS: '1',
    };
    servers = [await startBuiltServer(environment), await startBuiltServer(environment)];
  });
  afterAll(async () => {
    for (const server of servers) server.signal('SIGTERM');
    await Promise.all(servers.map(({ ended }) => ended));
    await first.close();
  });

  const urlOf = (at: number): string => `${servers[at]?.url ?? ''}/graphql`;

  async function read(
    at: number,
    isGet: boolean,
    document: string,
  ): Promise<{ data: Shown; isHit: boolean }> {
    const { data, errors, headers } = await queryAt<Shown>(
      urlOf(at),
      document,
      {},
      { method: isGet ? 'GET' : 'POST' },
    );
    if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
    const isHit = headers.get('cache-status') === 'Kopij; hit';
    counted.reads += 1;
    if (isHit) counted.hits += 1;
    return { data, isHit };
  }

  async function rename(at: number, name: string): Promise<void> {
    const acknowledge = sectionName.begin(name);
    const document = `mutation ($input: UpdateSectionInput!) { updateSection(input: $input) { section { version } userErrors { message } } }`;
    const input = { sectionId: section.id, expectedVersion: section.version, name };
    const { data, errors } = await queryAt<{ updateSection: { section: { version: number } | null } }>(
      urlOf(at),
      document,
      { input },
      { token },
    );
    if (!data?.updateSection.section) throw new Error(JSON.stringify({ data, errors }));
    section.version = data.updateSection.section.version;
    acknowledge();
  }

  /** Reads something, and gives what in it is from before the read began. */
  async function stale(stories: readonly Story[], { at, isGet, what }: ReadStep): Promise<string[]> {
    const isOld = stories.map(({ truth }) => truth.watch());
    const wasNamed = sectionName.watch();
    const story = stories[what];
    if (story) {
      const {
        data: { article },
      } = await read(at, isGet, `{ article(slug: "${story.slug}") { headline section { name } } }`);
      const seen = article?.headline ?? null;
      if (isOld[what]?.(seen)) return [`${story.slug} as ${String(seen)}`];
      return article && wasNamed(article.section.name) ? [`${article.section.name} at ${story.slug}`] : [];
    }
    if (what === stories.length) {
      const {
        data: { section: named },
      } = await read(at, isGet, '{ section(slug: "nieuws") { name } }');
      return wasNamed(named.name) ? [named.name] : [];
    }
    const {
      data: { articles },
    } = await read(
      at,
      isGet,
      '{ articles(section: "nieuws", first: 100) { edges { node { slug headline } } } }',
    );
    const listed = new Map(articles.edges.map(({ node }) => [node.slug, node.headline]));
    return stories.flatMap(({ slug }, index) => {
      const seen = listed.get(slug) ?? null;
      return isOld[index]?.(seen) ? [`${slug} in the list as ${String(seen)}`] : [];
    });
  }

  interface ReadStep {
    readonly at: number;
    readonly isGet: boolean;
    readonly what: number;
  }

  const server = fc.integer({ min: 0, max: 1 });
  const writes = fc.array(fc.record({ at: server, isTakenDown: fc.boolean() }), {
    minLength: 3,
    maxLength: 6,
  });
  const reads = fc.array(
    fc.record({ at: server, isGet: fc.boolean(), what: fc.integer({ min: 0, max: 4 }) }),
    {
      minLength: 40,
      maxLength: 80,
    },
  );
  const renames = fc.array(server, { maxLength: 2 });

  it('never show a reader what was so before an acknowledged change, whichever of them made it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(writes, { minLength: 3, maxLength: 3 }),
        fc.array(reads, { minLength: 4, maxLength: 4 }),
        renames,
        async (allWrites, allReads, names) => {
          round += 1;
          const stories = allWrites.map((_, at) => aStoryAt(`ronde-${round}-${at}`));
          const old: string[] = [];
          await Promise.all([
            ...allWrites.map(async (steps, at) => {
              const story = stories[at] ?? aStoryAt('');
              for (const [step, { at: by, isTakenDown }] of steps.entries()) {
                if (isTakenDown) await desk.takeDown(urlOf(by), story);
                else await desk.publish(urlOf(by), story, `${story.slug} versie ${step}`);
                // The very next reader, of either server.
                for (const each of [0, 1])
                  old.push(...(await stale(stories, { at: each, isGet: step % 2 === 0, what: at })));
              }
            }),
            ...allReads.map(async (steps) => {
              for (const step of steps) old.push(...(await stale(stories, step)));
            }),
            (async () => {
              for (const [step, at] of names.entries()) await rename(at, `naam ${round}.${step}`);
            })(),
          ]);
          expect(old).toEqual([]);
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
    // It is no wonder that nothing is stale where nothing is kept.
    expect(counted.hits).toBeGreaterThan(counted.reads / 10);
  });

  it('are not late for having been held up, with work that waits, while the change was made', async () => {
    const [makes, isHeldUp] = servers;
    if (!makes || !isHeldUp) throw new Error('There are no servers.');
    let isDone = false;
    let asked = 0;
    const busy = Array.from({ length: 4 }, async () => {
      while (!isDone) {
        const name = `a${(asked += 1)}`;
        await queryAt(
          urlOf(1),
          `{ ${name}: articles(first: 1) { totalCount } sections { name children { name } } }`,
          {},
          {},
        );
      }
    });
    const seen: string[] = [];
    try {
      for (let turn = 1; turn <= 150; turn += 1) {
        const name = `beurt ${turn}`;
        isHeldUp.signal('SIGSTOP');
        const renaming = rename(0, name);
        // A server that was stopped while it wrote holds the lock of SQLite, so it has to go on first.
        const goesOn = setTimeout(() => isHeldUp.signal('SIGCONT'), 1000);
        await renaming;
        clearTimeout(goesOn);
        const reading = read(1, true, '{ section(slug: "nieuws") { name } }');
        await sleep(3);
        isHeldUp.signal('SIGCONT');
        const { data } = await reading;
        if (data.section.name !== name) seen.push(`${data.section.name} for ${name}`);
        // Kept, for the next to find.
        await read(1, true, '{ section(slug: "nieuws") { name } }');
      }
    } finally {
      isHeldUp.signal('SIGCONT');
      isDone = true;
      await Promise.all(busy);
    }
    expect(seen).toEqual([]);
  });

  it('each give what they keep once nothing changes any more', async () => {
    for (const at of [0, 1]) {
      const what = '{ articles(section: "nieuws", first: 7) { edges { node { headline } } } }';
      await read(at, false, what);
      for (const isGet of [false, true, true]) await read(at, isGet, what);
      expect((await read(at, true, what)).isHit).toBe(true);
      expect((await read(at, false, what)).isHit).toBe(true);
    }
  });
});
