import type { DataSourceOptions, EntitySchema } from 'typeorm';
import { migrations } from '../migrations/all-migrations.js';
import type { Database } from './database.js';
import { SnakeCaseNaming } from './naming-strategy.js';
import { openPostgres } from './open-postgres.js';
import { openSqlite } from './open-sqlite.js';
import { SqlLog } from './sql-log.js';
import type { Tell } from './weigh-rewrites.js';

export type Entities = readonly (NewableFunction | EntitySchema)[];

export interface DatabaseLocation {
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  readonly databasePatienceSeconds: number;
}

/**
 * Opens the database, creating the SQLite file if there is none, and migrates it.
 *
 * @param tell is told about long operations
 * @throws {StartupFault} if it cannot be reached, is not a Kopij database, or was written by a newer version
 */
export async function openDatabase(
  location: DatabaseLocation,
  entities: Entities,
  tell: Tell = () => undefined,
): Promise<Database> {
  const shared = {
    entities: [...entities] as NonNullable<DataSourceOptions['entities']> & unknown[],
    migrations: [...migrations],
    namingStrategy: new SnakeCaseNaming(),
    logger: new SqlLog(),
  };
  const patience = location.databasePatienceSeconds * 1_000;
  const path = /^sqlite:(.+)$/.exec(location.databaseUrl)?.[1];
  return path === undefined
    ? openPostgres(location.databaseUrl, location.databasePoolSize, patience, shared, tell)
    : openSqlite(path, patience, shared, tell);
}
