import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { v4 } from 'uuid';
import { engineUnderTest } from './engine-under-test.js';

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
export function createTestDatabase(): Promise<TestDatabase> {
  return engineUnderTest() === 'postgres' ? createPostgres() : Promise.resolve(createSqlite());
}

function createSqlite(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-test-'));
  return {
    url: `sqlite:${join(folder, 'kopij.db')}`,
    drop: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

async function createPostgres(): Promise<TestDatabase> {
  const name = `kopij_test_${v4().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(postgresServer);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: postgresServer });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
