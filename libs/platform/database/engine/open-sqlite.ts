import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { errorCode } from '../sql/error-codes.js';
import { Database } from './database.js';
import { Disk } from './disk.js';
import { migrate } from './migrate.js';
import { openingFault, type Explanations } from './opening-fault.js';
import type { SharedOptions } from './shared-options.js';
import { PreparingConnection, prepareReader, prepareWriter } from './sqlite-connection.js';
import { prepareFile } from './sqlite-file.js';
import { WalFile } from './wal-file.js';
import type { Tell } from './weigh-rewrites.js';

/** One connection that writes, and a second, read-only one that sees only committed state. */
export async function openSqlite(
  path: string,
  patience: number,
  shared: SharedOptions,
  tell: Tell,
): Promise<Database> {
  try {
    await prepareFile(path, patience);
    const writer = await initialize({
      ...shared,
      type: 'better-sqlite3',
      database: path,
      driver: PreparingConnection,
      timeout: 0,
      statementCacheSize: 0,
      prepareDatabase: prepareWriter,
    });
    let disk: Disk | undefined;
    try {
      disk = new Disk(await WalFile.open(path));
      const migrated = await migrate(writer, tell);
      await disk.settle();
      return new Database(writer, await openReader(path, shared), disk, { writers: 1, patience }, migrated);
    } catch (error) {
      await disk?.close();
      await writer.destroy();
      throw error;
    }
  } catch (error) {
    throw openingFault(error, explanations(path), path);
  }
}

function openReader(path: string, shared: SharedOptions): Promise<DataSource> {
  return initialize({
    ...shared,
    type: 'better-sqlite3',
    database: path,
    readonly: true,
    prepareDatabase: prepareReader,
  });
}

/** TypeORM accepts no type name for bytes on both engines. SQLite accepts any name, so we use PostgreSQL's there too. */
function initialize(options: DataSourceOptions): Promise<DataSource> {
  const source = new DataSource(options);
  source.driver.supportedDataTypes.push('bytea');
  return source.initialize();
}

function explanations(path: string): Explanations {
  const notWritable = (error: unknown) =>
    `The database ${path} cannot be written to (${errorCode(error) ?? 'unknown'}): Kopij needs to create and change files in the folder ${dirname(path)}.`;
  return [
    [
      /^SQLITE_NOTADB/,
      () => `${path} is not an SQLite database. Set DATABASE_URL to another file, or move this one away.`,
    ],
    [
      /^SQLITE_CORRUPT/,
      () => `The database ${path} is corrupt. Stop Kopij, keep the file, and restore a backup.`,
    ],
    [/^SQLITE_BUSY/, () => `Another process holds a lock on the database ${path}.`],
    [/^(SQLITE_FULL|ENOSPC)/, () => `The disk that holds the database ${path} is full.`],
    [
      /^(SQLITE_CANTOPEN|SQLITE_READONLY|EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EEXIST|ENAMETOOLONG|ELOOP)/,
      notWritable,
    ],
  ];
}
