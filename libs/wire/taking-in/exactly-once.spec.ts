import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { engineUnderTest, startProgram, type Program } from '@kopij/testing';
import { MessageStore } from '../messages/message-store.js';
import type { WireMessageEntity } from '../messages/wire-message.entity.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { failOnHeadline } from '../testing/fail-on-headline.js';
import { g2Message } from '../testing/g2-message.js';
import { openWire, type OpenWire } from '../testing/open-wire.js';
import { SettleMessages } from './settle-messages.js';
import { TakeMessages } from './take-messages.js';

/** SQLite is for one machine, where a second server is one that is being replaced. */
const servers = engineUnderTest() === 'postgres' ? 3 : 2;
const settler = join(__dirname, '../testing/programs/run-settler');

describe('a message', () => {
  let wire: OpenWire;
  let source: WireSourceEntity;
  beforeEach(async () => {
    wire = await openWire();
    source = await wire.aSource();
  });
  afterEach(() => wire.close());

  async function start(...statementsToLive: string[]): Promise<Program> {
    const server = await startProgram(settler, wire.url, ...statementsToLive);
    await server.heard('ready');
    return server;
  }

  const unsettled = () => wire.features.get(MessageStore, { strict: false }).unsettled(1);

  async function untilSettled(): Promise<void> {
    while ((await unsettled()).length > 0) await sleep(50);
  }

  /** Of as many items as there are messages: one revision each, announced once. */
  async function expectEachOnce(messages: readonly WireMessageEntity[]): Promise<void> {
    const settled = await Promise.all(messages.map(({ id }) => wire.message(id)));
    expect(settled.map(({ outcome }) => outcome)).toEqual(messages.map(() => 'STORED'));
    const items = await wire.items(source);
    expect(items.map(({ revisionCount }) => revisionCount)).toEqual(messages.map(() => 1));
    expect(await wire.announcements()).toHaveLength(messages.length);
  }

  const takeMany = async (count: number): Promise<WireMessageEntity[]> => {
    const taken: WireMessageEntity[] = [];
    for (let at = 0; at < count; at += 1)
      taken.push(await wire.take(source, g2Message({ guid: `nr-${at}` })));
    return taken;
  };

  it(`is settled exactly once when ${servers} servers see sixty of them at the same moment`, async () => {
    const messages = await takeMany(60);
    const running = await Promise.all(Array.from({ length: servers }, () => start()));
    for (const server of running) server.tell('go');
    await Promise.all(running.map((server) => server.heard('at work')));
    await untilSettled();
    for (const server of running) server.tell('stop');
    await Promise.all(running.map((server) => server.ended()));
    await expectEachOnce(messages);
  });

  it('is settled at the next start when servers were killed over it, wherever that was', async () => {
    const messages = await takeMany(8);
    for (const statements of ['1', '2', '4', '60']) {
      const victim = await start(statements);
      victim.tell('go');
      await victim.died();
    }
    expect(await unsettled()).not.toEqual([]);
    const server = await start();
    server.tell('go');
    await untilSettled();
    server.tell('stop');
    await server.ended();
    await expectEachOnce(messages);
  });

  it('is settled once, however many settle it at once', async () => {
    const message = await wire.take(source, g2Message({}));
    const settle = wire.features.get(SettleMessages, { strict: false });
    await Promise.all([1, 2, 3, 4].map(() => settle.execute([message])));
    await expectEachOnce([message]);
  });

  it('that is sent several times at once has one receipt', async () => {
    const take = wire.features.get(TakeMessages, { strict: false });
    const bytes = g2Message({});
    const receipts = await Promise.all(
      [1, 2, 3, 4, 5].map(() =>
        take.execute(source.id, [{ bytes, contentType: null, name: null, senderId: null }]),
      ),
    );
    expect(new Set(receipts.flatMap((each) => each.map(({ id }) => id))).size).toBe(1);
  });
});

describe('a server', () => {
  it('settles messages as they come in, and passes by one that makes it fail', async () => {
    const wire = await openWire('SETTLING');
    wire.features.useLogger(false);
    await failOnHeadline(wire, 'Stuk');
    const source = await wire.aSource();
    const first = await wire.take(source, g2Message({ guid: 'a' }));
    const failing = await wire.take(source, g2Message({ guid: 'b', headline: 'Stuk' }));
    const next = await wire.take(source, g2Message({ guid: 'c' }));
    while ((await wire.message(next.id)).outcome === 'RECEIVED') await sleep(20);
    expect(await wire.message(first.id)).toMatchObject({ outcome: 'STORED' });
    expect(await wire.message(failing.id)).toMatchObject({ outcome: 'QUARANTINED', reason: 'FAILED' });
    expect(await wire.message(next.id)).toMatchObject({ outcome: 'STORED' });
    await wire.close();
  });
});
