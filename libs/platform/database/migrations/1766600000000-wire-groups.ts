import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  forgetTables,
  id,
  index,
  instant,
  integer,
  longText,
  primary,
  references,
  tableMaker,
} from './describe-table.js';

/** Groups of items that tell the same story, and the index by which such items are found. */
export class WireGroups1766600000000 implements MigrationInterface {
  readonly name = 'WireGroups1766600000000';

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    await runner.query('ALTER TABLE wire_items ADD COLUMN group_id varchar(36)');
    await runner.query(
      `CREATE INDEX ${groupIndex(runner)} ON wire_items (group_id, updated_at, id) WHERE group_id IS NOT NULL`,
    );
    await runner.createTable(
      named('wire_stories', {
        columns: [
          integer('number', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
          id('item_id'),
          instant('at'),
          longText('shingles'),
        ],
        uniques: [{ columnNames: ['item_id'] }],
        foreignKeys: [references('item_id', 'wire_items')],
        indices: [index('at')],
      }),
    );
    await runner.createTable(
      named('wire_shingles', {
        withoutRowid: true,
        columns: [integer('shingle', primary), integer('story', primary)],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('wire_shingles');
    await runner.dropTable('wire_stories');
    await runner.query(`DROP INDEX ${groupIndex(runner)}`);
    await runner.query('ALTER TABLE wire_items DROP COLUMN group_id');
    await forgetTables(runner);
  }
}

function groupIndex(runner: QueryRunner): string {
  const { namingStrategy } = runner.dataSource;
  const columns = ['group_id', 'updated_at', 'id'];
  return `"${namingStrategy.indexName('wire_items', columns, 'group_id IS NOT NULL')}"`;
}
