import { hash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forgetTables } from './describe-table.js';

/** Read, and listed, at a time. */
const batch = 200;

const isOfKeyword = `agency_id LIKE '#%'`;

interface Told {
  readonly id: string;
  readonly keywords: string;
}

/** Articles that an editor puts beside another one, and lists of keywords, with all that is live in them. */
export class KeywordsAndRelated1769200000000 implements MigrationInterface {
  readonly name = 'KeywordsAndRelated1769200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE live_articles ADD COLUMN related_article_ids text');
    let after = '';
    for (;;) {
      const articles = (await runner.query(
        `SELECT id, keywords FROM live_articles WHERE keywords IS NOT NULL AND id > '${after}' ORDER BY id LIMIT ${batch}`,
      )) as Told[];
      await list(runner, articles);
      const last = articles.at(-1);
      if (articles.length < batch || !last) return;
      after = last.id;
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE FROM live_listings WHERE list_id IN (SELECT id FROM live_lists WHERE ${isOfKeyword})`,
    );
    await runner.query(`DELETE FROM live_lists WHERE ${isOfKeyword}`);
    await runner.query('ALTER TABLE live_articles DROP COLUMN related_article_ids');
    await forgetTables(runner);
  }
}

async function list(runner: QueryRunner, articles: readonly Told[]): Promise<void> {
  const named = articles.map(({ id, keywords }) => ({
    id,
    names: [...new Set((JSON.parse(keywords) as string[]).map(nameOf))],
  }));
  const names = [...new Set(named.flatMap((article) => article.names))];
  if (names.length === 0) return;
  await runner.query(
    `INSERT INTO live_lists (section_id, agency_id) VALUES ${names.map((name) => `('', '${name}')`).join(', ')}
     ON CONFLICT (section_id, agency_id) DO NOTHING`,
  );
  const places = named.flatMap((article) => article.names.map((name) => `('${name}', '${article.id}')`));
  await runner.query(
    `WITH places (name, article_id) AS (VALUES ${places.join(', ')})
     INSERT INTO live_listings (list_id, published_at, article_id, story_id)
     SELECT l.id, a.published_at, a.id, a.story_id FROM places p
       JOIN live_lists l ON l.section_id = '' AND l.agency_id = p.name JOIN live_articles a ON a.id = p.article_id`,
  );
}

/** As in `keywordList` of the articles that are live. */
function nameOf(keyword: string): string {
  return `#${hash('sha256', keyword.normalize('NFKC').trim().toLowerCase()).slice(0, 32)}`;
}
