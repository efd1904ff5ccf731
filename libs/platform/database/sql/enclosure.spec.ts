import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, testConfig, type TestDatabase } from '@kopij/testing';
import type { EntityManager } from 'typeorm';
import { entities, insertRows, openDatabase, UnitOfWork, type Database } from '../../index.js';
import { RegistryVersionEntity } from '../../registries/registry-version.entity.js';
import { registriesAdded } from '../../testing/registries-added.js';

describe('what is done inside a transaction', () => {
  let test: TestDatabase;
  let database: Database;
  let work: UnitOfWork;
  let added: () => Promise<string[]>;
  const row = (name: string) => ({ name, version: 0 });

  beforeEach(async () => {
    test = await createTestDatabase();
    database = await openDatabase({ ...testConfig(test.url), databasePatienceSeconds: 1 }, entities);
    work = new UnitOfWork(database);
    added = await registriesAdded(database);
  });
  afterEach(async () => {
    await database.close();
    await test.drop();
  });

  it('is seen by the transaction itself, through every kind of repository, and by nobody else', async () => {
    await work.transaction(async (tx) => {
      await tx.getRepository(RegistryVersionEntity).save(row('saved'));
      await tx.insert(RegistryVersionEntity, row('inserted'));
      await tx.createQueryBuilder().insert().into(RegistryVersionEntity).values(row('built')).execute();
      const detached = database.reader.getRepository(RegistryVersionEntity);
      expect(await tx.withRepository(detached).countBy({ version: 0 })).toBe(3);
      expect(await added()).toEqual([]);
    });
    expect(await added()).toEqual(['built', 'inserted', 'saved']);
  });

  it('leaves nothing behind that was still under way when another part of it failed', async () => {
    const late = async (milliseconds: number) => {
      await sleep(milliseconds);
      return row(`late ${milliseconds}`);
    };
    const failing = work.transaction((tx) =>
      Promise.all([
        tx.insert(RegistryVersionEntity, row('at once')),
        late(2).then((found) => tx.insert(RegistryVersionEntity, found)),
        Promise.reject(new Error('the desk changed its mind')),
        late(20).then((found) => tx.save(RegistryVersionEntity, found)),
      ]),
    );
    await expect(failing).rejects.toThrow('the desk changed its mind');

    await work.transaction(async (tx) => {
      await sleep(60);
      await tx.insert(RegistryVersionEntity, row('a stranger'));
    });
    expect(await added()).toEqual(['a stranger']);
  });

  const ways: [string, (tx: EntityManager, name: string) => Promise<unknown>][] = [
    ['TypeORM', (tx, name) => tx.insert(RegistryVersionEntity, row(name))],
    ['a prepared statement', (tx, name) => insertRows(tx, RegistryVersionEntity, [row(name)])],
  ];

  it.each(ways)('waits for one nobody awaited, and refuses those after the end: %s', async (_, insert) => {
    let tooLate: Promise<unknown> = Promise.resolve();
    await work.transaction((tx) => {
      void insert(tx, 'not awaited');
      tooLate = sleep(30).then(() => insert(tx, 'too late'));
      return Promise.resolve();
    });
    await expect(tooLate).rejects.toThrow('The transaction has already ended');
    expect(await added()).toEqual(['not awaited']);
  });

  it.each(ways)('is undone as a whole when one failed, even if the work went on: %s', async (_, insert) => {
    const failing = work.transaction(async (tx) => {
      await insert(tx, 'before');
      await insert(tx, 'before').catch(() => undefined);
      return 'all is well';
    });
    await expect(failing).rejects.toThrow(/unique/i);
    expect(await added()).toEqual([]);
  });

  it('cannot be a transaction inside the transaction', async () => {
    const nested = work.transaction((tx) => tx.transaction((inner) => inner.count(RegistryVersionEntity)));
    await expect(nested).rejects.toThrow('A unit of work cannot open a nested transaction');
  });

  it('gives up, instead of waiting for itself for ever, when it begins another unit of work', async () => {
    const begin = (depth: number): Promise<number> =>
      work.transaction((tx) => (depth === 0 ? tx.count(RegistryVersionEntity) : begin(depth - 1)));
    // Deeper than there are connections, which SQLite reaches at once.
    await expect(begin(8)).rejects.toThrow('Do not begin a unit of work inside another one');
    expect(await begin(0)).toBeGreaterThan(0);
  });
});
