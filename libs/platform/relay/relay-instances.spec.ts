import { setTimeout as sleep } from 'node:timers/promises';
import { Consumers, OutboxEventEntity, Relay, relayPace, UnitOfWork } from '../index.js';
import { Listener } from '../testing/listener.js';
import { openOutbox, type OpenOutbox } from '../testing/open-outbox.js';
import { story, textOf } from '../testing/told.js';
import { until } from '../testing/until.js';

describe('the relay', () => {
  let outbox: OpenOutbox;
  beforeEach(async () => {
    outbox = await openOutbox();
  });
  afterEach(() => outbox.close());

  it('shares the work between instances, which keep the order and tell nobody twice', async () => {
    const told: string[] = [];
    const shares = [0, 0];
    const elsewhere = await outbox.elsewhere();
    const instances = [outbox.database, elsewhere].map((each, instance) => {
      const own = new Consumers();
      own.registerConsumer({
        name: 'webhooks',
        async deliver(event) {
          await sleep(2);
          told.push(textOf(event));
          shares[instance] = (shares[instance] ?? 0) + 1;
        },
      });
      return new Relay(each, new UnitOfWork(each), outbox.clock, own, { ...relayPace(7), poll: 5 });
    });
    const subjects = Array.from({ length: 60 }, (_, number) => `subject-${number}`);
    for (let number = 1; number <= 5; number += 1) {
      await Promise.all(subjects.map((subject) => outbox.announce(subject, number)));
    }
    for (const relay of instances) relay.start();
    for (const subject of subjects) await outbox.announce(subject, 6);
    await until(async () => (await outbox.waiting()) === 0);
    await Promise.all(instances.map((relay) => relay.stop()));
    await elsewhere.close();

    expect(told).toHaveLength(360);
    for (const subject of subjects) {
      expect(told.filter((text) => text.startsWith(`${subject} `))).toEqual(story(subject, 6));
    }
    expect(Math.min(...shares)).toBeGreaterThan(0);
  });

  it('finishes the event in hand when it is stopped, takes up no other, and leaves the rest to the next', async () => {
    let finish: (isTaken: boolean) => void = () => undefined;
    const slow = outbox.listen(
      new Listener('slow', () => new Promise<boolean>((resolve) => (finish = resolve))),
    );
    const relay = outbox.start();
    await outbox.announce('a', 1, 2);
    await until(() => slow.offered.length === 1);
    let isStopped = false;
    const stopping = relay.stop().then(() => (isStopped = true));
    await sleep(50);
    expect(isStopped).toBe(false);
    finish(true);
    await stopping;
    expect(slow.offered).toEqual(['a 1']);
    expect(
      (await outbox.rows()).map(({ deliveredAt, leasedUntil }) => [deliveredAt !== null, leasedUntil]),
    ).toEqual([
      [true, null],
      [false, null],
    ]);

    const next = new Consumers();
    const quick = new Listener('slow');
    next.registerConsumer(quick);
    outbox.start({}, next);
    await until(async () => (await outbox.waiting()) === 0);
    expect(quick.heard).toEqual(['a 2']);
  });

  it('leaves a subject alone that another instance has, until its lease is over', async () => {
    await outbox.announce('a', 1, 2);
    await outbox.announce('b', 1);
    const leasedUntil = new Date(outbox.clock.now().getTime() + 60_000).toISOString();
    await outbox.work.transaction((tx) => tx.update(OutboxEventEntity, { sequence: 1 }, { leasedUntil }));
    const listener = outbox.listen(new Listener('webhooks'));
    outbox.start({ poll: 5 });
    await until(() => listener.heard.length === 1);
    await outbox.announce('a', 3);
    await sleep(100);
    expect(listener.heard).toEqual(['b 1']);
    outbox.clock.advance(60_000);
    await until(async () => (await outbox.waiting()) === 0);
    expect(listener.of('a')).toEqual(story('a', 3));
  });

  it('drops what it knows of a subject that another instance has taken over', async () => {
    let finish: (isTaken: boolean) => void = () => undefined;
    const slow = outbox.listen(
      new Listener('slow', () => new Promise<boolean>((resolve) => (finish = resolve))),
    );
    const relay = outbox.start();
    await outbox.announce('a', 1);
    await until(() => slow.offered.length === 1);
    const takenOver = new Date(outbox.clock.now().getTime() + 90_000).toISOString();
    await outbox.work.transaction((tx) =>
      tx.update(OutboxEventEntity, { sequence: 1 }, { leasedUntil: takenOver }),
    );
    finish(true);
    await relay.stop();
    expect((await outbox.rows())[0]).toMatchObject({ deliveredAt: null, leasedUntil: takenOver });
  });
});
