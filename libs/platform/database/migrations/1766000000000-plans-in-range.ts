import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bringIntoRange } from './bring-into-range.js';

/** Repairs schedules at an instant that no response can contain, such as an embargo until the end of 9999 outside UTC. */
export class PlansInRange1766000000000 implements MigrationInterface {
  readonly name = 'PlansInRange1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    await bringIntoRange(runner, [
      ['schedules', 'due_at'],
      ['live_articles', 'ends_at'],
    ]);
  }

  // The former values are unknown, and no version could serve them.
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
