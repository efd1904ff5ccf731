import type { UnitOfWork } from '@kopij/platform';
import { MigrationExecutor, type QueryRunner } from 'typeorm';

/** Does `work` on the schema, in one transaction of its own. */
export function migrated(
  unitOfWork: UnitOfWork,
  work: (runner: QueryRunner) => Promise<unknown>,
): Promise<void> {
  return unitOfWork.transaction(async ({ queryRunner }) => {
    if (!queryRunner) throw new Error('A transaction always has a query runner.');
    await work(queryRunner);
  });
}

/** Takes back every migration after the one of a file, such as `1764000000000-newsroom`. */
export async function undoMigrationsAfter(runner: QueryRunner, file: string): Promise<void> {
  const executor = new MigrationExecutor(runner.dataSource, runner);
  executor.transaction = 'none';
  const timestamp = Number(file.split('-')[0]);
  while ((await executor.getExecutedMigrations()).some((each) => each.timestamp > timestamp)) {
    await executor.undoLastMigration();
  }
}

/** Runs every migration that was taken back. */
export async function redoMigrations(runner: QueryRunner): Promise<void> {
  const executor = new MigrationExecutor(runner.dataSource, runner);
  executor.transaction = 'none';
  await executor.executePendingMigrations();
}
