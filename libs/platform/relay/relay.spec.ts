import type { NewsroomEvent } from '@kopij/editorial';
import { engineUnderTest, statementsOf } from '@kopij/testing';
import { record, UnitOfWork } from '../index.js';
import { Listener } from '../testing/listener.js';
import { openOutbox, type OpenOutbox } from '../testing/open-outbox.js';
import { eventOf, story } from '../testing/told.js';
import { until } from '../testing/until.js';

const day = 86_400_000;

describe('the relay', () => {
  let outbox: OpenOutbox;
  beforeEach(async () => {
    outbox = await openOutbox();
  });
  afterEach(() => outbox.close());

  it('tells every consumer what was committed, at once, and nothing of what was not', async () => {
    const [webhooks, search] = [
      outbox.listen(new Listener('webhooks')),
      outbox.listen(new Listener('search')),
    ];
    outbox.start();
    await outbox.announce('a', 1, 2);
    await expect(
      outbox.work.transaction(async (tx) => {
        await record(tx, eventOf('a', 3, outbox.clock.now()));
        throw new Error('planned');
      }),
    ).rejects.toThrow('planned');
    await outbox.announce('b', 1);

    // Far sooner than the poll.
    await until(async () => (await outbox.waiting()) === 0);
    expect(webhooks.heard.sort()).toEqual(['a 1', 'a 2', 'b 1']);
    expect(search.heard.sort()).toEqual(['a 1', 'a 2', 'b 1']);
  });

  it('finds what was recorded before it started, and what another process records', async () => {
    const listener = outbox.listen(new Listener('webhooks'));
    await outbox.announce('a', 1);
    outbox.start({ poll: 20 });
    await until(() => listener.heard.length === 1);
    const elsewhere = await outbox.elsewhere();
    await new UnitOfWork(elsewhere).transaction((tx) => record(tx, eventOf('b', 1, outbox.clock.now())));
    await elsewhere.close();
    await until(() => listener.heard.length === 2);
  });

  it('tells a consumer only what it asked for, and one that cannot say everything', async () => {
    const picky = outbox.listen(new Listener('picky'));
    Object.assign(picky, {
      handles: (event: NewsroomEvent) => event.type === 'manuscriptEdited' && event.revision > 1,
    });
    const confused = outbox.listen(new Listener('confused'));
    Object.assign(confused, { handles: () => JSON.parse('{') as boolean });
    outbox.start();
    await outbox.announce('a', 1, 2, 3);
    await until(async () => (await outbox.waiting()) === 0);
    expect(picky.heard).toEqual(['a 2', 'a 3']);
    expect(confused.heard).toEqual(story('a', 3));
  });

  it('counts events as delivered, many at a time, where nobody is to be told', async () => {
    await outbox.work.transaction(async (tx) => {
      for (let number = 1; number <= 1_200; number += 1)
        await record(tx, eventOf('a', number, outbox.clock.now()));
    });
    const sql = await statementsOf(async () => {
      outbox.start();
      await until(async () => (await outbox.waiting()) === 0);
    });
    expect((await outbox.rows())[0]?.deliveredAt).toBe(outbox.clock.now().toISOString());

    if (engineUnderTest() === 'postgres') return;
    // An import leaves millions of them: sorted for each batch, they hold everything up.
    const batches = sql.filter((each) => /^SELECT .*LIMIT 1000/.test(each));
    expect(batches.length).toBeGreaterThan(0);
    const plan = await outbox.database.reader.query<{ detail: string }[]>(
      `EXPLAIN QUERY PLAN ${batches[0] ?? ''}`,
    );
    expect(plan.map(({ detail }) => detail).join()).not.toMatch(/TEMP B-TREE|SCAN (?!\w+ USING INDEX)/);
  });

  it('delivers nothing one by one while nobody waits for it, and everything that comes after somebody does', async () => {
    let isAwaited = false;
    const idle = new Listener('idle');
    outbox.listen(Object.assign(idle, { isAwaited: () => Promise.resolve(isAwaited) }));
    await outbox.announce('a', 1, 2);
    outbox.start({ poll: 20 });
    await until(async () => (await outbox.waiting()) === 0);
    isAwaited = true;
    await outbox.announce('a', 3);
    await until(() => idle.heard.length > 0);
    expect(idle.offered).toEqual(['a 3']);
  });

  it('lets everything else have its turn while it works through what has piled up', async () => {
    await outbox.work.transaction(async (tx) => {
      for (let number = 0; number < 320; number += 1)
        await record(tx, eventOf(`subject-${number}`, 1, outbox.clock.now()));
    });
    const listener = outbox.listen(new Listener('webhooks'));
    outbox.start();
    let turns = 0;
    while (listener.heard.length < 320) {
      await new Promise(setImmediate);
      turns += 1;
    }
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  it('forgets delivered events after the time they are kept, and no others', async () => {
    outbox.listen(new Listener('broken', (told) => told !== 'b 1'));
    const first = outbox.start();
    await outbox.announce('a', 1, 2);
    await outbox.announce('b', 1);
    await until(async () => (await outbox.waiting()) === 1);
    await first.stop();
    outbox.clock.advance(7 * day);
    const second = outbox.start();
    await outbox.announce('c', 1);
    await until(async () => (await outbox.waiting()) === 1);
    await second.stop();
    expect(await outbox.rows()).toHaveLength(4);
    outbox.clock.advance(1);
    outbox.start();
    await until(async () => (await outbox.rows()).length === 2);
    expect((await outbox.rows()).map(({ subjectId }) => subjectId)).toEqual(['b', 'c']);
  });

  it('lets no two consumers have one name', () => {
    outbox.listen(new Listener('webhooks'));
    expect(() => outbox.listen(new Listener('webhooks'))).toThrow('Two consumers are named webhooks.');
  });
});
