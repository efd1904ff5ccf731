import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import { Database } from './database.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import { SnakeCaseNaming } from './naming-strategy.js';
import { ImmediateConnection, prepareReader, prepareWriter } from './sqlite-connection.js';
import { SqlLog } from './sql-log.js';
import { StartupFault } from './startup-fault.js';
import { UnitOfWork } from './unit-of-work.js';

export type Entities = readonly (NewableFunction | EntitySchema)[];

export interface DatabaseLocation {
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
}

/**
 * Opens the database, creating the SQLite file when there is none, and migrates it.
 *
 * @throws {StartupFault} when it cannot be reached, is no database of Kopij's, or was written by a newer version
 */
export async function openDatabase(location: DatabaseLocation, entities: Entities): Promise<Database> {
  const shared = {
    entities: [...entities] as NonNullable<DataSourceOptions['entities']> & unknown[],
    migrations: [...migrations],
    namingStrategy: new SnakeCaseNaming(),
    logger: new SqlLog(),
  };
  const path = /^sqlite:(.+)$/.exec(location.databaseUrl)?.[1];
  const open = path === undefined ? openPostgres(location, shared) : openSqlite(path, shared);
  return open.catch((error: unknown) => {
    if (error instanceof StartupFault) throw error;
    const reason = error instanceof Error && error.message !== '' ? error.message : String(error);
    throw new StartupFault(
      `The database at ${withoutPassword(location.databaseUrl)} cannot be opened: ${reason}`,
      {
        cause: error,
      },
    );
  });
}

type Shared = Pick<DataSourceOptions, 'entities' | 'migrations' | 'namingStrategy' | 'logger'>;

async function openSqlite(path: string, shared: Shared): Promise<Database> {
  if (path === ':memory:') {
    throw new StartupFault('DATABASE_URL must name a file: readers and the writer have a connection each.');
  }
  const writer = await new DataSource({
    ...shared,
    type: 'better-sqlite3',
    database: path,
    driver: ImmediateConnection,
    enableWAL: true,
    timeout: 20,
    prepareDatabase: prepareWriter,
  }).initialize();
  await migrateOrClose(writer);
  const reader = await new DataSource({
    ...shared,
    type: 'better-sqlite3',
    database: path,
    readonly: true,
    prepareDatabase: prepareReader,
  }).initialize();
  return new Database(writer, reader);
}

async function openPostgres(location: DatabaseLocation, shared: Shared): Promise<Database> {
  const source = await new DataSource({
    ...shared,
    type: 'postgres',
    url: location.databaseUrl,
    poolSize: location.databasePoolSize,
    connectTimeoutMS: 10_000,
    applicationName: 'kopij',
    // A connection that breaks while idle is replaced at its next use; without a listener it would end the process.
    poolErrorHandler: () => undefined,
  }).initialize();
  await migrateOrClose(source);
  return new Database(source, source);
}

async function migrateOrClose(writer: DataSource): Promise<void> {
  try {
    await new UnitOfWork(new Database(writer, writer)).transaction(async (tx) => {
      if (!tx.queryRunner) throw new Error('A transaction always has a query runner.');
      await migrate(tx.queryRunner);
    });
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

function withoutPassword(url: string): string {
  return url.replace(/(\/\/[^:/@]*):[^@]*@/, '$1:***@');
}
