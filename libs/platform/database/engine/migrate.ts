import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { StartupFault } from '../../basics/startup-fault.js';
import { migrations } from '../migrations/all-migrations.js';
import { keepTriggers } from '../migrations/keep-triggers.js';
import { sqliteConnection } from '../sql/connections.js';
import { runTransaction } from '../sql/run-transaction.js';
import { noteEmptyPages, shrinkFile } from './shrink-file.js';
import { weighRewrites, type Tell } from './weigh-rewrites.js';

/** Any fixed number: the advisory lock for instances that start at the same time on PostgreSQL. */
const migrationLock = 5_673_042;

/** How long an instance waits while another one migrates, in milliseconds: large tables take time. */
const patience = 600_000;

/**
 * Migrates the database, under a lock and in one transaction: if several instances start at once, one migrates
 * while the others wait.
 *
 * @param tell is told about long operations
 * @returns the names of the migrations that were run
 * @throws {StartupFault} if the database was written by a newer version
 */
export async function migrate(source: DataSource, tell: Tell = () => undefined): Promise<string[]> {
  const done = await withoutCascades(source, () =>
    runTransaction(source, patience, async ({ queryRunner }) => {
      if (!queryRunner) throw new Error('A transaction always has a query runner.');
      return runPending(source, queryRunner, tell);
    }),
  );
  if (source.options.type !== 'postgres') shrinkFile(sqliteConnection(source), tell);
  return done;
}

// SQLite changes a table by copying and dropping it, and dropping it deletes the rows that refer to it. This cannot be disabled
// inside a transaction, so it is disabled before, and the references are checked at the end of the transaction.
async function withoutCascades<T>(source: DataSource, work: () => Promise<T>): Promise<T> {
  if (source.options.type === 'postgres') return work();
  const connection = sqliteConnection(source);
  connection.pragma('foreign_keys = OFF');
  try {
    return await work();
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

async function runPending(source: DataSource, runner: QueryRunner, tell: Tell): Promise<string[]> {
  const isPostgres = source.options.type === 'postgres';
  if (isPostgres) {
    await runner.query(`SET LOCAL lock_timeout = ${patience}`);
    await runner.query(`SELECT pg_advisory_xact_lock(${migrationLock})`);
  }
  const executor = new MigrationExecutor(source, runner);
  executor.transaction = 'none';
  refuseNewer((await executor.getExecutedMigrations()).map(({ name }) => name));
  const done = await executor.getPendingMigrations();
  await weighRewrites(
    runner,
    done.map(({ instance }) => instance),
    tell,
  );
  // One by one, so that each migration keeps the triggers created by earlier ones.
  for (const each of done) await keepTriggers(runner, () => executor.executeMigration(each));
  if (!isPostgres && done.length > 0) {
    await checkReferences(runner);
    await noteEmptyPages(runner);
  }
  return done.map(({ name }) => name);
}

async function checkReferences(runner: QueryRunner): Promise<void> {
  const broken = (await runner.query('PRAGMA foreign_key_check')) as unknown[];
  if (broken.length > 0)
    throw new Error(`The migration leaves ${broken.length} foreign keys that point at missing rows.`);
}

function refuseNewer(executed: string[]): void {
  const known = new Set<string>(migrations.map(({ name }) => name));
  const unknown = executed.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new StartupFault(
    `The database was written by a newer version of Kopij: it holds ${unknown.join(', ')}, which this version does ` +
      'not know. Start the newer version, or restore a backup made before the upgrade.',
  );
}
