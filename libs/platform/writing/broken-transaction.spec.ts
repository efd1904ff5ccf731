import {
  createTestDatabase,
  engineUnderTest,
  postgresServer,
  testConfig,
  type TestDatabase,
} from '@kopij/testing';
import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { entities, openDatabase, UnitOfWork, type Database } from '../index.js';
import { RegistryVersionEntity } from '../registries/registry-version.entity.js';
import { registriesAdded } from '../testing/registries-added.js';

describe('after a transaction that the database broke off', () => {
  let test: TestDatabase;
  let database: Database;
  let work: UnitOfWork;
  let added: () => Promise<string[]>;
  const add = (name: string) => (tx: EntityManager) => tx.insert(RegistryVersionEntity, { name, version: 0 });
  const bothStillWork = async () => {
    await work.transaction(add('after'));
    await expect(work.transaction(add('after'))).rejects.toThrow(/unique/i);
    await work.transaction(add('again'));
    expect(await added()).toEqual(['after', 'again']);
  };

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

  it('starts the next one afresh when there was nothing left to roll back', async () => {
    const broken = work.transaction(async (tx) => {
      await add('undone')(tx);
      await tx.query('ROLLBACK');
      throw new Error('planned');
    });
    await expect(broken).rejects.toThrow('planned');
    await bothStillWork();
  });

  const onSqlite = {
    'the disk was full': async () => {
      const broken = work.transaction(async (tx) => {
        await tx.query('PRAGMA max_page_count = 1');
        for (let number = 0; ; number += 1) await add(`filler ${number}`)(tx);
      });
      await expect(broken).rejects.toThrow('full');
      await database.writer.query('PRAGMA max_page_count = 1000000');
    },
    'it could not begin': async () => {
      const other = await openDatabase(testConfig(test.url), entities);
      await new UnitOfWork(other).transaction(async () => {
        await expect(work.transaction(add('never'))).rejects.toThrow('locked');
      });
      await other.close();
    },
  };

  const onPostgres = {
    'its connection was cut': async () => {
      const broken = work.transaction(async (tx) => {
        await add('undone')(tx);
        await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
      });
      await expect(broken).rejects.toThrow('terminating connection');
    },
    'it could not begin': async () => {
      await asAdministrator(`ALTER DATABASE ${nameOf(test)} ALLOW_CONNECTIONS false`);
      await asAdministrator(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${nameOf(test)}'`,
      );
      await expect(work.transaction(add('never'))).rejects.toThrow();
      await expect(work.transaction(add('never'))).rejects.toThrow(
        /not currently accepting connections|Connection terminated/,
      );
      await asAdministrator(`ALTER DATABASE ${nameOf(test)} ALLOW_CONNECTIONS true`);
    },
  };

  for (const [what, breakIt] of Object.entries(engineUnderTest() === 'sqlite' ? onSqlite : onPostgres)) {
    it(`starts the next one afresh when ${what}`, async () => {
      await breakIt();
      await bothStillWork();
    });
  }
});

function nameOf(test: TestDatabase): string {
  return new URL(test.url).pathname.slice(1);
}

async function asAdministrator(sql: string): Promise<void> {
  const client = new Client({ connectionString: postgresServer });
  await client.connect();
  await client.query(sql);
  await client.end();
}
