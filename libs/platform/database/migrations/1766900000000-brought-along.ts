import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forgetTables } from './describe-table.js';

const added = [
  ['wire_routing_rules', 'taking', 'varchar(5)'],
  ['upstreams', 'expires_at', 'varchar(24)'],
  ['live_articles', 'keywords', 'text'],
] as const;

/** Rules that have items taken, and what items bring along: keywords, and the end of the time in which they may be used. */
export class BroughtAlong1766900000000 implements MigrationInterface {
  readonly name = 'BroughtAlong1766900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of added) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of added.toReversed()) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    }
    await forgetTables(runner);
  }
}
