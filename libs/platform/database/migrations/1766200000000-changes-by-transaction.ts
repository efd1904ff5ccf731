import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, integer, longText, optional, primary, tableMaker } from './describe-table.js';

// TypeORM would use its cached indexes of the dropped table for the new one.
const drop = 'DROP TABLE changes';

/**
 * Changes are no longer numbered in the order of the commits, for which writers on PostgreSQL waited for each other. They name their
 * transaction instead. No process that follows the log keeps running during the migration, so the log starts empty.
 */
export class ChangesByTransaction1766200000000 implements MigrationInterface {
  readonly name = 'ChangesByTransaction1766200000000';

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    await runner.query(drop);
    await runner.createTable(
      named('changes', {
        columns: [
          integer('sequence', { ...primary, isGenerated: true, generationStrategy: 'increment' }),
          { name: 'transaction_id', type: 'bigint', ...optional },
          longText('tags'),
        ],
        indices: [index('transaction_id')],
      }),
    );
    // Older than every transaction: as long as it exists, nothing has been pruned.
    if (runner.dataSource.options.type === 'postgres')
      await runner.query(`INSERT INTO changes (transaction_id, tags) VALUES (0, '[]')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(drop);
    await runner.createTable(
      new Table({ name: 'changes', columns: [integer('sequence', primary), longText('tags')] }),
    );
  }
}
