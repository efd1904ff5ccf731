import {
  createTestDatabase,
  engineUnderTest,
  FixedClock,
  testConfig,
  type TestDatabase,
} from '@kopij/testing';
import { Client } from 'pg';
import { openDatabase, record, entities, UnitOfWork, type Database } from '../index.js';
import { EventFollower, type Told } from './event-follower.js';
import { parseEventId } from './event-id.js';

const longAgo = new Date(0);

describe('following the events', () => {
  let test: TestDatabase;
  let here: Database;
  let elsewhere: Database;
  let follower: EventFollower;
  let told: string[];
  let ids: string[];
  const clock = new FixedClock();

  beforeEach(async () => {
    test = await createTestDatabase();
    here = await openDatabase(testConfig(test.url), entities);
    elsewhere = await openDatabase(testConfig(test.url), entities);
    follower = new EventFollower(here, new UnitOfWork(here, clock), clock);
    told = [];
    ids = [];
  });
  afterEach(async () => {
    await follower.onModuleDestroy();
    await here.close();
    await elsewhere.close();
    await test.drop();
  });

  const happen = (database: Database, ...agencyIds: string[]) =>
    new UnitOfWork(database, clock).transaction(async (tx) => {
      for (const agencyId of agencyIds) {
        const at = clock.now().toISOString();
        await record(tx, { type: 'agencyCreated', agencyId, actorId: 'somebody', at });
      }
    });
  const subjects = (events: Told['events']): string[] =>
    events?.map((event) => ('agencyId' in event ? event.agencyId : '')) ?? ['anything'];
  const hear = (heard: Told): void => {
    told.push(...subjects(heard.events));
    ids.push(heard.before, heard.after);
  };
  /** Another listener that joins is told nothing before it is known what happened so far. */
  const caughtUp = async (): Promise<void> => {
    const { leave } = await follower.follow(() => undefined);
    leave();
  };
  const between = async (after: string, until: string, oldest = longAgo): Promise<string[] | null> => {
    const id = parseEventId(after);
    const found = id && (await follower.between(id, until, oldest));
    return found && subjects(found.events);
  };

  it('tells of what happens from then on, in any process, once and in order', async () => {
    await happen(here, 'before');
    const { leave } = await follower.follow(hear);
    await happen(here, 'a', 'b');
    await happen(elsewhere, 'c');
    await caughtUp();
    await happen(elsewhere, 'd');
    await caughtUp();
    await caughtUp();
    expect(told).toEqual(['a', 'b', 'c', 'd']);
    leave();
    await happen(here, 'e');
    await caughtUp();
    expect(told).toHaveLength(4);
  });

  it('tells what happened between two events, as long as that is known', async () => {
    const { from } = await follower.follow(hear);
    await happen(here, 'a');
    await caughtUp();
    await happen(elsewhere, 'b', 'c');
    await caughtUp();
    await happen(here, 'd');
    const { from: now } = await follower.follow(() => undefined);
    const [before = '', afterA = ''] = ids;
    expect(await between(from, now)).toEqual(['a', 'b', 'c', 'd']);
    expect(await between(before, now)).toEqual(['a', 'b', 'c', 'd']);
    expect(await between(afterA, now)).toEqual(['b', 'c', 'd']);
    expect(await between(now, now)).toEqual([]);
    expect(await between(afterA, now, new Date(clock.now().getTime() + 1))).toBeNull();
  });

  it('knows the ids of no other database, of none from before it was restored, and none that are made up', async () => {
    const { from } = await follower.follow(hear);
    await happen(here, 'a');
    await caughtUp();
    const [place = '', log = '', time = ''] = (ids[1] ?? '').split('~');
    const wrong = [
      [`9${place.replaceAll(':', ':9')}`, log, time],
      [place, '7-7', time],
      ...(engineUnderTest() === 'postgres'
        ? [
            ['5:3:', log, time],
            ['0:0:', log, time],
            ['3:5:9', log, time],
          ]
        : []),
      // An event with the same number, but later than the id says.
      ...(engineUnderTest() === 'sqlite' ? [[place, log, (clock.now().getTime() - 1).toString(36)]] : []),
    ];
    for (const parts of wrong) expect(await between(parts.join('~'), from)).toBeNull();
    for (const text of [
      '',
      'x',
      `${place}~${log}`,
      `${place}~${log}~!`,
      `${'1'.repeat(4_001)}~${log}~${time}`,
    ]) {
      expect(parseEventId(text)).toBeNull();
    }
  });

  it('says that anything may have happened, when it is more than can be told', async () => {
    const { from } = await follower.follow(hear);
    await happen(elsewhere, ...Array.from({ length: 1_001 }, (_, at) => String(at)));
    await caughtUp();
    expect(told).toEqual(['anything']);
    const { from: now } = await follower.follow(() => undefined);
    expect(await between(from, now)).toBeNull();
    await happen(elsewhere, 'a');
    await caughtUp();
    expect(told).toEqual(['anything', 'a']);
  });

  // SQLite has one writer: no two transactions are open at a time.
  if (engineUnderTest() === 'postgres') {
    it('misses nothing that is committed later than what was written after it, and waits for nobody', async () => {
      const early = new Client({ connectionString: test.url });
      await early.connect();
      await follower.follow(hear);
      await early.query('BEGIN');
      await early.query(
        `INSERT INTO outbox_events (id, type, subject_id, payload, recorded_at, delivered_to, attempts, transaction_id)
         VALUES ('e', 'agencyCreated', 'early', '{}', '2026-03-02T09:00:00.000Z', '[]', 0, pg_current_xact_id()::text::bigint)`,
      );
      await happen(here, 'late');
      await caughtUp();
      expect(told).toEqual(['late']);
      const afterLate = ids[1] ?? '';
      await early.query('COMMIT');
      await caughtUp();
      expect(told).toEqual(['late', 'early']);
      const { from } = await follower.follow(() => undefined);
      expect(await between(afterLate, from)).toEqual(['early']);
      await early.end();
    });

    it('says that anything may have happened, when the connection over which it follows has ended', async () => {
      await follower.follow(hear);
      await elsewhere.writer.query(
        `SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND query ~ 'pg_control_system|snapshot' AND pid <> pg_backend_pid()`,
      );
      for (let hasJoined = false; !hasJoined;) {
        hasJoined = await caughtUp().then(
          () => true,
          () => false,
        );
      }
      expect(told).toEqual(['anything']);
      await happen(elsewhere, 'a');
      await caughtUp();
      expect(told).toEqual(['anything', 'a']);
    });
  }
});
