import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { migrations } from './migrations/index.js';
import { StartupFault } from './startup-fault.js';

/** Any fixed number: what instances that start at once on PostgreSQL queue for. */
const migrationLock = 5_673_042;

/**
 * Brings the database up to date, under a lock and in one transaction: of several instances that start at once, one
 * migrates while the others wait and then find nothing to do.
 *
 * @returns the names of the migrations that were run
 * @throws {StartupFault} when the database was written by a newer program
 */
export async function migrate(runner: QueryRunner): Promise<string[]> {
  if (runner.dataSource.options.type === 'postgres') {
    await runner.query(`SELECT pg_advisory_xact_lock(${migrationLock})`);
  }
  const executor = new MigrationExecutor(runner.dataSource, runner);
  executor.transaction = 'none';
  refuseNewer(
    runner.dataSource,
    (await executor.getExecutedMigrations()).map(({ name }) => name),
  );
  return (await executor.executePendingMigrations()).map(({ name }) => name);
}

function refuseNewer(source: DataSource, executed: string[]): void {
  const known = new Set<string>(migrations.map(({ name }) => name));
  const unknown = executed.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new StartupFault(
    `The database (${source.options.type}) was written by a newer version of Kopij: it holds ${unknown.join(', ')}, ` +
      'which this version does not know. Start the newer version, or restore a backup made before the upgrade.',
  );
}
