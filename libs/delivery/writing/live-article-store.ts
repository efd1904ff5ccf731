import { insertRows, runStatement, statement, touch, upsertRow, type Instant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listKey, listKeys, type ArticleList } from '../stored/article-list.js';
import { LiveArticleEntity } from '../stored/live-article.entity.js';
import { articleTag, listTag, slugTag } from '../stored/tags.js';
import type { WithdrawalEntity } from '../stored/withdrawal.entity.js';

const unlist = statement(`DELETE FROM live_listings WHERE article_id = ?`);

/**
 * Creates lists that have never had an article. Concurrent transactions that create the same list wait for each
 * other, so all create them in the same order to avoid deadlocks. Parameter: {@link listKeys}.
 */
const makeLists = statement(
  `INSERT INTO live_lists (section_id, agency_id) SELECT value ->> 0, value ->> 1 FROM json_each(?)
    WHERE NOT EXISTS (SELECT 1 FROM live_lists l WHERE l.section_id = value ->> 0 AND l.agency_id = value ->> 1)`,
  `INSERT INTO live_lists (section_id, agency_id) SELECT value ->> 0, value ->> 1 FROM json_array_elements(?::json)
    WHERE NOT EXISTS (SELECT 1 FROM live_lists l WHERE l.section_id = value ->> 0 AND l.agency_id = value ->> 1)
    ORDER BY 1, 2 ON CONFLICT (section_id, agency_id) DO NOTHING`,
);

/** Parameter: an array of list, instant and article; a list is its {@link listKey}. */
const list = statement(
  `INSERT INTO live_listings (list_id, published_at, article_id)
   SELECT l.id, w.value ->> 1, w.value ->> 2 FROM json_each(?) w CROSS JOIN live_lists l
    WHERE l.section_id = w.value -> 0 ->> 0 AND l.agency_id = w.value -> 0 ->> 1`,
  `INSERT INTO live_listings (list_id, published_at, article_id)
   SELECT l.id, w.value ->> 1, w.value ->> 2 FROM json_array_elements(?::json) w(value)
     JOIN live_lists l ON l.section_id = w.value -> 0 ->> 0 AND l.agency_id = w.value -> 0 ->> 1`,
);

interface Listing extends ArticleList {
  publishedAt: string;
  /** The article's row, before the change. */
  endsAt: string | null;
}

const listingsOf = statement(
  `SELECT nullif(l.section_id, '') AS "sectionId", nullif(l.agency_id, '') AS "agencyId", x.published_at AS "publishedAt",
          a.ends_at AS "endsAt"
     FROM live_listings x JOIN live_lists l ON l.id = x.list_id JOIN live_articles a ON a.id = x.article_id
    WHERE x.article_id = ?`,
);

const planEnd = statement(`UPDATE live_articles SET ends_at = ? WHERE id = ?`);

const removeArticle = statement(`DELETE FROM live_articles WHERE id = ?`);

const slugsOf = statement(`SELECT slug FROM article_slugs WHERE article_id = ?`);

const buryArticle = statement(`INSERT INTO withdrawals (article_id, withdrawn_at, reason) VALUES (?, ?, ?)`);

/** An article with all its lists. */
interface ListedArticle {
  readonly article: LiveArticleEntity;
  readonly lists: readonly ArticleList[];
}

/** The only code that writes the tables for readers. */
@Injectable()
export class LiveArticleStore {
  /**
   * @param lists all its lists from now on
   * @param slugs all its slugs, current and former
   */
  async put(
    tx: EntityManager,
    article: LiveArticleEntity,
    lists: readonly ArticleList[],
    { isFirst, slugs }: { isFirst: boolean; slugs: readonly string[] },
  ): Promise<void> {
    const before = isFirst ? [] : await runStatement<Listing>(tx, listingsOf, [article.id]);
    touch(tx, [
      articleTag(article.id),
      ...slugs.map(slugTag),
      ...changedLists(before, lists, article).map(listTag),
    ]);
    await upsertRow(tx, LiveArticleEntity, article);
    if (!isFirst) await runStatement(tx, unlist, [article.id]);
    await this.list(tx, [{ article, lists }]);
  }

  /** Stores articles that have never been live. */
  async putNew(tx: EntityManager, articles: readonly ListedArticle[]): Promise<void> {
    for (const { article, lists } of articles) {
      touch(tx, [articleTag(article.id), slugTag(article.slug), ...lists.map(listTag)]);
    }
    await insertRows(
      tx,
      LiveArticleEntity,
      articles.map(({ article }) => article),
    );
    await this.list(tx, articles);
  }

  /** Its expiry in caches has changed, so every answer that shows or counts it is invalidated. */
  async planEnd(tx: EntityManager, articleId: string, endsAt: Instant | null): Promise<void> {
    await this.touchWithLists(tx, articleId);
    await runStatement(tx, planEnd, [endsAt, articleId]);
  }

  /** Its listings are deleted too. */
  async remove(tx: EntityManager, articleId: string): Promise<void> {
    await this.touchWithLists(tx, articleId);
    await runStatement(tx, removeArticle, [articleId]);
  }

  async bury(tx: EntityManager, { articleId, withdrawnAt, reason }: WithdrawalEntity): Promise<void> {
    const slugs = await runStatement<{ slug: string }>(tx, slugsOf, [articleId]);
    touch(tx, [articleTag(articleId), ...slugs.map(({ slug }) => slugTag(slug))]);
    await runStatement(tx, buryArticle, [articleId, withdrawnAt, reason]);
  }

  private async list(tx: EntityManager, articles: readonly ListedArticle[]): Promise<void> {
    const all = new Map(articles.flatMap(({ lists }) => lists.map((each) => [listKey(each), each])));
    await runStatement(tx, makeLists, [listKeys([...all.values()])]);
    const places = articles.flatMap(({ article: { id, publishedAt }, lists }) =>
      lists.map((each) => `[${listKey(each)},"${publishedAt}","${id}"]`),
    );
    await runStatement(tx, list, [`[${places.join(',')}]`]);
  }

  private async touchWithLists(tx: EntityManager, articleId: string): Promise<void> {
    const listings = await runStatement<Listing>(tx, listingsOf, [articleId]);
    touch(tx, [articleTag(articleId), ...listings.map(listTag)]);
  }
}

/**
 * The tags of lists it enters, leaves or moves in, now or when it is taken down. Changes to how it is shown there
 * have other tags.
 */
function changedLists(
  before: readonly Listing[],
  lists: readonly ArticleList[],
  { publishedAt, endsAt }: Pick<LiveArticleEntity, 'publishedAt' | 'endsAt'>,
): ArticleList[] {
  const now = new Set(lists.map(listKey));
  const unchanged = new Set(
    before
      .filter((listing) => listing.publishedAt === publishedAt && listing.endsAt === endsAt)
      .map(listKey)
      .filter((key) => now.has(key)),
  );
  return [...before, ...lists].filter((each) => !unchanged.has(listKey(each)));
}
