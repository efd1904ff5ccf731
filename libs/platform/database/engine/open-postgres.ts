import { DataSource } from 'typeorm';
import { errorCode } from '../sql/error-codes.js';
import { Database } from './database.js';
import { describeLocation } from './describe-location.js';
import { Disk } from './disk.js';
import { migrate } from './migrate.js';
import { openingFault, type Explanations } from './opening-fault.js';
import type { SharedOptions } from './shared-options.js';
import type { Tell } from './weigh-rewrites.js';

/** After this time, in milliseconds, PostgreSQL ends a transaction whose process no longer responds, and releases its locks. */
const longestSilence = 60_000;

/**
 * Half of the connections write. The others are read-only, so that readers never wait for a writer, nor a writer for them. One more
 * connection follows the log of changes.
 */
export async function openPostgres(
  url: string,
  poolSize: number,
  patience: number,
  shared: SharedOptions,
  tell: Tell,
): Promise<Database> {
  const writers = Math.floor(poolSize / 2);
  const pool = (size: number, session: Record<string, unknown>) =>
    new DataSource({
      ...shared,
      type: 'postgres',
      url,
      poolSize: size,
      connectTimeoutMS: 10_000,
      applicationName: 'kopij',
      // A connection that breaks while idle is replaced at its next use; without a listener it would end the process.
      poolErrorHandler: () => undefined,
      extra: session,
    }).initialize();
  try {
    const writer = await pool(writers, {
      ...inSession(),
      lock_timeout: patience,
      idle_in_transaction_session_timeout: longestSilence,
    });
    try {
      const migrated = await migrate(writer, tell);
      const reader = await pool(poolSize - writers + 1, inSession('default_transaction_read_only=on'));
      return new Database(writer, reader, new Disk(), { writers, patience }, migrated);
    } catch (error) {
      await writer.destroy();
      throw error;
    }
  } catch (error) {
    throw openingFault(error, explanations(url), describeLocation(url).database);
  }
}

/**
 * Settings of each connection. PostgreSQL compiles what it believes to be a long query: for the beginnings of eight runs, which take it 8 ms,
 * it compiled for 600. No query of Kopij's is long.
 */
function inSession(...settings: string[]): { readonly options: string } {
  return { options: ['jit=off', ...settings].map((setting) => `-c ${setting}`).join(' ') };
}

function explanations(url: string): Explanations {
  const { username, pathname } = new URL(url);
  const place = describeLocation(url).database;
  const name = pathname.slice(1);
  return [
    [
      /^E[A-Z_]+$|^timeout$/,
      (error) => `No PostgreSQL server answers at ${place} (${errorCode(error) ?? 'timeout'}).`,
    ],
    [
      /^28/,
      () =>
        `PostgreSQL at ${place} refuses the user ${username}: the password is wrong, or the user may not log in.`,
    ],
    [
      /^3D000/,
      () =>
        `PostgreSQL at ${place} has no database named ${name}. Create it first, for example with createdb.`,
    ],
    [
      /^42501/,
      () => `The user ${username} may not create tables in the database ${name} of PostgreSQL at ${place}.`,
    ],
    [/^53300/, () => `PostgreSQL at ${place} has no connections left for Kopij.`],
  ];
}
