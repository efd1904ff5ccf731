import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, index, instant, integer, primary, references, tableMaker, text } from './describe-table.js';

/** A list is identified by its section and agency, and listings refer to it by its number. */
export class NumberedLists1766300000002 implements MigrationInterface {
  readonly name = 'NumberedLists1766300000002';
  readonly rewrites = ['live_listings'];

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    await runner.createTable(
      named('live_lists', {
        columns: [
          integer('id', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
          id('section_id'),
          id('agency_id'),
        ],
        uniques: [{ columnNames: ['section_id', 'agency_id'] }],
      }),
    );
    await setAside(runner);
    await runner.query(
      `INSERT INTO live_lists (section_id, agency_id)
       SELECT CASE WHEN list LIKE 's:%' THEN substr(list, 3, 36) ELSE '' END,
              CASE WHEN list LIKE 'a:%' OR list LIKE '%/a:%' THEN substr(list, length(list) - 35) ELSE '' END
         FROM (SELECT DISTINCT list FROM listings_before) l`,
    );
    await runner.createTable(
      named('live_listings', {
        withoutRowid: true,
        columns: [integer('list_id', primary), instant('published_at', primary), id('article_id', primary)],
        foreignKeys: [
          references('list_id', 'live_lists'),
          references('article_id', 'live_articles', 'CASCADE'),
        ],
        indices: [index('article_id')],
      }),
    );
    await runner.query(
      `INSERT INTO live_listings (list_id, published_at, article_id)
       SELECT l.id, b.published_at, b.article_id FROM listings_before b
         JOIN (SELECT id, ${nameOf} AS list FROM live_lists) l ON l.list = b.list`,
    );
    await runner.query('DROP TABLE listings_before');
  }

  async down(runner: QueryRunner): Promise<void> {
    await setAside(runner);
    await runner.createTable(
      tableMaker(runner)('live_listings', {
        withoutRowid: true,
        columns: [text('list', 80, primary), instant('published_at', primary), id('article_id', primary)],
        foreignKeys: [references('article_id', 'live_articles', 'CASCADE')],
        indices: [index('article_id')],
      }),
    );
    await runner.query(
      `INSERT INTO live_listings (list, published_at, article_id)
       SELECT l.list, b.published_at, b.article_id FROM listings_before b
         JOIN (SELECT id, ${nameOf} AS list FROM live_lists) l ON l.id = b.list_id`,
    );
    await runner.query('DROP TABLE listings_before');
    await runner.query('DROP TABLE live_lists');
  }
}

/** The former name of a list: `all`, `s:<section>`, `a:<agency>`, `s:<section>/a:<agency>`. */
const nameOf = `CASE WHEN section_id = '' AND agency_id = '' THEN 'all'
  WHEN agency_id = '' THEN 's:' || section_id WHEN section_id = '' THEN 'a:' || agency_id
  ELSE 's:' || section_id || '/a:' || agency_id END`;

/** Indexes and keys have unique names, which the new table needs. */
async function setAside(runner: QueryRunner): Promise<void> {
  await runner.query('CREATE TABLE listings_before AS SELECT * FROM live_listings');
  await runner.query('DROP TABLE live_listings');
}
