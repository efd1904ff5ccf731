import { insertRows, runStatement, statement } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LiveArticleEntity } from './live-article.entity.js';
import type { WithdrawalEntity } from './withdrawal.entity.js';

const columns = [
  'id',
  'revision',
  'slug',
  'section_id',
  'published_at',
  'first_published_at',
  'updated_at',
  'kicker',
  'headline',
  'standfirst',
  'lead',
  'dateline',
  'credits',
  'credit_line',
  'byline',
  'word_count',
  'corrections',
  'blocks',
  'html',
  'markdown',
  'plain_text',
];

const putArticle = statement(
  `INSERT INTO live_articles (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
   ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
);

const unlist = statement(`DELETE FROM live_listings WHERE article_id = ?`);

const list = statement(
  `INSERT INTO live_listings (list, published_at, article_id) SELECT value, ?, ? FROM json_each(?)`,
  `INSERT INTO live_listings (list, published_at, article_id) SELECT value, ?, ? FROM json_array_elements_text(?::json)`,
);

const listAll = statement(
  `INSERT INTO live_listings (list, published_at, article_id) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
  `INSERT INTO live_listings (list, published_at, article_id) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_array_elements(?::json)`,
);

const removeArticle = statement(`DELETE FROM live_articles WHERE id = ?`);

const buryArticle = statement(`INSERT INTO withdrawals (article_id, withdrawn_at, reason) VALUES (?, ?, ?)`);

/** An article that was never public before, with every list it stands in. */
interface NewArticle {
  readonly article: LiveArticleEntity;
  readonly lists: readonly string[];
}

/** The only code that writes what readers are served from. */
@Injectable()
export class LiveArticleStore {
  /** @param lists every list it stands in from now on */
  async put(
    tx: EntityManager,
    article: LiveArticleEntity,
    lists: readonly string[],
    { isFirst }: { isFirst: boolean },
  ): Promise<void> {
    await runStatement(tx, putArticle, [
      article.id,
      article.revision,
      article.slug,
      article.sectionId,
      article.publishedAt,
      article.firstPublishedAt,
      article.updatedAt,
      article.kicker,
      article.headline,
      article.standfirst,
      article.lead,
      article.dateline && JSON.stringify(article.dateline),
      JSON.stringify(article.credits),
      article.creditLine,
      JSON.stringify(article.byline),
      article.wordCount,
      JSON.stringify(article.corrections),
      JSON.stringify(article.blocks),
      article.html,
      article.markdown,
      article.plainText,
    ]);
    if (!isFirst) await runStatement(tx, unlist, [article.id]);
    await runStatement(tx, list, [article.publishedAt, article.id, JSON.stringify(lists)]);
  }

  async putNew(tx: EntityManager, articles: readonly NewArticle[]): Promise<void> {
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

  /** Its place in the lists goes with it. */
  async remove(tx: EntityManager, articleId: string): Promise<void> {
    await runStatement(tx, removeArticle, [articleId]);
  }

  async bury(tx: EntityManager, { articleId, withdrawnAt, reason }: WithdrawalEntity): Promise<void> {
    await runStatement(tx, buryArticle, [articleId, withdrawnAt, reason]);
  }
}
