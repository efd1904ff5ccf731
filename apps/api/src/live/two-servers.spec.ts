import { SystemClock } from '@kopij/platform';
import { subscribeOverWebSocket, type Live } from '../testing/live-client.js';
import { publishOn } from '../testing/publish-on.js';
import { startBuiltServer, type BuiltServer } from '../testing/start-built-server.js';
import { startServer, type RunningServer } from '../testing/start-server.js';

const changes = `subscription ($after: ID) { articleChanged(after: $after) { eventId articleId } }`;
const subscribers = 60;
const articles = 40;

const changeOf = (message: Awaited<ReturnType<Live['next']>>) => message?.data?.['articleChanged'];

describe('subscribers of two servers on one database', () => {
  let first: RunningServer;
  let second: BuiltServer;
  beforeAll(async () => {
    first = await startServer({ clock: new SystemClock(), config: { liveConnectionsPerAddress: 1_000 } });
    second = await startBuiltServer({
      DATABASE_URL: first.databaseUrl,
      KOPIJ_LIVE_CONNECTIONS_PER_ADDRESS: '1000',
    });
  });
  afterAll(async () => {
    second.signal('SIGTERM');
    await second.ended;
    await first.close();
  });

  it('miss nothing, whichever server they are connected to, and go on at the other one', async () => {
    const desk = publishOn(first);
    const lives = Array.from({ length: subscribers }, (_, at) =>
      subscribeOverWebSocket(at % 2 === 0 ? first.url : second.url, changes),
    );
    const begun = await Promise.all(lives.map((live) => live.next()));
    expect(begun.filter((message) => changeOf(message)?.['articleId'] !== null)).toEqual([]);
    const published: string[] = [];
    for (let number = 0; number < articles; number += 1) {
      published.push(await desk.publish({ headline: `Bericht ${number}` }));
    }
    const told = await Promise.all(
      lives.map(async (live) => {
        const ids = new Set<unknown>();
        let eventId: unknown;
        while (ids.size < articles) {
          const change = changeOf(await live.next());
          ids.add(change?.['articleId']);
          eventId = change?.['eventId'];
        }
        return { ids: [...ids], eventId };
      }),
    );
    for (const { ids } of told) expect(ids).toEqual(published);

    for (const live of lives) live.stop();
    const missed = await desk.publish({ headline: 'Gemist' });
    for (const [at, url] of [second.url, first.url].entries()) {
      const live = subscribeOverWebSocket(url, changes, { variables: { after: told[at]?.eventId } });
      expect(changeOf(await live.next())).toMatchObject({ articleId: missed });
      live.stop();
    }
  });
});
