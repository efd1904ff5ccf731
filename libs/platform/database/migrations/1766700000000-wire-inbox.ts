import { TableColumn, TableForeignKey, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  bool,
  forgetTables,
  id,
  instant,
  integer,
  longText,
  optional,
  primary,
  references,
  tableMaker,
  text,
  unique,
} from './describe-table.js';

const added = [instant('ignored_at', optional), id('ignored_by_id', optional)];
const indices = [
  { columns: ['source_id', 'updated_at', 'id'] },
  { columns: ['section_id', 'updated_at', 'id'] },
  { columns: ['signal', 'updated_at', 'id'] },
  { columns: ['updated_at', 'id'], where: 'ignored_at IS NOT NULL' },
];

/** The inbox of the wire: the words that items are found by, what people have seen and ignored, and saved filters. */
export class WireInbox1766700000000 implements MigrationInterface {
  readonly name = 'WireInbox1766700000000';

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    await runner.addColumns(
      'wire_items',
      added.map((column) => new TableColumn(column)),
    );
    await runner.createForeignKey('wire_items', new TableForeignKey(references('ignored_by_id', 'users')));
    const { namingStrategy } = runner.dataSource;
    for (const { columns, where } of indices) {
      const name = namingStrategy.indexName('wire_items', columns, where);
      const options = { name, columnNames: columns, ...(where !== undefined && { where }) };
      await runner.createIndex('wire_items', new TableIndex(options));
    }
    await runner.createTable(
      named('wire_texts', {
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
      runner.dataSource.options.type === 'postgres'
        ? `CREATE INDEX wire_search ON wire_texts USING gin (to_tsvector('simple'::regconfig, words))`
        : `CREATE VIRTUAL TABLE wire_search USING fts5 (words, content = 'wire_texts', content_rowid = 'number', detail = 'none', tokenize = 'ascii')`,
    );
    await runner.createTable(
      named('wire_seen', {
        columns: [id('user_id', primary), id('item_id', primary), integer('revision'), instant('seen_at')],
        indices: [{ columnNames: ['item_id', 'seen_at'] }, { columnNames: ['user_id', 'seen_at'] }],
        foreignKeys: [references('user_id', 'users'), references('item_id', 'wire_items')],
        withoutRowid: true,
      }),
    );
    await runner.createTable(
      named('wire_presets', {
        columns: [
          id('id', primary),
          id('owner_id'),
          text('name', 80),
          bool('is_shared'),
          longText('filter'),
          instant('saved_at'),
        ],
        uniques: [{ columnNames: ['owner_id', 'name'] }],
        foreignKeys: [references('owner_id', 'users')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.dataSource.options.type === 'postgres';
    if (!isPostgres) await runner.query('DROP TABLE wire_search');
    for (const table of ['wire_presets', 'wire_seen', 'wire_texts']) await runner.dropTable(table);
    for (const { columns, where } of indices) {
      await runner.dropIndex(
        'wire_items',
        runner.dataSource.namingStrategy.indexName('wire_items', columns, where),
      );
    }
    await runner.dropColumns(
      'wire_items',
      added.map(({ name }) => name),
    );
    await forgetTables(runner);
  }
}
