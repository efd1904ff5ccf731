import { dirname } from 'node:path';
import { DataSource } from 'typeorm';
import { errorCode } from '../sql/error-codes.js';
import { Database } from './database.js';
import { Disk } from './disk.js';
import { migrate } from './migrate.js';
import { openingFault, type Explanations } from './opening-fault.js';
import type { SharedOptions } from './shared-options.js';
import { ImmediateConnection, prepareReader, prepareWriter } from './sqlite-connection.js';
import { prepareFile } from './sqlite-file.js';
import { WalFile } from './wal-file.js';

/** One connection that writes, and a second, read-only one that sees nothing but what is committed. */
export async function openSqlite(path: string, patience: number, shared: SharedOptions): Promise<Database> {
  try {
    await prepareFile(path, patience);
    const writer = await new DataSource({
      ...shared,
      type: 'better-sqlite3',
      database: path,
      driver: ImmediateConnection,
      timeout: 0,
      statementCacheSize: 0,
      prepareDatabase: prepareWriter,
    }).initialize();
    let disk: Disk | undefined;
    try {
      disk = new Disk(await WalFile.open(path));
      const migrated = await migrate(writer);
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
  return new DataSource({
    ...shared,
    type: 'better-sqlite3',
    database: path,
    readonly: true,
    prepareDatabase: prepareReader,
  }).initialize();
}

function explanations(path: string): Explanations {
  const notWritable = (error: unknown) =>
    `The database ${path} cannot be written to (${errorCode(error) ?? 'unknown'}): Kopij needs to create and change files in the folder ${dirname(path)}.`;
  return [
    [
      /^SQLITE_NOTADB/,
      () => `${path} is not an SQLite database. Name another file in DATABASE_URL, or move this one away.`,
    ],
    [
      /^SQLITE_CORRUPT/,
      () => `The database ${path} is damaged. Stop Kopij, keep the file, and put back a backup.`,
    ],
    [/^SQLITE_BUSY/, () => `Another process keeps the database ${path} locked.`],
    [/^(SQLITE_FULL|ENOSPC)/, () => `There is no room left on the disk of the database ${path}.`],
    [
      /^(SQLITE_CANTOPEN|SQLITE_READONLY|EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EEXIST|ENAMETOOLONG|ELOOP)/,
      notWritable,
    ],
  ];
}
