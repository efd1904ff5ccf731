import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bringIntoRange } from './bring-into-range.js';

const columns = [
  ['manuscripts', 'published_at'],
  ['manuscripts', 'first_published_at'],
  ['manuscripts', 'embargoed_until'],
  ['access_tokens', 'expires_at'],
  ['live_articles', 'published_at'],
  ['live_articles', 'first_published_at'],
  ['live_articles', 'updated_at'],
  ['live_listings', 'published_at'],
] as const;

/**
 * An import could store the year 0 and years with a sign, which no response can contain. They become the first and the last valid
 * instant. An article that was changed before it was published, according to its data, gets its publication as time of change.
 */
export class InstantsInRange1765800000000 implements MigrationInterface {
  readonly name = 'InstantsInRange1765800000000';

  async up(runner: QueryRunner): Promise<void> {
    await bringIntoRange(runner, columns);
    await runner.query('UPDATE live_articles SET updated_at = published_at WHERE updated_at < published_at');
  }

  // The former values are unknown, and no version could serve them.
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
