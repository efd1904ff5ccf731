import { Clock, insertRows, runStatement, statement, touch, upsertRow, type Instant } from '@kopij/platform';
import { SearchIndex } from '@kopij/search';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { articleSearch } from '../stored/article-search.js';
import { listKey, listKeys, type ArticleList } from '../stored/article-list.js';
import { LiveArticleEntity } from '../stored/live-article.entity.js';
import { articleTag, listTag, slugTag, withdrawalsTag } from '../stored/tags.js';
import type { WithdrawalEntity } from '../stored/withdrawal.entity.js';
import { noteChanges } from './note-changes.js';
import { numberArticles, touchSitemaps } from './number-articles.js';
import { searchableArticle } from './searchable-article.js';

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

/** Parameter: an array of list, instant, article and story; a list is its {@link listKey}. */
const list = statement(
  `INSERT INTO live_listings (list_id, published_at, article_id, story_id)
   SELECT l.id, w.value ->> 1, w.value ->> 2, w.value ->> 3 FROM json_each(?) w CROSS JOIN live_lists l
    WHERE l.section_id = w.value -> 0 ->> 0 AND l.agency_id = w.value -> 0 ->> 1`,
  `INSERT INTO live_listings (list_id, published_at, article_id, story_id)
   SELECT l.id, w.value ->> 1, w.value ->> 2, w.value ->> 3 FROM json_array_elements(?::json) w(value)
     JOIN live_lists l ON l.section_id = w.value -> 0 ->> 0 AND l.agency_id = w.value -> 0 ->> 1`,
);

interface Listing extends ArticleList {
  publishedAt: string;
  storyId: string | null;
  /** The article's row, before the change. */
  endsAt: string | null;
}

const listingsOf = statement(
  `SELECT nullif(l.section_id, '') AS "sectionId", nullif(l.agency_id, '') AS "agencyId", x.published_at AS "publishedAt",
          x.story_id AS "storyId", a.ends_at AS "endsAt"
     FROM live_listings x JOIN live_lists l ON l.id = x.list_id JOIN live_articles a ON a.id = x.article_id
    WHERE x.article_id = ?`,
);

const planEnd = statement(`UPDATE live_articles SET ends_at = ? WHERE id = ?`);

/** Parameters: a story, and ids of articles as JSON. */
const setStory = statement(
  'UPDATE live_articles SET story_id = ? WHERE id IN (SELECT value FROM json_each(?))',
  'UPDATE live_articles SET story_id = ? WHERE id = ANY (ARRAY(SELECT json_array_elements_text(?::json)))',
);
const setStoryInLists = statement(
  'UPDATE live_listings SET story_id = ? WHERE article_id IN (SELECT value FROM json_each(?))',
  'UPDATE live_listings SET story_id = ? WHERE article_id = ANY (ARRAY(SELECT json_array_elements_text(?::json)))',
);

/** SQLite has no row locks and needs none: a transaction is the only writer. */
const lockArticle = statement(
  `SELECT 1 FROM live_articles WHERE id = ?`,
  `SELECT 1 FROM live_articles WHERE id = ? FOR UPDATE`,
);
const removeArticle = statement(`DELETE FROM live_articles WHERE id = ?`);

const slugsOf = statement(`SELECT slug FROM article_slugs WHERE article_id = ?`);

const buryArticle = statement(`INSERT INTO withdrawals (article_id, withdrawn_at, reason) VALUES (?, ?, ?)`);

/** Which story it tells is found out when it is stored. */
export type NewArticle = Omit<LiveArticleEntity, 'storyId'>;

/** An article with all its lists. */
interface ListedArticle {
  readonly article: NewArticle;
  readonly lists: readonly ArticleList[];
}

/** The only code that writes the tables for readers. */
@Injectable()
export class LiveArticleStore {
  private readonly search = new SearchIndex(articleSearch);

  constructor(private readonly clock: Clock) {}

