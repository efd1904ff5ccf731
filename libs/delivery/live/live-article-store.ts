import { insertRows, runStatement, statement, touch, upsertRow, type Instant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LiveArticleEntity } from '../stored/live-article.entity.js';
import { articleTag, listTag, slugTag } from '../stored/tags.js';
import type { WithdrawalEntity } from '../stored/withdrawal.entity.js';

const unlist = statement(`DELETE FROM live_listings WHERE article_id = ?`);

const list = statement(
  `INSERT INTO live_listings (list, published_at, article_id) SELECT value, ?, ? FROM json_each(?)`,
  `INSERT INTO live_listings (list, published_at, article_id) SELECT value, ?, ? FROM json_array_elements_text(?::json)`,
);

const listAll = statement(
  `INSERT INTO live_listings (list, published_at, article_id) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
  `INSERT INTO live_listings (list, published_at, article_id) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_array_elements(?::json)`,
);

interface Listing {
  list: string;
  publishedAt: string;
  /** Of the article, as it was. */
  endsAt: string | null;
}

const listingsOf = statement(
  `SELECT x.list, x.published_at AS "publishedAt", a.ends_at AS "endsAt"
    FROM live_listings x JOIN live_articles a ON a.id = x.article_id WHERE x.article_id = ?`,
);

const planEnd = statement(`UPDATE live_articles SET ends_at = ? WHERE id = ?`);

const removeArticle = statement(`DELETE FROM live_articles WHERE id = ?`);

const slugsOf = statement(`SELECT slug FROM article_slugs WHERE article_id = ?`);

const buryArticle = statement(`INSERT INTO withdrawals (article_id, withdrawn_at, reason) VALUES (?, ?, ?)`);

/** An article that was never public before, with every list it stands in. */
interface NewArticle {
  readonly article: LiveArticleEntity;
  readonly lists: readonly string[];
}

/** The only code that writes what readers are served from. */
@Injectable()
export class LiveArticleStore {
  /**
   * @param lists every list it stands in from now on
   * @param slugs every slug it is found by
   */
  async put(
    tx: EntityManager,
    article: LiveArticleEntity,
    lists: readonly string[],
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
    await runStatement(tx, list, [article.publishedAt, article.id, JSON.stringify(lists)]);
  }

  async putNew(tx: EntityManager, articles: readonly NewArticle[]): Promise<void> {
    for (const { article, lists } of articles) {
      touch(tx, [articleTag(article.id), slugTag(article.slug), ...lists.map(listTag)]);
    }
    await insertRows(
      tx,
      LiveArticleEntity,
      articles.map(({ article }) => article),
    );
    const places = articles.flatMap(({ article: { id, publishedAt }, lists }) =>
      lists.map((list) => [list, publishedAt, id]),
    );
    await runStatement(tx, listAll, [JSON.stringify(places)]);
  }

  /** What caches were told of it no longer holds, so every answer that shows it, or counts it, is made anew. */
  async planEnd(tx: EntityManager, articleId: string, endsAt: Instant | null): Promise<void> {
    await this.touchWithLists(tx, articleId);
    await runStatement(tx, planEnd, [endsAt, articleId]);
  }

  /** Its place in the lists goes with it. */
  async remove(tx: EntityManager, articleId: string): Promise<void> {
    await this.touchWithLists(tx, articleId);
    await runStatement(tx, removeArticle, [articleId]);
  }

  async bury(tx: EntityManager, { articleId, withdrawnAt, reason }: WithdrawalEntity): Promise<void> {
    const slugs = await runStatement<{ slug: string }>(tx, slugsOf, [articleId]);
    touch(tx, [articleTag(articleId), ...slugs.map(({ slug }) => slugTag(slug))]);
    await runStatement(tx, buryArticle, [articleId, withdrawnAt, reason]);
  }

  private async touchWithLists(tx: EntityManager, articleId: string): Promise<void> {
    const listings = await runStatement<Listing>(tx, listingsOf, [articleId]);
    touch(tx, [articleTag(articleId), ...listings.map(({ list: name }) => listTag(name))]);
  }
}

/**
 * Lists that it enters or leaves, now or when it is taken down, or stands elsewhere in. What is shown of it there is another
 * matter.
 */
function changedLists(
  before: readonly Listing[],
  lists: readonly string[],
  { publishedAt, endsAt }: Pick<LiveArticleEntity, 'publishedAt' | 'endsAt'>,
): string[] {
  const stays = before
    .filter((listing) => listing.publishedAt === publishedAt && listing.endsAt === endsAt)
    .map(({ list: name }) => name);
  const unchanged = new Set(stays.filter((name) => lists.includes(name)));
  return [...before.map(({ list: name }) => name), ...lists].filter((name) => !unchanged.has(name));
}
