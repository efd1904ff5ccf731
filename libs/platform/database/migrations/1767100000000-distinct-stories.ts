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

type Index = readonly [table: string, columns: readonly string[]];

const indexes: readonly Index[] = [
  ['live_articles', ['story_id', 'published_at', 'id']],
  ['live_listings', ['list_id', 'story_id', 'published_at', 'article_id']],
];

/**
 * Articles that tell one story, and the index by which they are found. Articles that are live already each tell one of their own: whether
 * they do is not asked again.
 */
export class DistinctStories1767100000000 implements MigrationInterface {
  readonly name = 'DistinctStories1767100000000';

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    for (const each of indexes) {
      const [table, columns] = each;
      await runner.query(`ALTER TABLE ${table} ADD COLUMN story_id varchar(36)`);
      await runner.query(
        `CREATE INDEX ${nameOf(runner, each)} ON ${table} (${columns.join(', ')}) WHERE story_id IS NOT NULL`,
      );
    }
    await runner.createTable(
      named('live_stories', {
        columns: [
          integer('number', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
          id('article_id'),
          instant('at'),
          longText('shingles'),
        ],
        uniques: [{ columnNames: ['article_id'] }],
        foreignKeys: [references('article_id', 'live_articles')],
        indices: [index('at')],
      }),
    );
    await runner.createTable(
      named('live_shingles', {
        withoutRowid: true,
        columns: [integer('shingle', primary), integer('story', primary)],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('live_shingles');
    await runner.dropTable('live_stories');
    for (const each of indexes) {
      await runner.query(`DROP INDEX ${nameOf(runner, each)}`);
      await runner.query(`ALTER TABLE ${each[0]} DROP COLUMN story_id`);
    }
    await forgetTables(runner);
  }
}

function nameOf(runner: QueryRunner, [table, columns]: Index): string {
  return `"${runner.dataSource.namingStrategy.indexName(table, [...columns], 'story_id IS NOT NULL')}"`;
}
