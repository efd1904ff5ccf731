import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  bool,
  bytes,
  id,
  index,
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

/** Copy of agencies: where it comes from, a receipt for each message, and the items that were in them. */
export class Wire1766400000000 implements MigrationInterface {
  readonly name = 'Wire1766400000000';

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    await runner.createTable(
      named('wire_sources', {
        columns: [
          id('id', primary),
          integer('version'),
          text('slug', 80),
          text('name', 120),
          text('kind', 8),
          text('provider', 120, optional),
          text('time_zone', 64, optional),
          text('language', 35, optional),
          id('section_id', optional),
          longText('usage_terms', optional),
          integer('silent_alarm_minutes', optional),
          instant('created_at'),
          instant('archived_at', optional),
        ],
        uniques: [unique('slug')],
        foreignKeys: [references('section_id', 'sections')],
      }),
    );
    await runner.createTable(
      named('wire_messages', {
        columns: [
          id('id', primary),
          id('source_id'),
          text('sha256', 64),
          integer('size'),
          text('content_type', 255, optional),
          text('name', 255, optional),
          instant('received_at'),
          text('format', 24, optional),
          text('outcome', 12),
          text('reason', 24, optional),
          longText('detail', optional),
          longText('item_ids'),
          instant('settled_at', optional),
        ],
        uniques: [{ columnNames: ['source_id', 'sha256'] }],
        foreignKeys: [references('source_id', 'wire_sources')],
        indices: [{ columnNames: ['id'], where: "outcome = 'RECEIVED'" }],
      }),
    );
    await runner.createTable(
      named('wire_raw', {
        columns: [id('message_id', primary), bytes('bytes')],
        foreignKeys: [references('message_id', 'wire_messages')],
      }),
    );
    await runner.createTable(
      named('wire_items', {
        columns: [
          id('id', primary),
          id('source_id'),
          longText('provider'),
          longText('chain'),
          text('chain_key', 64),
          integer('revision'),
          integer('revision_count'),
          longText('headline', optional),
          text('signal', 12),
          longText('pub_status', optional),
          integer('urgency', optional),
          longText('language', optional),
          id('section_id', optional),
          instant('embargo_until', optional),
          bool('is_held'),
          bool('is_cancelled'),
          longText('credits'),
          instant('first_at'),
          instant('updated_at'),
        ],
        uniques: [{ columnNames: ['source_id', 'chain_key'] }],
        foreignKeys: [references('source_id', 'wire_sources'), references('section_id', 'sections')],
        indices: [index('updated_at', 'id')],
      }),
    );
    await runner.createTable(
      named('wire_revisions', {
        columns: [
          id('item_id', primary),
          integer('number', primary),
          id('message_id'),
          instant('at'),
          text('content_hash', 64),
          bytes('content'),
        ],
        foreignKeys: [references('item_id', 'wire_items'), references('message_id', 'wire_messages')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['wire_revisions', 'wire_items', 'wire_raw', 'wire_messages', 'wire_sources']) {
      await runner.dropTable(table);
    }
  }
}
