import { UnitOfWork } from '@kopij/platform';
import { engineUnderTest } from '@kopij/testing';
import { Client } from 'pg';
import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';
import { FillSearch } from './fill-search.js';

describe('articles that were live before there was a search', () => {
  let delivery: OpenDelivery;
  let fill: FillSearch;
  beforeAll(async () => {
    delivery = await openDelivery();
    fill = new FillSearch(delivery.get(UnitOfWork));
  });
  afterAll(() => delivery.close());

  const found = async (typed: string): Promise<string[]> => {
    const { data, errors } = await delivery.ask(
      'query ($query: String!) { search(query: $query, first: 100) { edges { node { id } } } }',
      { query: typed },
    );
    expect(errors).toEqual([]);
    return (data as { search: { edges: { node: { id: string } }[] } }).search.edges.map(
      ({ node }) => node.id,
    );
  };

  /** As a migration leaves it. */
  const forget = (): Promise<void> =>
    delivery.get(UnitOfWork).transaction(async (tx) => {
      await tx.query('DELETE FROM article_texts');
      await tx.query('DELETE FROM article_search');
      await tx.query('INSERT INTO unindexed_articles (article_id) SELECT id FROM live_articles');
    });

  it('are found once the server has indexed them, each once, by what they say by then', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 25; number += 1) {
      ids.push((await delivery.publish({ at: new Date(Date.UTC(2026, 2, 1, number)) })).id);
    }
    await forget();
    expect(await found('veerdienst')).toEqual([]);
    const [gone = '', changed = ''] = ids;
    await delivery.takeDown(gone);
    await delivery.publish({ id: changed, at: new Date(Date.UTC(2026, 2, 1, 1)), headline: 'Iets anders' });

    let rounds = 0;
    while (await fill.next()) rounds += 1;
    expect(rounds).toBe(2);
    expect(await found('fjord')).toEqual(ids.slice(2).toReversed());
    expect(await found('veerdienst')).toEqual(ids.slice(1).toReversed());
    expect(await fill.next()).toBe(false);
  });

  it('are indexed by the server by itself', async () => {
    await forget();
    fill.onApplicationBootstrap();
    const until = Date.now() + 20_000;
    while ((await found('veerdienst')).length < 24 && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await fill.onApplicationShutdown();
    expect(await found('veerdienst')).toHaveLength(24);
  });

  for (const [what, see] of Object.entries(engineUnderTest() === 'postgres' ? onPostgres() : {}))
    it(what, see);

  function onPostgres(): Record<string, () => Promise<void>> {
    return {
      'can be taken down while the server indexes them': async () => {
        const { id } = await delivery.publish({ headline: 'Wordt geteld' });
        await forget();
        const filling = new Client({ connectionString: delivery.url });
        await filling.connect();
        await filling.query('BEGIN');
        await filling.query('SELECT 1 FROM live_articles WHERE id = $1 FOR UPDATE', [id]);
        await filling.query('INSERT INTO article_texts (number, article_id) VALUES (1, $1)', [id]);
        const down = delivery.takeDown(id);
        await isWaiting();
        await filling.query('COMMIT');
        await filling.end();
        await down;
        const left = await delivery.database.reader.query<unknown[]>(
          `SELECT 1 FROM article_texts WHERE article_id = '${id}'`,
        );
        expect(left).toEqual([]);
      },
    };
  }

  /** Until a transaction waits for a lock of another. */
  async function isWaiting(): Promise<void> {
    for (let waiting: unknown[] = []; waiting.length === 0;) {
      waiting = await delivery.database.reader.query<unknown[]>(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
    }
  }
});
