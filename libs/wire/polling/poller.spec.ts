import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { engineUnderTest, startProgram, type Program } from '@kopij/testing';
import { openFeedServer, type FeedServer } from '../testing/feed-server.js';
import { g2Message } from '../testing/g2-message.js';
import { openWire, type OpenWire } from '../testing/open-wire.js';
import { WirePollEntity } from './wire-poll.entity.js';

/** SQLite is for one machine, where a second server is one that is being replaced. */
const servers = engineUnderTest() === 'postgres' ? 3 : 2;
const sources = 20;
const program = join(__dirname, '../testing/programs/run-wire');

describe('sources that are polled', () => {
  let agency: FeedServer;
  let wire: OpenWire;
  beforeEach(async () => {
    agency = await openFeedServer();
    wire = await openWire();
  });
  afterEach(async () => {
    await wire.close();
    await agency.close();
  });

  async function start(): Promise<Program> {
    const server = await startProgram(program, wire.url, wire.clock.now().toISOString());
    await server.heard('ready');
    server.tell('go');
    return server;
  }

  async function stop(server: Program): Promise<void> {
    server.tell('stop');
    await server.ended();
  }

  const polled = async () => {
    const polls = await wire.database.reader.find(WirePollEntity);
    return polls.filter(({ polledAt }) => polledAt !== null).length;
  };

  it(`are polled once each when ${servers} servers see all of them due at the same moment`, async () => {
    agency.answer((request, response) => response.end(g2Message({ guid: request.url ?? '' })));
    for (let number = 0; number < sources; number += 1) {
      await wire.aSource({ kind: 'POLL', url: `${agency.url}/${number}` });
    }
    const running = await Promise.all(Array.from({ length: servers }, () => start()));
    while ((await polled()) < sources) await sleep(50);
    await Promise.all(running.map(stop));
    const asked = agency.asked.map(({ url }) => url);
    expect(asked).toHaveLength(sources);
    expect(new Set(asked).size).toBe(sources);
    expect(await wire.announcements()).toHaveLength(sources);
  });

  it('are polled by another server when the one that had them in hand was killed', async () => {
    await wire.aSource({ kind: 'POLL', url: agency.url });
    agency.answer(() => undefined);
    const victim = await start();
    while (agency.asked.length === 0) await sleep(20);
    await victim.kill();

    agency.answer((_, response) => response.end(g2Message({})));
    const early = await start();
    await early.heard('at work');
    // Time for it to look at least once.
    await sleep(3_000);
    await stop(early);
    expect(agency.asked).toHaveLength(1);

    wire.clock.advance(120_000);
    const next = await start();
    while ((await polled()) === 0) await sleep(50);
    await stop(next);
    expect(agency.asked).toHaveLength(2);
    expect(await wire.announcements()).toHaveLength(1);
  });
});
