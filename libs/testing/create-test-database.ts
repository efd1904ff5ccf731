import { openDatabase } from '@kopij/platform';
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { v4 } from 'uuid';
import { engineUnderTest } from './engine-under-test.js';
import { testConfig } from './test-config.js';

export interface TestDatabase {
  /** The value for DATABASE_URL. */
  readonly url: string;
  /** Drops the database. Everything that uses it must be closed first. */
  drop(): Promise<void>;
}

/** The PostgreSQL server on which every spec file creates its own database. */
export const postgresServer =
  process.env['KOPIJ_TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** An empty database of the engine under test, for exclusive use. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return engineUnderTest() === 'postgres' ? createPostgres() : Promise.resolve(createSqlite());
}

/** A database of the engine under test that is migrated already, for exclusive use: a copy, which takes a fraction of the time. */
export async function createTestDatabase(): Promise<TestDatabase> {
  if (engineUnderTest() === 'postgres') return createPostgres(await postgresTemplate());
  const test = createSqlite();
  copyFileSync(await sqliteTemplate(), pathOf(test));
  return test;
}

/** Names what is migrated once in each run of Jest, and copied after that. */
const template = `kopij_template_${process.env['KOPIJ_TEST_RUN'] ?? process.pid}`;

async function sqliteTemplate(): Promise<string> {
  const path = join(tmpdir(), `${template}.db`);
  if (existsSync(path)) return path;
  const made = createSqlite();
  await migrate(made);
  // Two workers may come here at once: either's will do.
  renameSync(pathOf(made), path);
  await made.drop();
  return path;
}

async function postgresTemplate(): Promise<string> {
  await onServer(async (client) => {
    // One worker makes it, and the others wait. The lock ends with the connection.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount !== 0) return;
    const made = await createPostgres();
    await migrate(made);
    await client.query(`ALTER DATABASE ${nameOf(made)} RENAME TO ${template}`);
  });
  return template;
}

async function migrate({ url }: TestDatabase): Promise<void> {
  const database = await openDatabase(testConfig(url), []);
  await database.close();
}

function createSqlite(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-test-'));
  return {
    url: `sqlite:${join(folder, 'kopij.db')}`,
    drop: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

function pathOf({ url }: TestDatabase): string {
  return url.replace('sqlite:', '');
}

async function createPostgres(from = 'template1'): Promise<TestDatabase> {
  const name = `kopij_test_${v4().replaceAll('-', '')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${from}`));
  const url = new URL(postgresServer);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    drop: () => onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

function nameOf({ url }: TestDatabase): string {
  return new URL(url).pathname.slice(1);
}

async function onServer(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: postgresServer });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
