import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { id, index, integer, primary, references, tableMaker, unique } from './describe-table.js';

const newest = ['withdrawn_at', 'article_id'];

/** Numbers of live articles, for sitemaps, and withdrawals by time, for feeds. */
export class SitemapsAndTombstones1767700000000 implements MigrationInterface {
  readonly name = 'SitemapsAndTombstones1767700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableMaker(runner)('live_numbers', {
        columns: [
          integer('number', { ...primary, isGenerated: true, generationStrategy: 'increment' }),
          id('article_id'),
        ],
        uniques: [unique('article_id')],
        foreignKeys: [references('article_id', 'live_articles', 'CASCADE')],
      }),
    );
    await runner.query(
      'INSERT INTO live_numbers (article_id) SELECT id FROM live_articles ORDER BY first_published_at, id',
    );
    const { namingStrategy } = runner.dataSource;
    const name = namingStrategy.indexName(new Table({ name: 'withdrawals' }), newest);
    await runner.createIndex('withdrawals', new TableIndex({ name, ...index(...newest) }));
  }

  async down(runner: QueryRunner): Promise<void> {
    const name = runner.dataSource.namingStrategy.indexName(new Table({ name: 'withdrawals' }), newest);
    await runner.dropIndex('withdrawals', name);
    await runner.dropTable('live_numbers');
  }
}
