import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { StartupFault } from '../../basics/startup-fault.js';
import { migrations } from '../migrations/all-migrations.js';
import { keepTriggers } from '../migrations/keep-triggers.js';
import { sqliteConnection } from '../sql/connections.js';
import { runTransaction } from '../sql/run-transaction.js';

/** Any fixed number: what instances that start at once on PostgreSQL queue for. */
const migrationLock = 5_673_042;

/** How long an instance waits for another one that migrates, in milliseconds: a big table takes its time. */
const patience = 600_000;

/**
 * Brings the database up to date, under a lock and in one transaction: of several instances that start at once, one
 * migrates while the others wait and then find nothing to do.
 *
 * @returns the names of the migrations that were run
 * @throws {StartupFault} when the database was written by a newer program
 */
export async function migrate(source: DataSource): Promise<string[]> {
  return withoutCascades(source, () =>
    runTransaction(source, patience, async ({ queryRunner }) => {
      if (!queryRunner) throw new Error('A transaction always has a query runner.');
      return runPending(source, queryRunner);
    }),
  );
}

// SQLite changes a table by copying and dropping it, and dropping it deletes what refers to it. This cannot be switched
// off inside a transaction; the references are checked at the end of it instead.
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

async function runPending(source: DataSource, runner: QueryRunner): Promise<string[]> {
  const isPostgres = source.options.type === 'postgres';
  if (isPostgres) {
    await runner.query(`SET LOCAL lock_timeout = ${patience}`);
    await runner.query(`SELECT pg_advisory_xact_lock(${migrationLock})`);
  }
  const executor = new MigrationExecutor(source, runner);
  executor.transaction = 'none';
  refuseNewer((await executor.getExecutedMigrations()).map(({ name }) => name));
  const done = await executor.getPendingMigrations();
  // One by one, so that a trigger that one of them makes is kept by the next.
  for (const each of done) await keepTriggers(runner, () => executor.executeMigration(each));
  if (!isPostgres && done.length > 0) await checkReferences(runner);
  return done.map(({ name }) => name);
}

async function checkReferences(runner: QueryRunner): Promise<void> {
  const broken = (await runner.query('PRAGMA foreign_key_check')) as unknown[];
  if (broken.length > 0)
    throw new Error(`The migration leaves ${broken.length} references to rows that are gone.`);
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
