import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createSearch, dropSearch } from './describe-search.js';

/** The index of words of the manuscripts. Those that are there already are listed, and indexed by the server in the background. */
export class SearchManuscripts1767310000000 implements MigrationInterface {
  readonly name = 'SearchManuscripts1767310000000';

  async up(runner: QueryRunner): Promise<void> {
    await createSearch(runner, { of: 'manuscript', owners: 'manuscripts' });
    await runner.query('INSERT INTO unindexed_manuscripts (manuscript_id) SELECT id FROM manuscripts');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropSearch(runner, 'manuscript');
  }
}
