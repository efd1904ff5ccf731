import { MigrationExecutor, type QueryRunner } from 'typeorm';

/** Takes back every migration after the one of a file, such as `1764000000000-newsroom`. */
export async function undoMigrationsAfter(runner: QueryRunner, file: string): Promise<void> {
  const executor = new MigrationExecutor(runner.dataSource, runner);
  executor.transaction = 'none';
  const timestamp = Number(file.split('-')[0]);
  while ((await executor.getExecutedMigrations()).some((each) => each.timestamp > timestamp)) {
    await executor.undoLastMigration();
  }
}
