import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
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
} from './describe-table.js';

const added = {
  priority: "varchar(6) NOT NULL DEFAULT 'NORMAL'",
  routed_by: 'text',
  kept_at: 'varchar(24)',
};

/** Rules that say where items go, the Media Topics they name, and which of them decided about an item. */
export class WireRouting1766700000001 implements MigrationInterface {
  readonly name = 'WireRouting1766700000001';

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    await runner.createTable(
      named('wire_routing_rules', {
        columns: [
          id('id', primary),
          integer('version'),
          integer('position'),
          text('name', 120),
          id('source_id', optional),
          longText('conditions'),
          id('section_id', optional),
          text('priority', 6, optional),
          text('ignoring', 6, optional),
          instant('created_at'),
          instant('archived_at', optional),
        ],
        foreignKeys: [references('source_id', 'wire_sources'), references('section_id', 'sections')],
      }),
    );
    await runner.createTable(
      named('wire_media_topics', {
        columns: [text('code', 8, primary), text('parent', 8, optional)],
      }),
    );
    await runner.query(`INSERT INTO registry_versions (name, version) VALUES ('routing', 1)`);
    for (const [column, type] of Object.entries(added)) {
      await runner.query(`ALTER TABLE wire_items ADD COLUMN ${column} ${type}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of Object.keys(added).toReversed()) {
      await runner.query(`ALTER TABLE wire_items DROP COLUMN ${column}`);
    }
    await runner.query(`DELETE FROM registry_versions WHERE name = 'routing'`);
    await runner.dropTable('wire_media_topics');
    await runner.dropTable('wire_routing_rules');
    await forgetTables(runner);
  }
}
