import { setTimeout as sleep } from 'node:timers/promises';
import { Listener } from '../testing/listener.js';
import { openOutbox, type OpenOutbox } from '../testing/open-outbox.js';
import { seeded } from '../testing/seeded.js';
import { story } from '../testing/told.js';
import { until } from '../testing/until.js';

describe('the relay', () => {
  let outbox: OpenOutbox;
  beforeEach(async () => {
    outbox = await openOutbox();
  });
  afterEach(() => outbox.close());

  it('keeps the order of each subject while consumers are slow and fail, and tells nobody twice', async () => {
    const random = seeded(7);
    const fickle = async () => {
      await sleep(random() * 4);
      return random() > 0.2;
    };
    const listeners = [
      outbox.listen(new Listener('webhooks', fickle)),
      outbox.listen(new Listener('search', fickle)),
    ];
    const subjects = Array.from({ length: 20 }, (_, number) => `subject-${number}`);
    outbox.start({ poll: 5 });
    for (let number = 1; number <= 10; number += 1) {
      await Promise.all(subjects.map((subject) => outbox.announce(subject, number)));
    }
    await until(async () => {
      outbox.clock.advance(1_000);
      return (await outbox.waiting()) === 0;
    });

    for (const listener of listeners) {
      expect(listener.heard).toHaveLength(200);
      for (const subject of subjects) expect(listener.of(subject)).toEqual(story(subject, 10));
    }
  });

  it('lets a consumer that fails hold up its own subject only, and nobody else', async () => {
    let isDown = true;
    const broken = outbox.listen(new Listener('broken', (told) => !isDown || told !== 'a 2'));
    const sound = outbox.listen(new Listener('sound'));
    outbox.start();
    await outbox.announce('a', 1, 2, 3);
    await outbox.announce('b', 1, 2);
    await until(() => sound.heard.length === 5 && broken.heard.length === 3);
    await outbox.announce('a', 4);
    await until(() => sound.heard.length === 6);

    expect(broken.of('a')).toEqual(['a 1']);
    expect(broken.of('b')).toEqual(['b 1', 'b 2']);
    expect(sound.of('a')).toEqual(story('a', 4));

    isDown = false;
    outbox.clock.advance(1_000);
    await outbox.announce('b', 3);
    await until(async () => (await outbox.waiting()) === 0);
    expect(broken.of('a')).toEqual(story('a', 4));
    expect(sound.heard).toHaveLength(7);
  });

  it('offers it again after one second, then two, four, eight, and never more than five minutes', async () => {
    const broken = outbox.listen(new Listener('broken', () => false));
    outbox.start({ poll: 5 });
    await outbox.announce('a', 1);
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      await until(async () => (await outbox.rows())[0]?.attempts === attempt);
      const [event] = await outbox.rows();
      pauses.push((Date.parse(event?.retryAt ?? '') - outbox.clock.now().getTime()) / 1_000);
      expect(broken.offered).toHaveLength(attempt);
      outbox.clock.set(new Date(event?.retryAt ?? ''));
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
  });

  it('counts no answer in time as a failure, and goes on with the others meanwhile', async () => {
    const hanging = outbox.listen(
      new Listener('hanging', (told) => (told === 'a 1' ? new Promise<boolean>(() => undefined) : true)),
    );
    const sound = outbox.listen(new Listener('sound'));
    outbox.start({ patience: 300 });
    await outbox.announce('a', 1);
    await until(() => hanging.offered.length === 1);
    await outbox.announce('b', 1);
    await until(() => hanging.heard.includes('b 1'));
    expect((await outbox.rows())[0]?.attempts).toBe(0);
    await until(async () => (await outbox.rows())[0]?.attempts === 1);
    expect(sound.heard.sort()).toEqual(['a 1', 'b 1']);
  });
});
