import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createSearch, dropSearch } from './describe-search.js';
import {
  forgetTables,
  id,
  integer,
  longText,
  primary,
  references,
  tableMaker,
  unique,
} from './describe-table.js';

/**
 * The index of words of the wire, like those of articles and manuscripts, instead of one of its own. Items that are there already are
 * listed, and indexed by the server in the background.
 */
export class SearchWireItems1767320000000 implements MigrationInterface {
  readonly name = 'SearchWireItems1767320000000';

  async up(runner: QueryRunner): Promise<void> {
    if (!isPostgres(runner)) await runner.query('DROP TABLE wire_search');
    await runner.dropTable('wire_texts');
    await createSearch(runner, { of: 'wire_item', owners: 'wire_items' });
    await runner.query('INSERT INTO unindexed_wire_items (wire_item_id) SELECT id FROM wire_items');
  }

  /** The former index is empty then: its words are made of the items as they come in. */
  async down(runner: QueryRunner): Promise<void> {
    await dropSearch(runner, 'wire_item');
    await runner.createTable(
      tableMaker(runner)('wire_texts', {
        columns: [
          integer('number', { ...primary, isGenerated: true, generationStrategy: 'increment' }),
          id('item_id'),
          longText('words'),
        ],
        uniques: [unique('item_id')],
        foreignKeys: [references('item_id', 'wire_items')],
      }),
    );
    await runner.query(
      isPostgres(runner)
        ? `CREATE INDEX wire_search ON wire_texts USING gin (to_tsvector('simple'::regconfig, words))`
        : `CREATE VIRTUAL TABLE wire_search USING fts5 (words, content = 'wire_texts', content_rowid = 'number', detail = 'none', tokenize = 'ascii')`,
    );
    await forgetTables(runner);
  }
}

function isPostgres(runner: QueryRunner): boolean {
  return runner.dataSource.options.type === 'postgres';
}
