import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, optional, primary, tableMaker, text } from './describe-table.js';

/** The log of what happens to live articles. */
export class ArticleChanges1767400000000 implements MigrationInterface {
  readonly name = 'ArticleChanges1767400000000';

  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.dataSource.options.type === 'postgres';
    await runner.createTable(
      tableMaker(runner)('article_changes', {
        columns: [
          integer('sequence', { ...primary, isGenerated: true, generationStrategy: 'increment' }),
          { name: 'transaction_id', type: 'bigint', ...optional },
          instant('at'),
          text('kind', 9),
          id('article_id', optional),
        ],
        indices: [{ columnNames: ['transaction_id', 'sequence'], where: 'transaction_id IS NOT NULL' }],
      }),
    );
    // So that there is always an entry to go on from. Older than every transaction: as long as it exists, nothing has been pruned.
    await runner.query(
      `INSERT INTO article_changes (transaction_id, at, kind) VALUES (${isPostgres ? '0' : 'NULL'}, '2026-01-01T00:00:00.000Z', 'UPDATED')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('article_changes');
  }
}
