import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, longText, primary, references, tableMaker } from './describe-table.js';

/** Of what people do not want to be told. */
export class NotificationPreferences1768400000001 implements MigrationInterface {
  readonly name = 'NotificationPreferences1768400000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableMaker(runner)('notification_preferences', {
        columns: [id('user_id', primary), longText('muted')],
        foreignKeys: [references('user_id', 'users')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('notification_preferences');
  }
}
