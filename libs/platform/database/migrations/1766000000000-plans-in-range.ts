import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bringIntoRange } from './bring-into-range.js';

/** What is planned for an instant that no answer can hold, as an embargo until the end of 9999 somewhere else than in UTC was. */
export class PlansInRange1766000000000 implements MigrationInterface {
  readonly name = 'PlansInRange1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    await bringIntoRange(runner, [
      ['schedules', 'due_at'],
      ['live_articles', 'ends_at'],
    ]);
  }

  // What stood there before cannot be told, and no version could serve it.
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
