import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { instant, integer, primary, tableMaker } from './describe-table.js';

const articles = 'live_articles';
const columnNames = ['first_published_at'];

/** The ends of licences are noted in the log of changes. They are found by when articles were first published. */
export class LicenceEnds1767410000000 implements MigrationInterface {
  readonly name = 'LicenceEnds1767410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableMaker(runner)('licence_clock', { columns: [integer('id', primary), instant('noted_until')] }),
    );
    await runner.createIndex(articles, new TableIndex({ name: nameFor(runner), columnNames }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(articles, nameFor(runner));
    await runner.dropTable('licence_clock');
  }
}

function nameFor(runner: QueryRunner): string {
  return runner.dataSource.namingStrategy.indexName(articles, columnNames);
}
