import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createSearch, dropSearch } from './describe-search.js';

/** The index of words of the live articles. Those that are live already are listed, and indexed by the server in the background. */
export class SearchArticles1767300000000 implements MigrationInterface {
  readonly name = 'SearchArticles1767300000000';

  async up(runner: QueryRunner): Promise<void> {
    await createSearch(runner, { of: 'article', owners: 'live_articles' });
    await runner.query('INSERT INTO unindexed_articles (article_id) SELECT id FROM live_articles');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropSearch(runner, 'article');
  }
}
