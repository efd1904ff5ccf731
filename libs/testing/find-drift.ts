import { besideEntities, openDatabase, type Database, type Entities } from '@kopij/platform';
import type { DataSource } from 'typeorm';
import { createEmptyDatabase } from './create-test-database.js';
import { readCatalogue } from './read-catalogue.js';
import { testConfig } from './test-config.js';

/**
 * Compares the entities with a new database of the engine under test, created by the migrations only.
 *
 * @param entities those of every feature; the platform's own are among them or not, as it comes
 * @param changes statements that are run after the migrations, to see what is found then
 * @returns what would have to be done to the database to make it what the entities describe, a line each; nothing when
 *   they agree
 */
export async function findDrift(entities: Entities, changes: readonly string[] = []): Promise<string[]> {
  const test = await createEmptyDatabase();
  try {
    const database = await openDatabase(testConfig(test.url), entities);
    try {
      for (const change of changes) await database.writer.query(change);
      const { upQueries } = await database.writer.driver.createSchemaBuilder().log();
      return [
        ...upQueries.map(({ query }) => query),
        ...(await forgottenTables(database.writer)),
        ...(await besideWhatTypeOrmSees(database)),
      ];
    } finally {
      await database.close();
    }
  } finally {
    await test.drop();
  }
}

// An entity that is missing from its feature's list is not compared at all; it is found because its table remains.
async function forgottenTables(source: DataSource): Promise<string[]> {
  const tables = await source.query<{ name: string }[]>(
    source.options.type === 'postgres'
      ? `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`
      : `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'`,
  );
  const described = new Set([...source.entityMetadatas.map(({ tableName }) => tableName), 'migrations']);
  return tables
    .filter(({ name }) => !described.has(name) && !isDeclared(name, source))
    .map(({ name }) => `no entity describes the table ${name}`);
}

// On PostgreSQL, what SQLite has as a virtual table.
function isDeclared(table: string, source: DataSource): boolean {
  const engine = source.options.type === 'postgres' ? 'postgres' : 'sqlite';
  return besideEntities(engine).some((line) => line.startsWith(`CREATE TABLE ${table} `));
}

async function besideWhatTypeOrmSees(database: Database): Promise<string[]> {
  const there = await readCatalogue(database);
  const declared = besideEntities(database.engine);
  return [
    ...declared.filter((line) => !there.includes(line)).map((line) => `the database lacks ${line}`),
    ...there.filter((line) => !declared.includes(line)).map((line) => `nothing declares ${line}`),
  ];
}
