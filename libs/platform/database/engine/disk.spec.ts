import { setImmediate as aTurn } from 'node:timers/promises';
import { createTestDatabase, testConfig, type TestDatabase } from '@kopij/testing';
import { entities, openDatabase, UnitOfWork, type Database } from '../../index.js';
import { Disk } from './disk.js';

/** Storage that is done when the test says so. */
class SlowStorage {
  readonly syncs: { done: () => void; fail: (cause: Error) => void }[] = [];

  sync(): Promise<void> {
    return new Promise((done, fail) => this.syncs.push({ done, fail }));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

describe('waiting for the disk', () => {
  let storage: SlowStorage;
  let disk: Disk;
  let told: string[];

  beforeEach(() => {
    storage = new SlowStorage();
    disk = new Disk(storage);
    told = [];
  });

  const commit = (name: string): void =>
    void disk.settle().then(
      () => told.push(name),
      (error: unknown) => told.push(`${name}: ${String(error).slice(0, 28)}`),
    );

  it('is over for nobody before the disk has what they wrote', async () => {
    commit('a');
    await aTurn();
    commit('b');
    storage.syncs[0]?.done();
    await aTurn();
    expect(told).toEqual(['a']);
    expect(storage.syncs).toHaveLength(2);
    storage.syncs[1]?.done();
    await aTurn();
    expect(told).toEqual(['a', 'b']);
  });

  it('is done once for all who come while the disk is busy', async () => {
    commit('a');
    await aTurn();
    for (const name of ['b', 'c', 'd']) commit(name);
    storage.syncs[0]?.done();
    await aTurn();
    storage.syncs[1]?.done();
    await aTurn();
    expect(told).toEqual(['a', 'b', 'c', 'd']);
    expect(storage.syncs).toHaveLength(2);
  });

  it('fails for all who wait and all who come later, once the disk has failed', async () => {
    commit('a');
    await aTurn();
    commit('b');
    storage.syncs[0]?.fail(new Error('EIO'));
    await aTurn();
    commit('c');
    await aTurn();
    expect(told).toEqual(['a', 'b', 'c'].map((name) => `${name}: Error: A write to the disk f`));
    expect(storage.syncs).toHaveLength(1);
    expect(() => disk.refuseWhenBroken()).toThrow('Check the disk, then restart Kopij.');
  });
});

describe('a commit', () => {
  let test: TestDatabase;
  let database: Database;
  let storage: SlowStorage;
  let work: UnitOfWork;

  beforeEach(async () => {
    test = await createTestDatabase();
    database = await openDatabase(testConfig(test.url), entities);
    storage = new SlowStorage();
    work = new UnitOfWork(Object.assign(database, { disk: new Disk(storage) }));
  });
  afterEach(async () => {
    await database.close();
    await test.drop();
  });

  const rename = (name: string): Promise<void> =>
    work.transaction(async (tx) => {
      await tx.query(`UPDATE users SET name = '${name}'`);
    });
  const names = (): Promise<unknown> => database.reader.query('SELECT DISTINCT name FROM users');
  const untilSync = async (count = 1): Promise<void> => {
    while (storage.syncs.length < count) await aTurn();
  };

  it('is seen at once, and neither reported nor told of before it is on the disk', async () => {
    const heard: string[] = [];
    work.onCommit(() => heard.push('listener'));
    const renaming = rename('Nieuw').then(() => heard.push('caller'));
    await untilSync();
    await aTurn();
    expect(await names()).toEqual([{ name: 'Nieuw' }]);
    expect(heard).toEqual([]);
    storage.syncs[0]?.done();
    await renaming;
    expect(heard).toEqual(['listener', 'caller']);
  });

  it('leaves the next one its turn while it waits', async () => {
    const first = rename('Een');
    await untilSync();
    const second = rename('Twee');
    while (JSON.stringify(await names()) !== '[{"name":"Twee"}]') await aTurn();
    storage.syncs[0]?.done();
    await first;
    await untilSync(2);
    storage.syncs[1]?.done();
    await second;
  });

  it('is not begun any more when the disk has failed', async () => {
    const renaming = rename('Half');
    await untilSync();
    storage.syncs[0]?.fail(new Error('EIO'));
    await expect(renaming).rejects.toThrow('A write to the disk failed');
    await expect(rename('Later')).rejects.toThrow('A write to the disk failed');
    expect(await names()).toEqual([{ name: 'Half' }]);
  });

  it('does not wait where all of it can be repeated, but at its end', async () => {
    const importing = database.disk.defer(async () => {
      await rename('Nieuw');
      expect(await names()).toEqual([{ name: 'Nieuw' }]);
      expect(storage.syncs).toHaveLength(0);
    });
    await untilSync();
    storage.syncs[0]?.done();
    await importing;
  });

  it('waits as ever after what could be repeated, also when that failed', async () => {
    const failing = database.disk.defer(async () => {
      await rename('Half');
      throw new Error('The import was stopped.');
    });
    await untilSync();
    storage.syncs[0]?.done();
    await expect(failing).rejects.toThrow('The import was stopped.');
    expect(await names()).toEqual([{ name: 'Half' }]);

    const renaming = rename('Later');
    await untilSync(2);
    storage.syncs[1]?.done();
    await renaming;
  });
});
