import { createTestDatabase, testConfig, type TestDatabase } from '@kopij/testing';
import { entities, openDatabase, UnitOfWork, type Database } from '../index.js';

describe('a unit of work', () => {
  let test: TestDatabase;
  let database: Database;
  let work: UnitOfWork;

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(testConfig(test.url), entities);
    work = new UnitOfWork(database);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it('commits', async () => {
    await work.transaction(async (tx) => {
      await tx.query(`UPDATE registry_versions SET version = 7 WHERE name = 'sections'`);
    });
    expect(
      await database.reader.query(`SELECT version FROM registry_versions WHERE name = 'sections'`),
    ).toEqual([{ version: 7 }]);
  });
});
