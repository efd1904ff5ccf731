import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, startProgram, testConfig, type TestDatabase } from '@kopij/testing';
import { entities, openDatabase, OutboxEventEntity, UnitOfWork, type Database } from '../index.js';
import { RegistryVersionEntity } from '../registries/registry-version.entity.js';

describe('a write, when another process writes too', () => {
  let test: TestDatabase;
  let database: Database;
  const add = (work: UnitOfWork) =>
    work.transaction((tx) => tx.increment(RegistryVersionEntity, { name: 'sections' }, 'version', 1));
  const version = async () =>
    (await database.reader.findOneByOrFail(RegistryVersionEntity, { name: 'sections' })).version;
  const open = async (databasePatienceSeconds: number) => {
    database = await openDatabase({ ...testConfig(test.url), databasePatienceSeconds }, entities);
    return new UnitOfWork(database);
  };

  beforeEach(async () => {
    test = await createTestDatabase();
  });
  afterEach(async () => {
    await database.close();
    await test.drop();
  });

  it('waits for the lock without stopping anything else, and then goes through', async () => {
    const patience = 30;
    const work = await open(patience);
    const other = await startProgram('hold-lock', test.url);
    await other.heard('locked');

    const writing = Promise.all([add(work), add(work), add(work)]);
    let ticks = 0;
    let longest = 0;
    for (let last = performance.now(); ticks < 100; ticks += 1) {
      await sleep(5);
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    expect(await version()).toBe(1);
    other.tell('let go');
    await writing;
    await other.ended();

    expect(await version()).toBe(5);
    // Who stopped everything while waiting would do so for as long as it has patience.
    expect(longest).toBeLessThan((patience * 1_000) / 2);
  });

  it('fails, and changes nothing, when the lock is not let go in time', async () => {
    const work = await open(1);
    const other = await startProgram('hold-lock', test.url);
    await other.heard('locked');

    await expect(add(work)).rejects.toThrow(/database is locked|lock timeout/);

    other.tell('let go');
    await other.ended();
    expect(await version()).toBe(2);
    await add(work);
    expect(await version()).toBe(3);
  });

  it('goes through when the process that held the lock was killed, whose own work is gone', async () => {
    const work = await open(30);
    const other = await startProgram('hold-lock', test.url);
    await other.heard('locked');
    const writing = add(work);
    await other.kill();
    await writing;
    expect(await version()).toBe(2);
  });

  it('loses none of 2 × 200 that two processes make at once', async () => {
    await open(30);
    const writers = await Promise.all(
      ['first', 'second'].map((subject) => startProgram('write-events', test.url, subject, '200')),
    );
    await Promise.all(writers.map((writer) => writer.heard('ready')));
    for (const writer of writers) writer.tell('go');
    await Promise.all(writers.map((writer) => writer.ended()));

    expect(await version()).toBe(401);
    expect(await database.reader.countBy(OutboxEventEntity, { subjectId: 'first' })).toBe(200);
    expect(await database.reader.countBy(OutboxEventEntity, { subjectId: 'second' })).toBe(200);
  });
});
