import { openDatabase, type Database } from '@kopij/platform';
import { createTestDatabase, testConfig } from '@kopij/testing';
import { testTerminal, type Ran, type TestTerminal } from './test-terminal.js';

/** A terminal on a fresh database of the engine under test, with a view of its rows. */
export interface TestNewsroom extends TestTerminal {
  /** What DATABASE_URL holds. */
  readonly databaseUrl: string;
  /** The rows of a query, as the driver gives them. */
  rows<Row>(sql: string): Promise<Row[]>;
  close(): Promise<void>;
}

export type { Ran };

/** @param env settings beside that of the database */
export async function testNewsroom(env: Readonly<Record<string, string>> = {}): Promise<TestNewsroom> {
  const test = await createTestDatabase();
  const terminal = testTerminal({ ...env, DATABASE_URL: test.url });
  let database: Database | undefined;
  return {
    ...terminal,
    databaseUrl: test.url,
    async rows<Row>(sql: string): Promise<Row[]> {
      database ??= await openDatabase(testConfig(test.url), []);
      return database.reader.query<Row[]>(sql);
    },
    async close() {
      await database?.close();
      await test.drop();
    },
  };
}
