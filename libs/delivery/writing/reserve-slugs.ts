import { slugify, type Content } from '@kopij/editorial';
import { runStatement, statement } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { reserveSlug } from './reserve-slug.js';

interface NewArticle {
  readonly id: string;
  readonly content: Content;
}

const reserveAll = statement(
  `INSERT INTO article_slugs (slug, article_id, is_present) SELECT value ->> 0, value ->> 1, TRUE FROM json_each(?) WHERE TRUE
    ON CONFLICT (slug) DO NOTHING RETURNING slug, article_id AS "articleId"`,
  `INSERT INTO article_slugs (slug, article_id, is_present) SELECT value ->> 0, value ->> 1, TRUE FROM json_array_elements(?::json)
    ON CONFLICT (slug) DO NOTHING RETURNING slug, article_id AS "articleId"`,
);

/**
 * {@link reserveSlug} for articles that have never been published: reserves all free slugs at once. If two want the
 * same slug, the first gets it.
 *
 * @returns the slugs, in the order of the articles
 */
export async function reserveSlugs(tx: EntityManager, articles: readonly NewArticle[]): Promise<string[]> {
  const wanted = articles.map(({ id, content }) => [slugify(content.slug ?? content.headline ?? ''), id]);
  const taken = await runStatement<{ slug: string; articleId: string }>(tx, reserveAll, [
    // Always in the same order, to avoid deadlocks between transactions that want the same slugs.
    JSON.stringify(wanted.toSorted(([one = ''], [other = '']) => (one < other ? -1 : Number(one > other)))),
  ]);
  const slugs = new Map(taken.map(({ slug, articleId }) => [articleId, slug]));
  const found: string[] = [];
  for (const { id, content } of articles) {
    found.push(slugs.get(id) ?? (await reserveSlug(tx, id, content)).slug);
  }
  return found;
}
