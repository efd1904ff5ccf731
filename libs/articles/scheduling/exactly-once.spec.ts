import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { engineUnderTest, startProgram, type Program } from '@kopij/testing';
import { ScheduleEntity } from '../plans/schedule.entity.js';
import { openNewsroom, type OpenNewsroom } from '../testing/open-newsroom.js';
import { planMany, type Plan } from '../testing/plan-many.js';
import { whatHappened, type Deed } from '../testing/what-happened.js';
import { workersBehind } from '../testing/workers-behind.js';

/** SQLite is for one machine, where a second server is one that is being replaced. */
const servers = engineUnderTest() === 'postgres' ? 3 : 2;
const hour = 3_600_000;
const scheduler = join(__dirname, '../testing/programs/run-scheduler');

let newsroom: OpenNewsroom;
beforeEach(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.close());

describe('what is planned', () => {
  it(`happens exactly once, in order, when ${servers} servers see 500 things due at the same moment`, async () => {
    const plans = await planMany(newsroom, 500);
    newsroom.clock.advance(hour);
    const running = await startServers(servers);
    for (const server of running) server.tell('go');
    await Promise.all(running.map((server) => server.heard('at work')));
    await untilDone();
    await stop(running);

    const { announced } = await expectExactlyOnce(plans);
    // SQLite has one writer at a time. On PostgreSQL each server works in order, and may overtake another.
    const most = engineUnderTest() === 'postgres' ? servers : 1;
    expect(workersBehind(placesOf(announced, plans))).toBeLessThanOrEqual(most);
  });

  it('happens exactly once when eight servers are killed in the middle of it, each at another statement', async () => {
    const plans = await planMany(newsroom, 120);
    newsroom.clock.advance(hour);
    const victims = await Promise.all(
      Array.from({ length: 8 }, (_, turn) => startServer(String(1 + 5 * turn))),
    );
    for (const victim of victims) victim.tell('go');
    await Promise.all(victims.map((victim) => victim.died()));
    const left = await stillPlanned();
    const running = await startServers(servers);
    for (const server of running) server.tell('go');
    await untilDone();
    await stop(running);

    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(plans.length);
    await expectExactlyOnce(plans);
  });

  it('happens in order, however late, when a server starts after a time without any', async () => {
    const plans = await planMany(newsroom, 60);
    newsroom.clock.advance(24 * hour);
    const running = await startServers(1);
    running[0]?.tell('go');
    await untilDone();
    await stop(running);

    const { announced } = await expectExactlyOnce(plans);
    expect(announced).toEqual(inOrder(plans).map(({ manuscriptId, happens }) => ({ manuscriptId, happens })));
  });
});

async function startServer(...statementsToLive: string[]): Promise<Program> {
  const instant = newsroom.clock.now().toISOString();
  const server = await startProgram(scheduler, newsroom.url, instant, ...statementsToLive);
  await server.heard('ready');
  return server;
}

function startServers(count: number): Promise<Program[]> {
  return Promise.all(Array.from({ length: count }, () => startServer()));
}

async function stop(running: readonly Program[]): Promise<void> {
  for (const server of running) server.tell('stop');
  await Promise.all(running.map((server) => server.ended()));
}

const stillPlanned = () => newsroom.database.reader.count(ScheduleEntity);

async function untilDone(): Promise<void> {
  while ((await stillPlanned()) > 0) await sleep(50);
}

const inOrder = (plans: readonly Plan[]) =>
  [...plans].sort((one, other) => (one.dueAt < other.dueAt ? -1 : one.dueAt > other.dueAt ? 1 : 0));

function placesOf(deeds: readonly Deed[], plans: readonly Plan[]): number[] {
  const places = new Map(inOrder(plans).map(({ manuscriptId }, place) => [manuscriptId, place]));
  return deeds.map(({ manuscriptId }) => places.get(manuscriptId) ?? -1);
}

/** As many of the history, of the announcements and of the readers' articles as there were plans: not one more. */
async function expectExactlyOnce(plans: readonly Plan[]) {
  const happened = await whatHappened(newsroom, newsroom.clock.now());
  const sorted = (deeds: readonly Deed[]) =>
    deeds.map(({ manuscriptId, happens }) => `${manuscriptId} ${happens}`).sort();
  expect(sorted(happened.entered)).toEqual(sorted(plans));
  expect(sorted(happened.announced)).toEqual(sorted(plans));
  expect([...happened.live].sort()).toEqual(
    plans
      .flatMap(({ manuscriptId, liveRevision }) =>
        liveRevision === null ? [] : [[manuscriptId, liveRevision]],
      )
      .sort(),
  );
  return happened;
}
