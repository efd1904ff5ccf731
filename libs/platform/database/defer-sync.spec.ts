import { createTestDatabase, testConfig, type TestDatabase } from '@kopij/testing';
import { deferSync, entities, openDatabase, UnitOfWork, type Database } from '../index.js';

describe('work that can be repeated', () => {
  let test: TestDatabase;
  let database: Database;

  beforeEach(async () => {
    test = await createTestDatabase();
    database = await openDatabase(testConfig(test.url), entities);
  });
  afterEach(async () => {
    await database.close();
    await test.drop();
  });

  /** How long a commit waits for the disk. 2: until it is on it. */
  const durability = async (): Promise<unknown> => {
    const setting = database.engine === 'sqlite' ? 'PRAGMA synchronous' : 'SHOW synchronous_commit';
    return Object.values((await database.writer.query<object[]>(setting))[0] ?? {})[0];
  };
  const rename = (name: string): Promise<void> =>
    new UnitOfWork(database).transaction(async (tx) => {
      await tx.query(`UPDATE users SET name = '${name}'`);
    });
  const names = (): Promise<unknown> => database.reader.query('SELECT name FROM users');

  it('is committed at once, and waits for the disk at its end', async () => {
    const always = await durability();
    const during = await deferSync(database, async () => {
      await rename('Nieuw');
      expect(await names()).toEqual([{ name: 'Nieuw' }]);
      return durability();
    });
    expect([always, during]).toEqual(database.engine === 'sqlite' ? [2, 1] : ['on', 'on']);
    expect(await durability()).toBe(always);
  });

  it('leaves every commit after it as safe as before, also when it fails', async () => {
    const always = await durability();
    const failing = deferSync(database, async () => {
      await rename('Half');
      throw new Error('The import was stopped.');
    });
    await expect(failing).rejects.toThrow('The import was stopped.');
    expect(await durability()).toBe(always);
    expect(await names()).toEqual([{ name: 'Half' }]);
  });
});
