import { UnitOfWork, type Database } from '@kopij/platform';
import { MigrationExecutor, type QueryRunner } from 'typeorm';

/** Does `work` on the schema, in one transaction of its own, as the server does: SQLite does not check references before it is done. */
export async function migrated(
  database: Database,
  work: (runner: QueryRunner) => Promise<unknown>,
): Promise<void> {
  const isSqlite = database.engine === 'sqlite';
  if (isSqlite) await database.writer.query('PRAGMA foreign_keys = OFF');
  try {
    await new UnitOfWork(database).transaction(async ({ queryRunner }) => {
      if (!queryRunner) throw new Error('A transaction always has a query runner.');
      await work(queryRunner);
    });
  } finally {
    if (isSqlite) await database.writer.query('PRAGMA foreign_keys = ON');
  }
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
