import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forbidChanges, permitChanges } from './append-only.js';
import { id, instant, integer, longText, primary, references, tableMaker, text } from './describe-table.js';

/** What articles used of agencies' text, month by month. */
export class TextUses1767000000000 implements MigrationInterface {
  readonly name = 'TextUses1767000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableMaker(runner)('text_uses', {
        withoutRowid: true,
        columns: [
          id('agency_id', primary),
          text('month', 7, primary),
          id('item_id', primary),
          id('manuscript_id', primary),
          integer('version', primary),
          integer('revision'),
          integer('words'),
          longText('headline'),
          instant('used_at'),
        ],
        foreignKeys: [references('agency_id', 'agencies'), references('manuscript_id', 'manuscripts')],
      }),
    );
    await forbidChanges(runner, 'text_uses');
  }

  async down(runner: QueryRunner): Promise<void> {
    await permitChanges(runner, 'text_uses');
    await runner.dropTable('text_uses');
  }
}
