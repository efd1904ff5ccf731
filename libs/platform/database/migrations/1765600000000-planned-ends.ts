import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Delivery learns when an article is to be taken down, so that no cache on the way to readers keeps it longer. */
export class PlannedEnds1765600000000 implements MigrationInterface {
  readonly name = 'PlannedEnds1765600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE live_articles ADD COLUMN ends_at varchar(24)');
    await runner.query(
      `UPDATE live_articles SET ends_at =
        (SELECT due_at FROM schedules WHERE manuscript_id = live_articles.id AND action = 'unpublish')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE live_articles DROP COLUMN ends_at');
  }
}