  /**
   * @param lists all its lists from now on
   * @param slugs all its slugs, current and former
   * @returns the story it is in, as before; null if there is none
   */
  async put(
    tx: EntityManager,
    article: NewArticle,
    lists: readonly ArticleList[],
    { isFirst, isCorrection, slugs }: { isFirst: boolean; isCorrection: boolean; slugs: readonly string[] },
  ): Promise<string | null> {
    const before = isFirst ? [] : await runStatement<Listing>(tx, listingsOf, [article.id]);
    touch(tx, [
      articleTag(article.id),
      ...slugs.map(slugTag),
      ...changedLists(before, lists, article).map(listTag),
    ]);
    const storyId = before[0]?.storyId ?? null;
    await upsertRow(tx, LiveArticleEntity, { ...article, storyId });
    if (!isFirst) await runStatement(tx, unlist, [article.id]);
    await this.list(tx, [{ article, lists }], storyId);
    await numberArticles(tx, [article.id]);
    await this.search.put(tx, searchableArticle(article));
    // Every live article is in a list.
    const shown = isCorrection ? 'CORRECTED' : 'UPDATED';
    await noteChanges(tx, this.clock.now(), before.length > 0 ? shown : 'PUBLISHED', [article.id]);
    return storyId;
  }

  /** Stores articles that have never been live. */
  async putNew(tx: EntityManager, articles: readonly ListedArticle[]): Promise<void> {
    for (const { article, lists } of articles) {
      touch(tx, [articleTag(article.id), slugTag(article.slug), ...lists.map(listTag)]);
    }
    await insertRows(
      tx,
      LiveArticleEntity,
      articles.map(({ article }) => ({ ...article, storyId: null })),
    );
    await this.list(tx, articles, null);
    await this.search.putNew(
      tx,
      articles.map(({ article }) => searchableArticle(article)),
    );
    const ids = articles.map(({ article }) => article.id);
    await numberArticles(tx, ids);
    await noteChanges(tx, this.clock.now(), 'PUBLISHED', ids);
  }

  /**
   * Says which story articles tell; null if nothing else tells the same.
   *
   * @param seenIn the articles in whose lists this may be seen
   */
  async setStory(
    tx: EntityManager,
    storyId: string | null,
    { moved, seenIn }: { readonly moved: readonly string[]; readonly seenIn: readonly string[] },
  ): Promise<void> {
    const ids = JSON.stringify(moved);
    await runStatement(tx, setStory, [storyId, ids]);
    await runStatement(tx, setStoryInLists, [storyId, ids]);
    for (const articleId of seenIn) touch(tx, (await this.listsWith(tx, articleId)).map(listTag));
  }

  /** Its expiry in caches has changed, so every answer that shows or counts it is invalidated. */
  async planEnd(tx: EntityManager, articleId: string, endsAt: Instant | null): Promise<void> {
    // Every live article is in a list. Of others nobody is to hear: they may be drafts.
    if ((await this.listsWith(tx, articleId)).length === 0) return;
    await this.touchWithLists(tx, articleId);
    await runStatement(tx, planEnd, [endsAt, articleId]);
  }

  /** Its listings are deleted too. */
  async remove(tx: EntityManager, articleId: string): Promise<void> {
    // Otherwise the server may be putting it into the index of words at this moment, where it would stay.
    await runStatement(tx, lockArticle, [articleId]);
    await this.touchWithLists(tx, articleId);
    await this.search.remove(tx, articleId);
    await runStatement(tx, removeArticle, [articleId]);
    await noteChanges(tx, this.clock.now(), 'WITHDRAWN', [articleId]);
  }

  async bury(tx: EntityManager, { articleId, withdrawnAt, reason }: WithdrawalEntity): Promise<void> {
    const slugs = await runStatement<{ slug: string }>(tx, slugsOf, [articleId]);
    touch(tx, [articleTag(articleId), withdrawalsTag, ...slugs.map(({ slug }) => slugTag(slug))]);
    await runStatement(tx, buryArticle, [articleId, withdrawnAt, reason]);
  }

  private async list(
    tx: EntityManager,
    articles: readonly ListedArticle[],
    storyId: string | null,
  ): Promise<void> {
    const all = new Map(articles.flatMap(({ lists }) => lists.map((each) => [listKey(each), each])));
    await runStatement(tx, makeLists, [listKeys([...all.values()])]);
    const places = articles.flatMap(({ article: { id, publishedAt }, lists }) =>
      lists.map((each) => `[${listKey(each)},"${publishedAt}","${id}",${JSON.stringify(storyId)}]`),
    );
    await runStatement(tx, list, [`[${places.join(',')}]`]);
  }

  private async touchWithLists(tx: EntityManager, articleId: string): Promise<void> {
    touch(tx, [articleTag(articleId), ...(await this.listsWith(tx, articleId)).map(listTag)]);
    await touchSitemaps(tx, [articleId]);
  }

  private listsWith(tx: EntityManager, articleId: string): Promise<ArticleList[]> {
    return runStatement<Listing>(tx, listingsOf, [articleId]);
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
