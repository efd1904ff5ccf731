import { setImmediate as nextTurn } from 'node:timers/promises';
import { createTestDatabase, testConfig, type TestDatabase } from '@kopij/testing';
import {
  anything,
  bumpRegistry,
  ChangeWatch,
  entities,
  everything,
  openDatabase,
  OutboxEventEntity,
  touch,
  UnitOfWork,
  type Database,
} from '../index.js';
import { ChangeEntity } from './change.entity.js';
import { SharedLook } from './shared-look.js';

describe('what changes of all that readers see', () => {
  let test: TestDatabase;
  let here: Database;
  let elsewhere: Database;
  let watch: ChangeWatch;
  let told: string[];

  beforeEach(async () => {
    test = await createTestDatabase();
    here = await openDatabase(testConfig(test.url), entities);
    elsewhere = await openDatabase(testConfig(test.url), entities);
    watch = new ChangeWatch(here);
    told = [];
    watch.onChange((tags) => told.push(...tags));
    await watch.catchUp();
    told = [];
  });
  afterEach(async () => {
    await here.close();
    await elsewhere.close();
    await test.drop();
  });

  const change = (database: Database, ...tags: string[]) =>
    new UnitOfWork(database).transaction((tx) => Promise.resolve(touch(tx, tags)));

  it('is known as soon as it is committed, whichever process did it', async () => {
    await change(here, 'article:1', 'list:all');
    await change(elsewhere, 'article:2');
    await watch.catchUp();
    expect(told).toEqual(['article:1', 'list:all', anything, 'article:2', anything]);
    await watch.catchUp();
    expect(told).toHaveLength(5);
  });

  it('is not known before it is committed, and never when it is not', async () => {
    await new UnitOfWork(elsewhere).transaction(async (tx) => {
      touch(tx, ['article:1']);
      await watch.catchUp();
      expect(told).toEqual([]);
    });
    const failing = new UnitOfWork(elsewhere).transaction((tx) => {
      touch(tx, ['article:2']);
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    await watch.catchUp();
    expect(told).toEqual(['article:1', anything]);
  });

  it('is numbered in the order of the commits, without gaps, so that none is missed', async () => {
    const end = new AbortController();
    const watching = (async () => {
      while (!end.signal.aborted) {
        await watch.catchUp();
        await nextTurn();
      }
    })();
    const all = Array.from({ length: 60 }, (_, at) => `article:${at}`);
    await Promise.all(all.map((tag, at) => change(at % 2 === 0 ? here : elsewhere, tag)));
    end.abort();
    await watching;
    await watch.catchUp();
    expect(told.filter((tag) => tag !== anything).sort()).toEqual([...all].sort());
    const rows = await here.reader.find(ChangeEntity, { order: { sequence: 'ASC' } });
    expect(rows.map(({ sequence }) => sequence)).toEqual(all.map((_, at) => at + 1));
  });

  it('is everything, for whoever was away so long that it is no longer known what', async () => {
    for (const tag of ['article:1', 'article:2', 'article:3']) await change(elsewhere, tag);
    await elsewhere.writer.manager.delete(ChangeEntity, { sequence: 1 });
    await watch.catchUp();
    expect(told).toEqual([everything]);
    await change(elsewhere, 'article:4');
    await watch.catchUp();
    expect(told).toEqual([everything, 'article:4', anything]);
  });

  it('is everything, when it is more than can be told, or a section or an agency', async () => {
    await change(here, ...Array.from({ length: 501 }, (_, at) => `article:${at}`));
    await new UnitOfWork(here).transaction((tx) => bumpRegistry(tx, 'agencies'));
    await watch.catchUp();
    expect(told).toEqual([everything, anything, everything, anything]);
  });

  it('is announced once for each transaction, in order, for the caches between us and readers', async () => {
    await change(here, 'article:1');
    await change(elsewhere, 'article:2', 'list:all');
    const events = await here.reader.find(OutboxEventEntity, { order: { sequence: 'ASC' } });
    expect(events).toMatchObject([
      { subjectId: 'delivery', payload: { type: 'deliveryChanged', tags: ['article:1', anything] } },
      {
        subjectId: 'delivery',
        payload: { type: 'deliveryChanged', tags: ['article:2', 'list:all', anything] },
      },
    ]);
  });

  it('is remembered for a bounded number of changes', async () => {
    await here.writer.manager.insert(ChangeEntity, { sequence: 1, tags: ['article:1'] });
    await here.writer.manager.insert(ChangeEntity, { sequence: 20_099, tags: ['article:2'] });
    await change(here, 'article:3');
    const rows = await here.reader.find(ChangeEntity, { order: { sequence: 'ASC' } });
    expect(rows.map(({ sequence }) => sequence)).toEqual([20_099, 20_100]);
  });
});

describe('a look on behalf of many', () => {
  it('is never one that began before they asked', async () => {
    const begun: (() => void)[] = [];
    const shared = new SharedLook(() => new Promise((resolve) => begun.push(resolve)));
    const early = [shared.take(), shared.take()];
    await nextTurn();
    await nextTurn();
    expect(begun).toHaveLength(1);
    const late = [shared.take(), shared.take()];
    begun[0]?.();
    await Promise.all(early);
    await nextTurn();
    await nextTurn();
    expect(begun).toHaveLength(2);
    begun[1]?.();
    await Promise.all(late);
  });

  it('that fails is no reason for the next to fail', async () => {
    let looks = 0;
    const shared = new SharedLook(() => {
      looks += 1;
      return looks === 1 ? Promise.reject(new Error('gone')) : Promise.resolve();
    });
    await expect(shared.take()).rejects.toThrow('gone');
    await expect(shared.take()).resolves.toBeUndefined();
  });
});
