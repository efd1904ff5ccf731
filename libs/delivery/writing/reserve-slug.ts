import { slugify, type Content } from '@kopij/editorial';
import { runStatement, statement } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { openSlug, type SlugOwner } from './open-slug.js';

interface ReservedSlug {
  slug: string;
  articleId: string;
  isPresent: boolean | number;
}

const reservedFor = statement(
  `SELECT slug, article_id AS "articleId", is_present AS "isPresent" FROM article_slugs WHERE article_id = ?`,
);

const ownersOf = statement(
  `SELECT s.slug, s.article_id AS "articleId" FROM json_each(?) w CROSS JOIN article_slugs s WHERE s.slug = w.value`,
  `SELECT s.slug, s.article_id AS "articleId" FROM json_array_elements_text(?::json) w(value)
    CROSS JOIN LATERAL (SELECT * FROM article_slugs WHERE slug = w.value OFFSET 0) s`,
);

const reserve = statement(
  `INSERT INTO article_slugs (slug, article_id, is_present) VALUES (?, ?, TRUE) ON CONFLICT (slug) DO NOTHING RETURNING slug`,
);

const makePresent = statement(`UPDATE article_slugs SET is_present = (slug = ?) WHERE article_id = ?`);

/** The slugs of an article, before and after. */
export interface SlugReservation {
  slug: string;
  /** The current slug and all former ones. */
  slugs: readonly string[];
  /** Whether the article has never been live. */
  isFirst: boolean;
}

/**
 * Assigns the slug of an article. It keeps its slug, even if the headline changes, until an editor asks for
 * another; the former slug then redirects. If the wanted slug belongs to another article, a number is added.
 */
export async function reserveSlug(
  tx: EntityManager,
  articleId: string,
  content: Content,
): Promise<SlugReservation> {
  const own = await runStatement<ReservedSlug>(tx, reservedFor, [articleId]);
  const withOwn = (slug: string): string[] => [...new Set([slug, ...own.map((each) => each.slug)])];
  const present = own.find(({ isPresent }) => Boolean(isPresent))?.slug ?? null;
  if (present !== null && content.slug === null)
    return { slug: present, slugs: withOwn(present), isFirst: false };

  const wanted = slugify(content.slug ?? content.headline ?? '');
  const owners = (slugs: readonly string[]): Promise<SlugOwner[]> =>
    runStatement<SlugOwner>(tx, ownersOf, [JSON.stringify(slugs)]);
  // Inserts and returns nothing if another article has the slug, or takes it concurrently.
  const take = async (slug: string): Promise<boolean> =>
    own.some((reserved) => reserved.slug === slug) ||
    (await runStatement(tx, reserve, [slug, articleId])).length > 0;

  let slug = wanted;
  while (!(await take(slug))) slug = await openSlug(wanted, { articleId, present }, owners);
  if (present !== null && present !== slug) await runStatement(tx, makePresent, [slug, articleId]);
  return { slug, slugs: withOwn(slug), isFirst: present === null };
}
