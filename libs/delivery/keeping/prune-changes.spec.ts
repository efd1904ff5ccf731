import { engineUnderTest } from '@kopij/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { decodePlace } from '../following/change-place.js';
import { askChanges, whatHappened } from '../testing/follow.js';
import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';
import { ChangeKeeper } from './change-keeper.js';
import { NoteLicenceEnds } from './note-licence-ends.js';
import { PruneChanges } from './prune-changes.js';

const day = 86_400_000;

describe('old changes', () => {
  let delivery: OpenDelivery;
  beforeEach(async () => {
    delivery = await openDelivery();
  });
  afterEach(() => delivery.close());

  async function prune(): Promise<void> {
    while (await delivery.get(PruneChanges).next());
  }
  /** Again and again: on PostgreSQL, a transaction of another test on the same server may be open. */
  async function pruneTo(left: number): Promise<void> {
    for (let turn = 0; turn < 100 && (await count()) > left; turn += 1) {
      await prune();
      await sleep(20);
    }
    expect(await count()).toBe(left);
  }
  const ask = (after?: string) => askChanges(delivery, after, 100);
  const begin = async () => (await ask()).pageInfo.endCursor;
  /** A cursor that waits for no transaction of another test on the same server: once they are old, it is too. */
  async function beginQuietly(): Promise<string> {
    for (;;) {
      const cursor = await begin();
      if (decodePlace(cursor)?.open.length === 0) return cursor;
      await sleep(20);
    }
  }
  const count = async () =>
    Number(
      (await delivery.database.reader.query<{ n: number }[]>('SELECT COUNT(*) AS n FROM article_changes'))[0]
        ?.n,
    );

  it('are removed after so many days, when whoever still needs them is told to start again', async () => {
    const first = await begin();
    await delivery.publish();
    const second = await beginQuietly();
    delivery.clock.advance(day);
    const { id } = await delivery.publish();
    delivery.clock.advance(29 * day);
    await prune();
    expect(await count()).toBe(3);
    delivery.clock.advance(2);
    await pruneTo(2);
    expect(await ask(first)).toMatchObject({ startAgain: true });
    expect(whatHappened(await ask(second))).toEqual([['PUBLISHED', id]]);
  });

  it('leave the newest, so that whoever has missed nothing can go on after years of silence', async () => {
    await delivery.publish();
    const cursor = await beginQuietly();
    delivery.clock.advance(3_650 * day);
    await pruneTo(1);
    const { id } = await delivery.publish();
    await prune();
    const page = await ask(cursor);
    expect(page.startAgain).toBe(false);
    expect(whatHappened(page)).toEqual([['PUBLISHED', id]]);
  });

  it('are removed by a server by itself', async () => {
    for (let made = 0; made < 3; made += 1) await delivery.publish();
    delivery.clock.advance(31 * day);
    while ((await count()) > 1) {
      const keeper = new ChangeKeeper(delivery.get(NoteLicenceEnds), delivery.get(PruneChanges));
      keeper.onApplicationBootstrap();
      await sleep(20);
      await keeper.beforeApplicationShutdown();
    }
  });

  for (const [what, see] of Object.entries(engineUnderTest() === 'postgres' ? onPostgres() : {}))
    it(what, see);

  function onPostgres(): Record<string, () => Promise<void>> {
    const insert = (
      transaction: string,
    ) => `INSERT INTO article_changes (transaction_id, at, kind, article_id)
      VALUES (${transaction}, '2026-03-02T09:00:00.000Z', 'UPDATED', 'late')`;
    return {
      'are kept while a transaction that may still add to them is open': async () => {
        const other = new Client({ connectionString: delivery.url });
        await other.connect();
        await other.query('BEGIN; SELECT pg_current_xact_id()');
        await delivery.publish();
        const cursor = await begin();
        await delivery.publish();
        delivery.clock.advance(40 * day);
        await prune();
        await other.query(insert('pg_current_xact_id()::text::bigint'));
        await other.query('COMMIT');
        await other.end();
        const page = await ask(cursor);
        expect(page.startAgain).toBe(false);
        expect(whatHappened(page).map(([kind]) => kind)).toEqual(['UPDATED', 'PUBLISHED']);
      },
      'are removed also where one transaction has more of them than a batch': async () => {
        await delivery.database.writer.query(
          `INSERT INTO article_changes (transaction_id, at, kind, article_id)
           SELECT 1, '2026-03-02T09:00:00.000Z', 'UPDATED', 'many' FROM generate_series(1, 2500)`,
        );
        await delivery.publish();
        await delivery.publish();
        delivery.clock.advance(40 * day);
        await pruneTo(1);
      },
      'are all removed if a dump has brought them along from a server that had counted further': async () => {
        await delivery.publish();
        const cursor = await begin();
        await delivery.database.writer.query(insert('9000000000000'));
        expect((await ask(cursor)).edges).toEqual([]);
        await prune();
        expect(await ask(cursor)).toMatchObject({ startAgain: true });
        const anew = await begin();
        const { id } = await delivery.publish();
        expect(whatHappened(await ask(anew))).toEqual([['PUBLISHED', id]]);
      },
    };
  }
});
