import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, longText, primary, references, tableMaker, text } from './describe-table.js';

/** What clients keep for people. */
export class Preferences1769000000000 implements MigrationInterface {
  readonly name = 'Preferences1769000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableMaker(runner)('preferences', {
        columns: [id('user_id', primary), text('key', 64, primary), longText('value')],
        foreignKeys: [references('user_id', 'users')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('preferences');
  }
}
